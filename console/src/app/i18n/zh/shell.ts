/** The frame around every workplace. */
export const shell = {
  product: '市民热线工作台',
  workplaces: '工作台',
  workplace: {
    desk: '话务',
    dispatch: '派单',
    review: '审核',
    unit: '本单位工单',
    board: '看板',
    orders: '工单查询',
    admin: '系统管理',
  },
  account: '账号：{{name}}',
  theme: { light: '切换为深色', dark: '切换为浅色' },
  live: { live: '实时', 'catching-up': '同步中', offline: '离线' },
  liveExplained: {
    live: '数据实时更新',
    'catching-up': '连接已恢复，正在补齐断线期间的变化',
    offline: '与服务器的连接中断，页面数据可能不是最新；正在自动重连',
  },
  newVersion: '系统已升级，请刷新页面后继续。',
  reloadPage: '刷新页面',
  notices: {
    title: '通知',
    bell: '通知，{{count}} 条未读',
    empty: '没有通知',
    opened: '{{who}} 已读',
    kind: {
      ORDER_DISPATCHED: '新派工单',
      RETURN_APPROVED: '退回已同意',
      RETURN_REJECTED: '退回被驳回',
      DISPATCH_RECALLED: '工单被撤回',
      SIGN_NEAR: '签收将到期',
      SIGN_LAST_HOUR: '签收只剩 1 小时',
      SIGN_OVERDUE: '逾期未签收',
    },
  },
};
