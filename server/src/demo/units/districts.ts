import type { PlantedUnit } from '../../modules/units/units.facade.js';

/** Counties, districts and cities of the county level: the transfer units (转办单位), with units of their own. */
export const DEMO_DISTRICTS: readonly PlantedUnit[] = [
  {
    code: 'YB',
    name: '元宝区政府',
    aliases: ['元宝区', '元宝区诉求平台'],
    kind: 'DISTRICT',
    dutyText: '负责元宝区行政区域内诉求的签收、转交、审核和回告，对属地事项兜底。',
    dutyPhone: '0415-0001101',
    children: [
      subunit(
        'YB-JY',
        '元宝区教育局',
        '负责区属中小学、幼儿园的管理和监督，包括作息、收费、看护和校园安全。',
        '0415-0001111',
      ),
      subunit(
        'YB-CG',
        '元宝区城管执法局',
        '负责区内占道经营、私搭乱建、露天烧烤和背街小巷环境卫生的执法。',
        '0415-0001112',
      ),
      subunit(
        'YB-ZJ',
        '元宝区住房和城乡建设局',
        '负责区管道路、老旧小区改造和物业服务的监督指导。',
        '0415-0001113',
      ),
      subunit(
        'YB-XJ',
        '兴东街道办事处',
        '负责辖区社区事务、邻里纠纷和环境卫生，组织社区网格员核实处置。',
        '0415-0001114',
      ),
      subunit(
        'YB-JS',
        '金山镇政府',
        '负责镇域内村务、农村道路、饮水和土地承包纠纷的处理。',
        '0415-0001115',
      ),
    ],
  },
  {
    code: 'ZX',
    name: '振兴区政府',
    aliases: ['振兴区', '振兴区诉求平台'],
    kind: 'DISTRICT',
    dutyText: '负责振兴区行政区域内诉求的签收、转交、审核和回告，对属地事项兜底。',
    dutyPhone: '0415-0001201',
    children: [
      subunit(
        'ZX-CG',
        '振兴区城管执法局',
        '负责区内占道经营、露天烧烤、油烟噪声扰民和私搭乱建的执法。',
        '0415-0001211',
      ),
      subunit(
        'ZX-JY',
        '振兴区教育局',
        '负责区属学校办学行为、收费和校园安全的管理监督。',
        '0415-0001212',
      ),
      subunit(
        'ZX-ZH',
        '站前街道办事处',
        '负责火车站周边社区事务、环境卫生和秩序的协调处置。',
        '0415-0001213',
      ),
      subunit('ZX-LJ', '临江街道办事处', '负责沿江社区事务、物业矛盾和网格巡查。', '0415-0001214'),
      subunit(
        'ZX-TC',
        '汤池镇政府',
        '负责镇域内村务、道路、饮水和征地补偿事项的处理。',
        '0415-0001215',
      ),
    ],
  },
  {
    code: 'ZA',
    name: '振安区政府',
    aliases: ['振安区', '振安区诉求平台'],
    kind: 'DISTRICT',
    dutyText: '负责振安区行政区域内诉求的签收、转交、审核和回告，对属地事项兜底。',
    dutyPhone: '0415-0001301',
    children: [
      subunit('ZA-JT', '振安区交通局', '负责区内县乡村道路、桥涵的建设养护。', '0415-0001311'),
      subunit(
        'ZA-WL',
        '五龙背镇政府',
        '负责镇域内村务、温泉管网周边环境和农村道路事项的处理。',
        '0415-0001312',
      ),
      subunit('ZA-JL', '九连城镇政府', '负责镇域内村务、林地和饮水事项的处理。', '0415-0001313'),
    ],
  },
  {
    code: 'DG',
    name: '东港市政府',
    aliases: ['东港市', '东港市诉求平台'],
    kind: 'DISTRICT',
    dutyText: '负责东港市行政区域内诉求的签收、转交、审核和回告，对属地事项兜底。',
    dutyPhone: '0415-0001401',
    children: [
      subunit(
        'DG-ZJ',
        '东港市住房和城乡建设局',
        '负责东港市供热、物业、市政设施和城市建设管理。',
        '0415-0001411',
      ),
      subunit(
        'DG-JT',
        '东港市交通运输局',
        '负责东港市农村公路、客运和港口集疏运道路的管理养护。',
        '0415-0001412',
      ),
      subunit(
        'DG-QY',
        '前阳镇政府',
        '负责镇域内村务、道路和企业周边环境事项的处理。',
        '0415-0001413',
      ),
    ],
  },
  {
    code: 'FC',
    name: '凤城市政府',
    aliases: ['凤城市', '凤城市诉求平台'],
    kind: 'DISTRICT',
    dutyText: '负责凤城市行政区域内诉求的签收、转交、审核和回告，对属地事项兜底。',
    dutyPhone: '0415-0001501',
    children: [
      subunit(
        'FC-ZJ',
        '凤城市住房和城乡建设局',
        '负责凤城市供热、物业、市政设施和城市建设管理。',
        '0415-0001511',
      ),
      subunit(
        'FC-SC',
        '石城镇政府',
        '负责镇域内村务、饮水、道路和林权纠纷的处理。',
        '0415-0001512',
      ),
      subunit(
        'FC-JG',
        '鸡冠山镇政府',
        '负责镇域内村务、农业生产和道路事项的处理。',
        '0415-0001513',
      ),
    ],
  },
  {
    code: 'KD',
    name: '宽甸满族自治县政府',
    aliases: ['宽甸县', '宽甸县诉求平台'],
    kind: 'DISTRICT',
    dutyText: '负责宽甸县行政区域内诉求的签收、转交、审核和回告，对属地事项兜底。',
    dutyPhone: '0415-0001701',
    children: [
      subunit(
        'KD-JY',
        '宽甸县教育局',
        '负责县属学校办学行为、学生食宿和食堂安全的管理监督。',
        '0415-0001711',
      ),
      subunit(
        'KD-HS',
        '虎山镇政府',
        '负责镇域内村务、旅游秩序、林地和道路事项的处理。',
        '0415-0001712',
      ),
      subunit(
        'KD-GL',
        '古楼子乡政府',
        '负责乡域内村务、道路、饮水和库区移民事项的处理。',
        '0415-0001713',
      ),
    ],
  },
  {
    code: 'HZ',
    name: '合作区管委会',
    aliases: ['边境经济合作区', '合作区'],
    kind: 'DISTRICT',
    dutyText: '负责合作区范围内诉求的签收、转交、审核和回告，对属地事项兜底。',
    dutyPhone: '0415-0001801',
    children: [
      subunit(
        'HZ-JS',
        '合作区建设局',
        '负责合作区道路、绿化、排水等基础设施的建设管理。',
        '0415-0001811',
      ),
      subunit(
        'HZ-BL',
        '帽盔山街道办事处',
        '负责辖区社区事务、物业矛盾和环境卫生的处置。',
        '0415-0001812',
      ),
    ],
  },
];

function subunit(code: string, name: string, dutyText: string, dutyPhone: string): PlantedUnit {
  return { code, name, kind: 'SUBUNIT', dutyText, dutyPhone };
}
