import { type CalendarYear, daysOff, makeUpDay } from '../calendar-year.js';

export const CHINA_2026: CalendarYear = {
  year: 2026,
  papers: ['国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）'],
  days: [
    ...daysOff('元旦', '2026-01-01', '2026-01-03'),
    makeUpDay('元旦', '2026-01-04'),
    makeUpDay('春节', '2026-02-14'),
    ...daysOff('春节', '2026-02-15', '2026-02-23'),
    makeUpDay('春节', '2026-02-28'),
    ...daysOff('清明节', '2026-04-04', '2026-04-06'),
    ...daysOff('劳动节', '2026-05-01', '2026-05-05'),
    makeUpDay('劳动节', '2026-05-09'),
    ...daysOff('端午节', '2026-06-19', '2026-06-21'),
    makeUpDay('国庆节', '2026-09-20'),
    ...daysOff('中秋节', '2026-09-25', '2026-09-27'),
    ...daysOff('国庆节', '2026-10-01', '2026-10-07'),
    makeUpDay('国庆节', '2026-10-10'),
  ],
};
