export interface Instruction {
  /** FROM, COPY, … */
  readonly name: string;
  readonly words: string;
}

/** The instructions of a Dockerfile, continued lines joined, comments left out. */
export function instructionsOf(text: string): Instruction[] {
  return text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', words = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { name, words };
    });
}

/** What a COPY takes from the build context; nothing where it takes from another stage. */
export function copiedFromContext({ name, words }: Instruction): string[] {
  if (name !== 'COPY' || words.includes('--from=')) return [];
  return words
    .split(/\s+/)
    .filter((word) => !word.startsWith('--'))
    .slice(0, -1);
}
