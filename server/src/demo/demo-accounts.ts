import type { Role } from '@hotline/shared';

interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Code of the unit they work for. */
  readonly unit?: string;
}

/** One password for all, printed by `npm start`; a production start refuses to run beside them. */
export const DEMO_PASSWORD = 'Hotline-12345';

/** Invented people, one or more for each workplace. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { login: 'agent1', name: '王晓梅', role: 'AGENT' },
  { login: 'agent2', name: '李建国', role: 'AGENT' },
  { login: 'agent3', name: '赵雅琴', role: 'AGENT' },
  { login: 'lead1', name: '陈志远', role: 'SHIFT_LEAD' },
  { login: 'dispatch1', name: '孙丽华', role: 'DISPATCHER' },
  { login: 'review1', name: '周文斌', role: 'REVIEWER' },
  { login: 'review2', name: '韩雪', role: 'REVIEWER' },
  { login: 'callback1', name: '杨帆', role: 'CALLBACK' },
  { login: 'supervisor1', name: '苏静怡', role: 'SUPERVISOR' },
  { login: 'clerk-water', name: '吴海涛', role: 'UNIT_CLERK', unit: 'SGS' },
  { login: 'leader-water', name: '曹德明', role: 'UNIT_LEADER', unit: 'SGS' },
  { login: 'head-water', name: '骆永刚', role: 'UNIT_HEAD', unit: 'SGS' },
  { login: 'clerk-heat', name: '郑春燕', role: 'UNIT_CLERK', unit: 'HD' },
  { login: 'leader-heat', name: '郭建军', role: 'UNIT_LEADER', unit: 'HD' },
  { login: 'head-heat', name: '秦卫东', role: 'UNIT_HEAD', unit: 'HD' },
  { login: 'clerk-yb', name: '冯立新', role: 'UNIT_CLERK', unit: 'YB' },
  { login: 'clerk-yb2', name: '褚玉兰', role: 'UNIT_CLERK', unit: 'YB' },
  { login: 'leader-yb', name: '卫国强', role: 'UNIT_LEADER', unit: 'YB' },
  { login: 'head-yb', name: '姜海波', role: 'UNIT_HEAD', unit: 'YB' },
  { login: 'clerk-yb-cg', name: '蒋文静', role: 'UNIT_CLERK', unit: 'YB-CG' },
  { login: 'leader-yb-cg', name: '彭志刚', role: 'UNIT_LEADER', unit: 'YB-CG' },
  { login: 'head-yb-cg', name: '龚正平', role: 'UNIT_HEAD', unit: 'YB-CG' },
  { login: 'clerk-dg', name: '邵丽君', role: 'UNIT_CLERK', unit: 'DG' },
  { login: 'leader-dg', name: '钟建业', role: 'UNIT_LEADER', unit: 'DG' },
  { login: 'clerk-dg-qy', name: '滕志超', role: 'UNIT_CLERK', unit: 'DG-QY' },
  { login: 'leader-dg-qy', name: '柏永胜', role: 'UNIT_LEADER', unit: 'DG-QY' },
  { login: 'clerk-dg-qy-sq', name: '栾玉梅', role: 'UNIT_CLERK', unit: 'DG-QY-SQ' },
  { login: 'clerk-power', name: '岳长林', role: 'UNIT_CLERK', unit: 'GD' },
  { login: 'clerk-env', name: '裴晓岚', role: 'UNIT_CLERK', unit: 'HB' },
  { login: 'clerk-traffic', name: '翟晓东', role: 'UNIT_CLERK', unit: 'JT' },
  { login: 'leader-traffic', name: '庞振国', role: 'UNIT_LEADER', unit: 'JT' },
  { login: 'clerk-fc', name: '单玉华', role: 'UNIT_CLERK', unit: 'FC' },
  { login: 'admin', name: '沈明', role: 'ADMIN' },
  { login: 'admin2', name: '顾青', role: 'ADMIN' },
];

/** Where each role lands, for the table that `npm start` prints. */
export const LANDING: Readonly<Record<Role, string>> = {
  AGENT: '/desk',
  SHIFT_LEAD: '/board',
  DISPATCHER: '/dispatch',
  REVIEWER: '/review',
  CALLBACK: '/callback',
  SUPERVISOR: '/supervision',
  UNIT_CLERK: '/unit',
  UNIT_LEADER: '/unit',
  UNIT_HEAD: '/unit',
  ADMIN: '/admin',
};

export const ROLE_NAME: Readonly<Record<Role, string>> = {
  AGENT: '话务员',
  SHIFT_LEAD: '班长',
  DISPATCHER: '派单员',
  REVIEWER: '审核员',
  CALLBACK: '回访员',
  SUPERVISOR: '督办员',
  UNIT_CLERK: '承办单位经办人',
  UNIT_LEADER: '单位分管领导',
  UNIT_HEAD: '单位主要领导',
  ADMIN: '管理员',
};
