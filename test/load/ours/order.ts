import type { RegisterOrder } from '@hotline/shared';

/** A complete request as a clerk at the counter writes it down. */
export const ORDER: RegisterOrder = {
  channel: 'COUNTER',
  form: {
    requesterName: '冯桂兰',
    anonymous: false,
    phone: '13800010023',
    occurred: '昨天晚上八点左右开始',
    place: '迎宾街道和平路28号院3号楼2单元',
    matter:
      '从昨天晚上八点开始，整栋楼都没有自来水，楼里有两位行动不便的老人。打过物业的电话，物业说是市政管线的问题，让我们打12345。',
    expectation: '希望今天之内恢复供水，如果不能，请安排送水车。',
    requestType: 'HELP',
    categoryCode: '0201',
    districtCode: 'YB',
    urgency: 'NORMAL',
    confidential: false,
    attributes: { 详细地址: '和平路28号院3号楼2单元', 影响户数: '36' },
    accusedUnitId: null,
  },
};
