import * as z from 'zod';

import type { UsualUnit } from '../../rules/catalogue/usual-units.js';
import { URGENCIES } from '../../rules/sla/urgency.js';
import { ASSIGNMENT_ROLES } from '../../rules/work-order/assignment-state.js';

/** A unit that usually gets orders of a category. */
const UsualUnitOfCategory = z.object({
  unitId: z.uuid(),
  role: z.enum(ASSIGNMENT_ROLES),
  /** Null: wherever it happened. */
  districtCode: z.string().nullable(),
  /** 0 comes first. */
  rank: z.int(),
}) satisfies z.ZodType<UsualUnit>;

/** Axis 2 of a request: what it is about. Two levels, "01" and "0101". */
export const Category = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  name: z.string(),
  /** How citizens say it. */
  aliases: z.array(z.string()),
  /** First letters in pinyin of the name, then of each alias: ["gr", "nq"]. */
  initials: z.array(z.string()),
  /** What the agent must ask, as names of attributes of the order form. */
  requiredAttributes: z.array(z.string()),
  defaultUrgency: z.enum(URGENCIES),
  /** Reports are confidential from the first keystroke. */
  confidentialByDefault: z.boolean(),
  /** 涉及个人利益 (欠薪, 社会救助): orders of several persons are grouped, never merged (G10). */
  personalBenefit: z.boolean(),
  /** Months in which the category is in season, 1–12; empty for all year. */
  seasonalMonths: z.array(z.int()),
  /** Who usually gets it, by district where that makes a difference. */
  usualUnits: z.array(UsualUnitOfCategory),
});
export type Category = z.infer<typeof Category>;

/** Axis 3: where it happened. */
export const District = z.object({
  code: z.string(),
  name: z.string(),
  initials: z.string(),
  /** Code of the platform that answers for the district. */
  unitCode: z.string(),
});
export type District = z.infer<typeof District>;

/** GET /catalogue: categories in the order of their codes, districts in the city's own order. */
export const Catalogue = z.object({
  categories: z.array(Category),
  districts: z.array(District),
});
export type Catalogue = z.infer<typeof Catalogue>;
