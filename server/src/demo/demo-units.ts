import type { PlantedUnit } from '../modules/units/units.facade.js';
import { DEMO_DEPARTMENTS } from './units/departments.js';
import { DEMO_DISTRICTS } from './units/districts.js';
import { DEMO_ENTERPRISES } from './units/enterprises.js';

/**
 * The unit tree of the sample city (names of 2010, as the source gives them, with today's successors
 * as aliases). Telephone numbers beginning with 0415-000 are invented.
 */
export const DEMO_UNITS: PlantedUnit = {
  code: 'DD',
  name: '丹东市市民投诉中心',
  aliases: ['12345中心', '市级平台', '市长直通办'],
  kind: 'PLATFORM',
  dutyText:
    '负责全市12345热线诉求的统一受理、派单、审核、回访和督办，协调职责不清、多方交叉的事项。',
  dutyPhone: '12345',
  children: [
    {
      code: 'DD-SL',
      name: '受理组',
      kind: 'GROUP',
      dutyText: '负责来电的接听、登记、直接答复和电话转办。',
      dutyPhone: '0415-0001001',
    },
    {
      code: 'DD-PD',
      name: '派单审核组',
      kind: 'GROUP',
      dutyText: '负责工单派发、退回审核、延期审核和办结审核。',
      dutyPhone: '0415-0001002',
    },
    {
      code: 'DD-HF',
      name: '回访组',
      kind: 'GROUP',
      dutyText: '负责办结工单的回访和评价记录。',
      dutyPhone: '0415-0001003',
    },
    {
      code: 'DD-ZJ',
      name: '质检组',
      kind: 'GROUP',
      dutyText: '负责话务和工单质量的抽检、评分和讲评。',
      dutyPhone: '0415-0001004',
    },
    {
      code: 'DD-DB',
      name: '督办科',
      kind: 'GROUP',
      dutyText: '负责超期、重办和领导批示事项的督办、通报。',
      dutyPhone: '0415-0001005',
    },
    {
      code: 'DD-ZS',
      name: '知识库',
      kind: 'GROUP',
      dutyText: '负责政策口径和答复材料的收集、审核、更新。',
      dutyPhone: '0415-0001006',
    },
    ...DEMO_DISTRICTS,
    ...DEMO_DEPARTMENTS,
    ...DEMO_ENTERPRISES,
    {
      code: 'XFJ',
      name: '市信访局',
      aliases: ['来信来访'],
      kind: 'CHANNEL',
      dutyText: '负责信访事项的受理、转送、交办和督查；已进入信访程序的诉求引导至本渠道。',
      dutyPhone: '0415-0001601',
    },
    {
      code: 'ZZ',
      name: '市综治中心',
      aliases: ['网格中心', '社会治安综合治理中心'],
      kind: 'CHANNEL',
      dutyText: '负责网格员上报事件的流转和矛盾纠纷的排查调处。',
      dutyPhone: '0415-0001602',
    },
    {
      code: 'SZCG',
      name: '数字城管指挥中心',
      aliases: ['数字化城市管理'],
      kind: 'CHANNEL',
      dutyText: '负责城市管理部件、事件的采集、立案和派遣。',
      dutyPhone: '0415-0001603',
    },
    {
      code: 'RMT',
      name: '市融媒体中心',
      aliases: ['电视台', '行风热线'],
      kind: 'CHANNEL',
      dutyText: '负责媒体渠道市民诉求的收集，办理结果的宣传报道。',
      dutyPhone: '0415-0001604',
    },
  ],
};
