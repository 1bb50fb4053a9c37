const KEPT_AS = 'hotline.demo-citizen-number';

/** The number this demo telephone calls from; another tab may be another citizen. */
export function keptNumber(random: () => number = Math.random): string {
  const kept = sessionStorage.getItem(KEPT_AS);
  if (kept !== null) return kept;
  const tail = String(Math.floor(random() * 10_000)).padStart(4, '0');
  return keepNumber(`1390415${tail}`);
}

export function keepNumber(number: string): string {
  sessionStorage.setItem(KEPT_AS, number);
  return number;
}

/** What the server takes as the number of a demo call. */
export const isPhoneNumber = (number: string): boolean => /^\d{3,15}$/.test(number);
