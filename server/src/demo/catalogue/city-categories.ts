import {
  type PlantedCategoryGroup,
  THE_DISTRICT,
} from '../../modules/catalogue/catalogue.facade.js';

/** 04, 06, 09, 10: the city's streets, traffic, environment, markets. */
export const CITY_CATEGORIES: readonly PlantedCategoryGroup[] = [
  {
    code: '04',
    name: '城市建设管理',
    aliases: ['市政', '城管'],
    required: ['路段起止', '方位'],
    leads: { lead: ['SZ', 'ZJ-CG'], co: [THE_DISTRICT] },
    children: [
      {
        code: '0401',
        name: '道路破损',
        aliases: ['路坏了', '坑', '路面塌陷'],
        leads: { lead: ['SZ'], co: ['ZJ'] },
      },
      {
        code: '0402',
        name: '路灯井盖',
        aliases: ['路灯不亮', '井盖丢了', '缺井盖'],
        urgency: 'URGENT',
        leads: { lead: ['SZ'], co: [] },
      },
      {
        code: '0403',
        name: '下水堵塞积水',
        aliases: ['下水道', '返水', '积水'],
        leads: { lead: ['SZ'], co: [THE_DISTRICT] },
      },
      {
        code: '0404',
        name: '占道经营',
        aliases: ['摆摊', '占道'],
        leads: { lead: [THE_DISTRICT], co: ['ZJ-CG'] },
      },
      {
        code: '0405',
        name: '私搭乱建',
        aliases: ['违建', '违章建筑'],
        leads: { lead: [THE_DISTRICT], co: ['ZJ-CG'] },
      },
      {
        code: '0406',
        name: '露天烧烤马路市场',
        aliases: ['烧烤', '马路市场', '夜市'],
        leads: { lead: [THE_DISTRICT], co: ['HB', 'GA'] },
      },
      {
        code: '0407',
        name: '环卫垃圾',
        aliases: ['垃圾', '公厕', '没人扫'],
        leads: { lead: ['HW'], co: [THE_DISTRICT] },
      },
      {
        code: '0408',
        name: '数字城管事部件',
        aliases: ['护栏', '设施损坏'],
        leads: { lead: ['ZJ-CG'], co: [] },
      },
    ],
  },
  {
    code: '06',
    name: '交通运输',
    aliases: ['公交', '出租', '交通'],
    required: ['线路或路段', '时间'],
    leads: { lead: ['JT'], co: [] },
    children: [
      {
        code: '0601',
        name: '公交线路班次',
        aliases: ['公交线路', '班次少', '加站'],
        leads: { lead: ['GJ'], co: ['JT'] },
      },
      {
        code: '0602',
        name: '公交服务',
        aliases: ['公交司机', '甩站'],
        required: ['线路或路段', '时间', '车牌号'],
        leads: { lead: ['GJ'], co: ['JT'] },
      },
      {
        code: '0603',
        name: '出租拒载绕道',
        aliases: ['拒载', '绕道', '不打表'],
        required: ['车牌号', '时间', '上车地点'],
      },
      { code: '0604', name: '营运证照与收费', aliases: ['营运证', '登报'] },
      {
        code: '0605',
        name: '跨区营运',
        aliases: ['扣车', '外地车'],
        leads: { lead: ['JT'], co: [THE_DISTRICT] },
      },
      {
        code: '0606',
        name: '村路桥涵',
        aliases: ['村路', '土路', '桥洞'],
        required: ['村组', '路段或桥名'],
        leads: { lead: [THE_DISTRICT], co: ['JT'] },
      },
      {
        code: '0607',
        name: '交通信号秩序',
        aliases: ['红绿灯', '违停', '堵车'],
        leads: { lead: ['JJ'], co: [] },
      },
    ],
  },
  {
    code: '09',
    name: '生态环境',
    aliases: ['环保', '污染'],
    required: ['污染源', '时段'],
    leads: { lead: ['HB'], co: [THE_DISTRICT] },
    children: [
      {
        code: '0901',
        name: '施工社会噪声',
        aliases: ['噪音', '扰民', '夜间施工'],
        urgency: 'URGENT',
        leads: { lead: ['HB'], co: ['GA', THE_DISTRICT] },
      },
      { code: '0902', name: '油烟', aliases: ['饭店油烟', '烟道'] },
      { code: '0903', name: '水和扬尘', aliases: ['污水', '扬尘', '粉尘'] },
      {
        code: '0904',
        name: '垃圾污染',
        aliases: ['垃圾焚烧', '垃圾堆放'],
        leads: { lead: ['HB'], co: ['HW'] },
      },
    ],
  },
  {
    code: '10',
    name: '市场监管价格',
    aliases: ['消费', '价格', '食品'],
    required: ['商户名称', '金额'],
    leads: { lead: ['GS'], co: [] },
    children: [
      { code: '1001', name: '消费纠纷', aliases: ['退货', '退款', '预付卡'] },
      {
        code: '1002',
        name: '价格违法',
        aliases: ['乱收费', '涨价', '12358'],
        leads: { lead: ['WJ'], co: [] },
      },
      {
        code: '1003',
        name: '食品',
        aliases: ['过期食品', '吃坏肚子', '小作坊'],
        leads: { lead: ['SJ'], co: [] },
      },
      {
        code: '1004',
        name: '计量',
        aliases: ['缺斤短两', '加油站计量'],
        leads: { lead: ['ZL'], co: [] },
      },
    ],
  },
];
