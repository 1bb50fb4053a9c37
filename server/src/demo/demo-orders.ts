import type { DraftForm } from '@hotline/shared';

/** How far a demo order has come when somebody first looks. */
export type DemoStage = 'TO_DISPATCH' | 'TO_SIGN' | 'SIGNED' | 'RETURN_FILED';

export interface DemoOrder {
  readonly stage: DemoStage;
  /** Code of the lead unit, from TO_SIGN on. */
  readonly lead?: string;
  readonly co?: readonly string[];
  readonly form: Partial<DraftForm>;
}

/** Matters out of the sample calls; people and numbers are invented. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  {
    stage: 'TO_DISPATCH',
    form: {
      requesterName: '许慧敏',
      phone: '13804150123',
      occurred: '近一个月',
      place: '元宝区锦江山东门外至停车场路段',
      matter: '锦江山东门那块路全是坑，老人走着都摔跤，下雨天积水看不见坑，到底归谁管？',
      expectation: '尽快修补路面',
      requestType: 'COMPLAINT',
      categoryCode: '0401',
      attributes: { 路段起止: '东门至停车场', 方位: '路东侧' },
      districtCode: 'YB',
    },
  },
  {
    stage: 'TO_DISPATCH',
    form: {
      requesterName: '林国栋',
      phone: '13904150456',
      occurred: '昨晚八点起',
      place: '振兴区花园小区12号楼3单元602室',
      matter:
        '家里暖气从昨天晚上就不热了，室温只有13度，家里有两个月大的孩子，给热力打电话没人接。',
      expectation: '今天派人上门',
      requestType: 'HELP',
      categoryCode: '0101',
      attributes: { 小区楼栋单元室: '花园小区12-3-602', 供热企业: '海德热力', 室温: '13度' },
      districtCode: 'ZX',
      urgency: 'URGENT',
    },
  },
  {
    stage: 'TO_DISPATCH',
    form: {
      anonymous: true,
      occurred: '每天22点到次日2点',
      place: '振兴区六纬路夜市街口',
      matter: '楼下天天烧烤，占道、油烟、吵到半夜两点，城管来了就走，走了又来。',
      expectation: '长期有人管',
      requestType: 'COMPLAINT',
      categoryCode: '0406',
      attributes: { 路段起止: '六纬路夜市街口', 方位: '路南侧' },
      districtCode: 'ZX',
    },
  },
  {
    stage: 'TO_SIGN',
    lead: 'YB',
    co: ['SGS'],
    form: {
      requesterName: '孟庆华',
      phone: '13604150789',
      occurred: '早晚用水高峰',
      place: '元宝区老城小区6号楼',
      matter: '老楼六楼，早晚没水，洗把脸都难，找过物业，物业说是管网的事。',
      expectation: '保证早晚有水',
      requestType: 'HELP',
      categoryCode: '0201',
      attributes: { 详细地址: '老城小区6号楼601', 影响户数: '一个单元12户' },
      districtCode: 'YB',
      urgency: 'URGENT',
    },
  },
  {
    stage: 'TO_SIGN',
    lead: 'SGS',
    form: {
      requesterName: '高秀英',
      phone: '13704150321',
      occurred: '三天前开始',
      place: '振兴区站前街道8号',
      matter: '自来水发黄，放十分钟还是黄的，不敢做饭。',
      expectation: '查明原因并告知',
      requestType: 'COMPLAINT',
      categoryCode: '0202',
      attributes: { 详细地址: '站前街道8号', 户号: '不清楚' },
      districtCode: 'ZX',
    },
  },
  {
    stage: 'SIGNED',
    lead: 'HD',
    form: {
      requesterName: '丁晓光',
      phone: '13504150654',
      occurred: '上周',
      place: '振兴区海韵家园5号楼',
      matter:
        '装修改了地热，供暖公司来检查说是私改，要罚款，不交就得改回暖气片。他一个供暖公司有罚款权吗？',
      expectation: '说明依据',
      requestType: 'COMPLAINT',
      categoryCode: '0105',
      attributes: { 小区楼栋单元室: '海韵家园5-1-302', 供热企业: '海德热力' },
      districtCode: 'ZX',
    },
  },
  {
    stage: 'RETURN_FILED',
    lead: 'YB',
    form: {
      requesterName: '白雪梅',
      phone: '13304150987',
      occurred: '本月以来',
      place: '元宝区七道街变压器旁居民楼',
      matter: '变压器就在我家窗户底下，嗡嗡响，一宿一宿睡不着，找环保说归供电，找供电说归环保。',
      expectation: '降低噪音',
      requestType: 'COMPLAINT',
      categoryCode: '0222',
      attributes: { 详细地址: '七道街17号', 户号: '不清楚' },
      districtCode: 'YB',
    },
  },
];
