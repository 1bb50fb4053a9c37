import { type DraftForm, EMPTY_DRAFT_FORM } from '@hotline/shared';

/** A complete form (sample call 23 of the rulebook's data): what an agent has when the citizen is done. */
export function completeForm(changes: Partial<DraftForm> = {}): DraftForm {
  return {
    ...EMPTY_DRAFT_FORM,
    requesterName: '许慧敏',
    phone: '13804150000',
    occurred: '11月20日早上',
    place: '元宝区锦江山东门',
    matter: '锦江山东门那块路全是坑，老人走着都摔跤，到底归谁管？',
    expectation: '尽快修好',
    requestType: 'COMPLAINT',
    categoryCode: '0401',
    districtCode: 'YB',
    attributes: { 路段起止: '东门至停车场', 方位: '路东侧', 照片: '无' },
    ...changes,
  };
}
