import type { DemoOrder } from './demo-stage.js';

/** Whose duty is it: matters that units returned, and the precedents that came of it; all invented. */
export const DEMO_ORDERS_PASSED_ON: readonly DemoOrder[] = [
  {
    stage: 'SIGNED',
    lead: 'GD',
    returnedBy: { HB: '《噪声污染防治法》：设备固有噪声由产权单位治理，本局负责监测。' },
    form: {
      requesterName: '丛培智',
      phone: '13904150335',
      occurred: '上个月起',
      place: '凤城市凤凰大街18号楼',
      matter: '楼前的箱变嗡嗡响，窗户关上也听得见，孩子夜里睡不好。',
      expectation: '降低噪音',
      requestType: 'COMPLAINT',
      categoryCode: '0222',
      attributes: { 详细地址: '凤凰大街18号楼2单元', 户号: '00335187' },
      districtCode: 'FC',
    },
  },
  {
    stage: 'DISPUTED',
    returnedBy: {
      GD: '变压器噪声经检测未超行业标准，环境噪声由环保部门负责。',
      HB: '本局三定方案没有供电设施一项，设施由产权单位负责。',
    },
    form: {
      requesterName: '尹志强',
      phone: '13804150446',
      occurred: '入秋以来每天夜里',
      place: '凤城市凤凰大街12号楼',
      matter: '变压器就在我家窗户底下，嗡嗡响，一宿一宿睡不着，找环保说归供电，找供电说归环保。',
      expectation: '降噪或者移走',
      requestType: 'COMPLAINT',
      categoryCode: '0222',
      attributes: { 详细地址: '凤凰大街12号楼1单元', 户号: '00335521' },
      districtCode: 'FC',
    },
  },
  {
    stage: 'TO_DISPATCH',
    form: {
      requesterName: '车秀文',
      phone: '13704150557',
      occurred: '这半个月',
      place: '凤城市凤凰大街14号楼',
      matter: '楼后面新装的变压器声音很大，整栋楼都听得见，老人心脏不好。',
      expectation: '尽快处理',
      requestType: 'COMPLAINT',
      categoryCode: '0222',
      attributes: { 详细地址: '凤凰大街14号楼', 户号: '00335604' },
      districtCode: 'FC',
    },
  },
];
