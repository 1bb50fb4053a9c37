/** Countdowns and due dates in words. */
export const time = {
  left: {
    workingDays: '剩 {{days}} 个工作日',
    days: '剩 {{days}} 天 {{hours}} 小时',
    hours: '剩 {{hours}} 小时 {{minutes}} 分',
    minutes: '剩 {{minutes}} 分 {{seconds}} 秒',
  },
  over: {
    days: '已超 {{days}} 天 {{hours}} 小时',
    hours: '已超 {{hours}} 小时 {{minutes}} 分',
    minutes: '已超 {{minutes}} 分 {{seconds}} 秒',
  },
  due: '{{month}}月{{day}}日 {{time}} 到期',
  dueDay: '{{month}}月{{day}}日 {{time}}',
  dueDayOfYear: '{{year}}年{{month}}月{{day}}日 {{time}}',
  provisional: '暂定',
  provisionalWhy: '其中有的日子尚未公布放假安排，公布后重新计算，只会顺延。',
  whyThisDue: '为什么是这个时间？',
  explain: {
    wallHours: '自 {{from}} 起连续计 {{hours}} 小时，节假日照算。',
    wallMinutes: '自 {{from}} 起连续计 {{minutes}} 分钟，节假日照算。',
    calendarDay: '紧急件派单当日 24:00 前须联系诉求人，节假日不例外。',
    calendarDayLate: '派单已晚，派单后 {{hours}} 小时内须联系诉求人。',
    workingDays: '自派单次日起计 {{days}} 个工作日，止于 {{date}} {{end}}。',
    workingHours: '自 {{from}} 起计 {{hours}} 个工作小时。',
    span: '{{from}} — {{to}}',
  },
  weekday: { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' },
  counted: '第 {{nth}} 日',
  notCounted: '不计',
};
