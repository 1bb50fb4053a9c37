const REMEMBERED = 1000;

/** A message may arrive twice (the relay repeats after a crash, the socket after a break). */
export class SeenMessages {
  private readonly ids = new Set<string>();

  isNew(id: string): boolean {
    if (this.ids.has(id)) return false;
    this.ids.add(id);
    const [oldest] = this.ids;
    if (this.ids.size > REMEMBERED && oldest !== undefined) this.ids.delete(oldest);
    return true;
  }
}
