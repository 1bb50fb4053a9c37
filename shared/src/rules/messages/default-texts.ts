import type { MessageTemplate } from './message-template.js';

/** The texts that are shipped; an administrator may write others. */
export const DEFAULT_TEXTS: Readonly<Record<MessageTemplate, string>> = {
  CITIZEN_ACCEPTED:
    '【12345热线】您反映的{matter}已受理，工单编号{orderNo}，查询码{lookupCode}。凭编号和查询码致电12345可查询进度，请勿转告他人。',
  CITIZEN_EXTENDED:
    '【12345热线】您反映的{matter}（编号{orderNo}）需延长办理，新的办结期限为{due}。如有疑问请致电12345。',
  CITIZEN_CLOSED:
    '【12345热线】您反映的{matter}（编号{orderNo}）承办单位已办结，我们将电话回访，请您如实评价。',
  CITIZEN_RATE:
    '【12345热线】我们就您反映的{matter}（编号{orderNo}）回访未接通，欢迎致电12345报编号评价办理结果。',
  UNIT_DISPATCHED:
    '【12345热线】{unit}：收到{urgency}工单{orderNo}（{matter}），请于{due}前登录系统签收。',
  UNIT_RETURN_APPROVED: '【12345热线】{unit}：工单{orderNo}的退回申请已同意。',
  UNIT_RETURN_REJECTED: '【12345热线】{unit}：工单{orderNo}的退回申请已驳回，请于{due}前签收。',
  UNIT_EXTENSION_APPROVED: '【12345热线】{unit}：工单{orderNo}的延期申请已同意，新的期限为{due}。',
  UNIT_EXTENSION_REJECTED: '【12345热线】{unit}：工单{orderNo}的延期申请已驳回，请按原期限办理。',
  UNIT_TIME_SHORT:
    '【12345热线】{unit}：工单{orderNo}（{matter}）{clock}将于{due}到期，请抓紧办理。',
  UNIT_OVERDUE:
    '【12345热线】{unit}：工单{orderNo}（{matter}）{clock}已于{due}到期仍未完成，请立即办理。',
  UNIT_SUPERVISED:
    '【12345热线】{unit}：工单{orderNo}（{matter}）已下达督办单，请于{due}前书面回告。',
  UNIT_INSTRUCTED:
    '【12345热线】{unit}：工单{orderNo}（{matter}）有领导批示，请立即登录系统查看，办结须由主要领导签署。',
};
