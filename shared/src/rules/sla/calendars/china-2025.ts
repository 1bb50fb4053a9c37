import { type CalendarYear, daysOff, makeUpDay } from '../calendar-year.js';

export const CHINA_2025: CalendarYear = {
  year: 2025,
  papers: ['国务院办公厅关于2025年部分节假日安排的通知（2024年11月12日）'],
  days: [
    ...daysOff('元旦', '2025-01-01', '2025-01-01'),
    makeUpDay('春节', '2025-01-26'),
    ...daysOff('春节', '2025-01-28', '2025-02-04'),
    makeUpDay('春节', '2025-02-08'),
    ...daysOff('清明节', '2025-04-04', '2025-04-06'),
    makeUpDay('劳动节', '2025-04-27'),
    ...daysOff('劳动节', '2025-05-01', '2025-05-05'),
    ...daysOff('端午节', '2025-05-31', '2025-06-02'),
    makeUpDay('国庆节、中秋节', '2025-09-28'),
    ...daysOff('国庆节、中秋节', '2025-10-01', '2025-10-08'),
    makeUpDay('国庆节、中秋节', '2025-10-11'),
  ],
};
