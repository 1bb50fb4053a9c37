import {
  type PlantedCategoryGroup,
  THE_DISTRICT,
} from '../../modules/catalogue/catalogue.facade.js';

/** 01–03, 05: heating, water, power and gas, telecommunication, housing. */
export const LIVING_CATEGORIES: readonly PlantedCategoryGroup[] = [
  {
    code: '01',
    name: '供热',
    aliases: ['暖气', '集中供热', '供暖', '取暖'],
    required: ['小区楼栋单元室', '供热企业'],
    months: [11, 12, 1, 2, 3],
    leads: { lead: ['HD', 'JCR'], co: ['ZJ-GR'] },
    children: [
      {
        code: '0101',
        name: '温度不达标',
        aliases: ['暖气不热', '屋里冷', '室温低'],
        required: ['小区楼栋单元室', '供热企业', '室温'],
        urgency: 'URGENT',
      },
      {
        code: '0102',
        name: '未按时供热',
        aliases: ['没来暖气', '停暖', '暖气停了'],
        urgency: 'URGENT',
      },
      {
        code: '0103',
        name: '报停停供不办',
        aliases: ['报停', '停供', '空置房'],
        required: ['小区楼栋单元室', '供热企业', '户型（是否一户一阀）'],
      },
      {
        code: '0104',
        name: '陈欠采暖费与滞纳金',
        aliases: ['采暖费', '滞纳金', '陈欠'],
        leads: { lead: ['ZJ-GR'], co: ['HD'] },
      },
      {
        code: '0105',
        name: '私改设施罚款收费',
        aliases: ['私改地热', '热力罚款'],
        leads: { lead: ['ZJ-GR'], co: ['WJ'] },
      },
      {
        code: '0106',
        name: '管网维修漏水',
        aliases: ['暖气漏水', '热力管道漏'],
        urgency: 'URGENT',
      },
      { code: '0107', name: '退费', aliases: ['退采暖费', '热费退还'] },
    ],
  },
  {
    code: '02',
    name: '供水供气供电',
    aliases: ['水电气'],
    required: ['详细地址', '户号'],
    leads: { lead: ['SGS', 'MQ', 'GD'], co: [] },
    children: [
      {
        code: '0201',
        name: '停水水压',
        aliases: ['没水', '停水', '水小'],
        required: ['详细地址', '影响户数'],
        urgency: 'URGENT',
        leads: { lead: ['SGS'], co: [] },
      },
      {
        code: '0202',
        name: '水质',
        aliases: ['水浑', '水有味', '黄水'],
        leads: { lead: ['SGS'], co: ['WS'] },
      },
      {
        code: '0203',
        name: '老旧小区管网',
        aliases: ['水管老化', '管网改造'],
        leads: { lead: ['SGS'], co: [THE_DISTRICT] },
      },
      {
        code: '0211',
        name: '燃气报修',
        aliases: ['煤气', '燃气', '没气'],
        urgency: 'URGENT',
        leads: { lead: ['MQ'], co: [] },
      },
      {
        code: '0221',
        name: '停电',
        aliases: ['没电', '跳闸', '断电'],
        required: ['详细地址', '影响户数'],
        urgency: 'URGENT',
        leads: { lead: ['GD'], co: [] },
      },
      {
        code: '0222',
        name: '变压器噪音设施',
        aliases: ['变压器', '电线杆', '嗡嗡响'],
        leads: { lead: ['GD'], co: ['HB'] },
      },
      { code: '0223', name: '电费', aliases: ['电表', '电费高'], leads: { lead: ['GD'], co: [] } },
    ],
  },
  {
    code: '03',
    name: '通信广电',
    aliases: ['通讯', '网络', '电视'],
    required: ['小区', '运营商', '业务号码'],
    leads: { lead: ['LT', 'DX', 'YD'], co: [] },
    children: [
      { code: '0301', name: '宽带端口不布线', aliases: ['宽带', '装不上网', '没端口'] },
      { code: '0302', name: '欠费连带停机', aliases: ['停机', '停宽带'] },
      {
        code: '0303',
        name: '校园手机套餐',
        aliases: ['校园卡', '一卡通'],
        leads: { lead: ['JY'], co: ['DX'] },
      },
      {
        code: '0304',
        name: '有线电视',
        aliases: ['电视没信号', '机顶盒'],
        leads: { lead: ['YX'], co: [] },
      },
    ],
  },
  {
    code: '05',
    name: '住房物业',
    aliases: ['房子', '物业'],
    required: ['小区楼栋室', '产权性质'],
    leads: { lead: ['ZJ', THE_DISTRICT], co: [] },
    children: [
      {
        code: '0501',
        name: '公房漏雨透寒',
        aliases: ['漏雨', '房顶漏', '透寒'],
        leads: { lead: ['FCJY'], co: [] },
      },
      {
        code: '0502',
        name: '物业管理',
        aliases: ['物业费', '电梯', '业委会'],
        leads: { lead: [THE_DISTRICT], co: ['ZJ'] },
      },
      { code: '0503', name: '问题楼盘交房', aliases: ['烂尾', '不交房', '延期交房'] },
      {
        code: '0504',
        name: '征收拆迁',
        aliases: ['动迁', '拆迁补偿', '回迁'],
        leads: { lead: [THE_DISTRICT], co: ['ZJ'] },
      },
      { code: '0505', name: '房产证', aliases: ['办证', '不动产证'] },
    ],
  },
];
