import type { Actor } from '../../permissions/actor.js';
import type { Role } from '../../permissions/role.js';
import type { GivenUnit } from '../commands/given.js';

export const CITY = 'unit-city';

function unit(name: string, parents: readonly string[] = [CITY]): GivenUnit {
  const id = `unit-${name}`;
  return { id, name, chain: [...parents, id], active: true };
}

export const HEATING = unit('供热办');
export const WATER = unit('自来水总公司');
export const EDUCATION = unit('教育局');
export const SCHOOL = unit('第七中学', [CITY, EDUCATION.id]);
export const CANTEEN = unit('七中食堂', [CITY, EDUCATION.id, SCHOOL.id]);

function person(id: string, name: string, role: Role, of?: GivenUnit): Actor {
  return { id, name, kind: 'PERSON', roles: [role], ...(of && { unitId: of.id }) };
}

export const AGENT = person('agent-1', '陈静', 'AGENT');
export const OTHER_AGENT = person('agent-2', '孙莉', 'AGENT');
export const SHIFT_LEAD = person('lead-1', '何敏', 'SHIFT_LEAD');
export const DISPATCHER = person('dispatcher-1', '刘洋', 'DISPATCHER');
export const REVIEWER = person('reviewer-1', '赵勇', 'REVIEWER');
export const SECOND_REVIEWER = person('reviewer-2', '钱岚', 'REVIEWER');
export const CALLBACK_AGENT = person('callback-1', '苗青', 'CALLBACK');
export const SUPERVISOR = person('supervisor-1', '方敏', 'SUPERVISOR');
export const HEATING_CLERK = person('clerk-h1', '王强', 'UNIT_CLERK', HEATING);
export const SECOND_HEATING_CLERK = person('clerk-h2', '周慧', 'UNIT_CLERK', HEATING);
export const HEATING_LEADER = person('leader-h', '郑斌', 'UNIT_LEADER', HEATING);
export const HEATING_HEAD = person('head-h', '唐国良', 'UNIT_HEAD', HEATING);
export const WATER_CLERK = person('clerk-w', '李梅', 'UNIT_CLERK', WATER);
export const SCHOOL_CLERK = person('clerk-s', '林芳', 'UNIT_CLERK', SCHOOL);
export const SCHOOL_LEADER = person('leader-s', '高远', 'UNIT_LEADER', SCHOOL);
export const CANTEEN_CLERK = person('clerk-c', '葛红', 'UNIT_CLERK', CANTEEN);
export const EDUCATION_CLERK = person('clerk-e', '吴桐', 'UNIT_CLERK', EDUCATION);
export const ADMIN = person('admin-1', '马超', 'ADMIN');
