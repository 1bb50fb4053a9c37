import type { Described } from '../judge-duplicate.js';

/** Two registrations, and whether the second must find the first: one matter, of one large class. */
export interface LabelledPair {
  readonly name: string;
  readonly first: Described;
  readonly second: Described;
  readonly samePerson: boolean;
  readonly isSame: boolean;
}

const order = (categoryCode: string, place: string, matter: string): Described => ({
  categoryCode,
  place,
  matter,
});

const BARBECUE = order(
  '0406',
  '振兴区 六纬路 88 号楼下',
  '楼下天天烧烤，占道、油烟、吵到半夜两点，城管来了就走，走了又来。',
);

const ABOUT_BARBECUE = [
  order('0406', '振兴区六纬路88号', '六纬路88号楼下露天烧烤，半夜两点还在吵，油烟呛人。'),
  order('0406', '六纬路88号楼下烧烤摊', '烧烤摊占道经营，城管走了又来，吵得睡不着。'),
  order('0902', '振兴区六纬路 88 号', '楼下烧烤油烟太大，窗户都不敢开，半夜还在烤。'),
  order('0406', '六纬路 88 号小区门前', '占道烧烤，天天到半夜两点，又吵又有油烟。'),
  order('0404', '振兴区六纬路88号楼下', '楼下占道摆摊烧烤，吵到半夜。'),
];

const WATER = order('0201', '元宝区 锦江小区 6 楼', '老楼六楼，早晚没水，洗把脸都难。');

const BUS = order('0602', '149路 站前站', '149路改来改去，我都打第四次了，你们转了不就完了吗？');

/** After the sample calls: what must be found while the caller is on the line, and what must not. */
export const LABELLED_PAIRS: readonly LabelledPair[] = [
  ...ABOUT_BARBECUE.map((second, i) => ({
    name: `call 24, neighbour ${i + 1}`,
    first: BARBECUE,
    second,
    samePerson: false,
    isSame: second.categoryCode?.startsWith('04') === true,
  })),
  {
    name: 'call 9, in other words',
    first: WATER,
    second: order('0201', '锦江小区6楼', '六楼停水，早晚没有水。'),
    samePerson: false,
    isSame: true,
  },
  {
    name: 'call 9, the next house',
    first: WATER,
    second: order('0201', '元宝区 九江街 12 号', '一楼下水返臭。'),
    samePerson: false,
    isSame: false,
  },
  ...[
    '149路又改线了，还是绕远。',
    '公交149路反映三次了没人管。',
    '149路线路改得不合理，我第四次打电话。',
  ].map((matter, i) => ({
    name: `call 11, the same caller again ${i + 1}`,
    first: BUS,
    second: order('0602', '149路 站前站', matter),
    samePerson: true,
    isSame: true,
  })),
  {
    name: 'call 11, the same caller about his heating',
    first: BUS,
    second: order('0101', '振兴区 花园小区 3 号楼', '家里暖气不热，只有十四度。'),
    samePerson: true,
    isSame: false,
  },
  {
    name: 'calls 1 and 2: one topic, two matters',
    first: order('0105', '振兴区 桃源街 5 号', '我家装修改了地热，海德热力说是私改，要罚款。'),
    second: order(
      '0104',
      '元宝区 兴隆街 30 号',
      '这房子以前是厂里的，欠的采暖费是厂里的，现在让我补，还要滞纳金。',
    ),
    samePerson: false,
    isSame: false,
  },
  {
    name: 'call 21 by phone and by web on one day',
    first: order(
      '0222',
      '凤城市 凤凰路 17 号院',
      '变压器就在我家窗户底下，嗡嗡响，一宿一宿睡不着，找环保说归供电。',
    ),
    second: order('0901', '凤凰路17号院', '楼下箱式变压器嗡嗡响，一宿睡不着，环保和供电互相推。'),
    samePerson: true,
    isSame: true,
  },
  {
    name: 'one street, two houses, two leaks',
    first: order('0106', '元宝区 九江街 12 号', '地沟里热力管网漏水。'),
    second: order('0106', '元宝区 九江街 98 号', '供热站门前管网改造没填平。'),
    samePerson: false,
    isSame: false,
  },
  {
    name: 'one housing estate, two troubles',
    first: order('0502', '振兴区 福瑞小区 2 号楼', '物业不收垃圾。'),
    second: order('0101', '振兴区 福瑞小区 9 号楼', '暖气不热。'),
    samePerson: false,
    isSame: false,
  },
  {
    name: 'call 25, two workers of one building site',
    first: order(
      '1101',
      '振兴区 滨江壹号工地',
      '在工地干了一冬天，开发商和包工头互相推，不给工钱。',
    ),
    second: order('1101', '滨江壹号工地', '工地欠我三个月工资，包工头说开发商没给钱。'),
    samePerson: false,
    isSame: true,
  },
  {
    name: 'call 23, the same hole in the road',
    first: order('0401', '元宝区 锦江山东门', '锦江山东门那块路全是坑，老人走着都摔跤。'),
    second: order('0401', '锦江山东门门口', '锦江山东门的路坑坑洼洼，摔了好几个老人。'),
    samePerson: false,
    isSame: true,
  },
];
