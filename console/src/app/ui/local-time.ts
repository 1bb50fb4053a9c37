/** What `<input type="datetime-local">` gives and takes, in the hotline's zone whatever the browser's. */
const ZONE = '+08:00';
const ZONE_MS = 8 * 3_600_000;

/** Undefined while it is not filled in. */
export function instantOfLocal(local: string): string | undefined {
  const instant = new Date(`${local}:00${ZONE}`);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) && !Number.isNaN(instant.getTime())
    ? instant.toISOString()
    : undefined;
}

export function localOfInstant(instant: Date): string {
  return new Date(instant.getTime() + ZONE_MS).toISOString().slice(0, 16);
}
