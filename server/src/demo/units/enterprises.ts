import type { PlantedUnit } from '../../modules/units/units.facade.js';

/** Public services: orders go to them directly, without a department in between (供热直通车). */
export const DEMO_ENTERPRISES: readonly PlantedUnit[] = [
  enterprise(
    'SGS',
    '自来水总公司',
    ['供水公司', '水司'],
    '负责市区供水、水压水质和管网抢修，24小时值守；二次供水设施由产权单位负责。',
    '0415-3451345',
  ),
  enterprise(
    'GD',
    '供电公司',
    ['国网供电', '电业局', '95598'],
    '负责停电抢修、变压器等供电设施维护和电费计量。',
    '95598',
  ),
  enterprise(
    'MQ',
    '煤气公司',
    ['燃气公司'],
    '负责燃气供应、报修和户内安全检查；漏气险情立即抢修。',
    '0415-0003011',
  ),
  enterprise(
    'GJ',
    '公交总公司',
    ['公交公司'],
    '负责市区公交线路、班次、站点和驾乘服务。',
    '0415-0003012',
  ),
  enterprise(
    'FCJY',
    '房产经营公司',
    ['房产公司', '公房管理'],
    '负责直管公房的维修、漏雨透寒处置和租赁管理。',
    '0415-0003013',
  ),
  enterprise(
    'YX',
    '有线电视网络公司',
    ['广电网络', '有线电视'],
    '负责有线电视信号、缴费和安装维修。',
    '0415-0003014',
  ),
  enterprise(
    'SZ',
    '市政工程管理处',
    ['市政处'],
    '负责市管道路、路灯、井盖和下水管网的养护维修；小区内部道路和未移交道路除外。',
    '0415-0003015',
  ),
  enterprise(
    'HW',
    '环境卫生管理处',
    ['环卫处'],
    '负责主次干道清扫保洁、垃圾清运和公厕管理。',
    '0415-0003016',
  ),
  enterprise(
    'HD',
    '海德热力有限公司',
    ['海德热力', '热企', '供热公司'],
    '负责所辖区域的供热运行、管网维修、报停复供和热费收取。',
    '0415-0003017',
  ),
  enterprise(
    'JCR',
    '江城供热有限公司',
    ['江城供热', '热电厂'],
    '负责所辖区域的热源生产、供热运行和管网抢修。',
    '0415-0003018',
  ),
  enterprise(
    'LT',
    '联通丹东分公司',
    ['联通', '10010'],
    '负责本企业固话、宽带和移动业务的安装、维修与资费投诉。',
    '10010',
  ),
  enterprise(
    'DX',
    '电信丹东分公司',
    ['电信', '10000'],
    '负责本企业固话、宽带和移动业务的安装、维修与资费投诉。',
    '10000',
  ),
  enterprise(
    'YD',
    '移动丹东分公司',
    ['移动', '10086'],
    '负责本企业移动、宽带业务的安装、维修与资费投诉。',
    '10086',
  ),
];

function enterprise(
  code: string,
  name: string,
  aliases: readonly string[],
  dutyText: string,
  dutyPhone: string,
): PlantedUnit {
  return { code, name, aliases, kind: 'ENTERPRISE', dutyText, dutyPhone };
}
