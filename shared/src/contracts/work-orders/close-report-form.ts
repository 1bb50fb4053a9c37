import * as z from 'zod';

import { CLOSE_VERDICTS, type CloseReport } from '../../rules/work-order/close-report.js';
import { CitedFiles } from './record-progress.js';

/** 办结报告: what the unit says it found and did. */
export const CloseReportForm = z.strictObject({
  /** 诉求属实: 属实 / 部分属实 / 不属实 */
  verdict: z.enum(CLOSE_VERDICTS),
  /** 超职责诉求 */
  beyondDuty: z.boolean(),
  solved: z.boolean(),
  /** Required when not solved. */
  unsolvedReason: z.string().trim().max(1000),
  /** 办理情况, for the centre. */
  account: z.string().trim().max(4000),
  /** 公开答复, for the citizen and the public. */
  publicReply: z.string().trim().max(4000),
  /** 处理款项 in yuan; null where there is none. */
  moneyYuan: z.number().min(0).max(1e12).nullable(),
  moneyNote: z.string().trim().max(500),
  /** 人员处理 */
  personnelNote: z.string().trim().max(500),
  /** Why the reports of the co-handling units were not waited for; empty where all have reported. */
  coWaiver: z.string().trim().max(500),
  /** Pictures and PDFs on the order that show it. */
  attachmentIds: CitedFiles.optional(),
}) satisfies z.ZodType<CloseReport>;
export type CloseReportForm = z.infer<typeof CloseReportForm>;
