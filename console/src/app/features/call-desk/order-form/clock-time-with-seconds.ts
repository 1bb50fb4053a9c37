const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** "10:42:07" in the hotline's zone. */
export function clockTimeWithSeconds(instant: Date): string {
  return FORMAT.format(instant);
}
