const SHORTEST = 2;

/** Something was really written: the server asks for two characters at least. */
export function isText(text: string): boolean {
  return text.trim().length >= SHORTEST;
}
