import * as z from 'zod';

export const UNIT_KINDS = [
  'PLATFORM', // 市级平台
  'GROUP', // 平台内设组
  'DISTRICT', // 县（市）区：转办单位
  'SUBUNIT', // 区属部门、街道、乡镇
  'DEPARTMENT', // 市直部门
  'ENTERPRISE', // 公共服务企业
  'CHANNEL', // 横向渠道：信访、综治、数字城管
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** A responsible body as the console shows it. */
export const Unit = z.object({
  id: z.uuid(),
  /** Stable short code, "YB" or "YB-JY". */
  code: z.string(),
  name: z.string(),
  /** Earlier and later names, everyday names. */
  aliases: z.array(z.string()),
  /** First letters of the name in pinyin: "ybq". */
  initials: z.string(),
  kind: z.enum(UNIT_KINDS),
  /** 1 city platform, 2 transfer units, 3 their own units. */
  tier: z.int(),
  parentId: z.uuid().nullable(),
  /** Codes from the root: "DD/YB/YB-JY". A unit's subtree is every path that begins with its own. */
  path: z.string(),
  /** What it answers for; shown beside a return request. */
  dutyText: z.string(),
  dutyPhone: z.string(),
  /** Whether orders may be dispatched to it. */
  dispatchable: z.boolean(),
  active: z.boolean(),
});
export type Unit = z.infer<typeof Unit>;

/** GET /units: all units in the order of the tree, parents before children. */
export const UnitTree = z.object({ units: z.array(Unit) });
export type UnitTree = z.infer<typeof UnitTree>;
