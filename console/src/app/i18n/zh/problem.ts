/** Each refusal and failure as a sentence: what happened, and what to do now. By `Problem.code`. */
export const problem = {
  unreachable: '连不上服务器，内容已保留。请检查网络后再试。',
  unreadable: '服务器的回答无法识别，可能刚升级。请刷新页面后再试。',
  unknown: '没有成功（{{code}}）。请再试；仍不行请把编号 {{correlationId}} 告诉管理员。',
  code: {
    'invalid-input': '有内容不合要求，请按提示修改。',
    'not-signed-in': '登录已失效，请重新登录。',
    'wrong-credentials': '账号或密码不对。连续输错 5 次会被锁定。',
    'account-locked': '账号因连续输错密码已锁定，{{until}} 后可再试，或请管理员解锁。',
    'not-allowed': '您没有这项权限。',
    'foreign-origin': '请求来自其他网站，已拒绝。请从本站打开页面再试。',
    'not-found': '找不到，可能已被移走，或不在您的范围内。',
    'idempotency-key-reused': '这份表单已经提交过另一份内容。请刷新后查看结果。',
    'order-changed': '工单刚被 {{by}} 于 {{at}} 改动，已为您刷新，请确认后再提交。',
    'too-large': '内容太大，请缩减后再提交。',
    unavailable: '服务暂时不可用，内容已保留。请稍后再试。',
    unexpected: '服务器出错。请再试；仍不行请把编号 {{correlationId}} 告诉管理员。',
  },
};
