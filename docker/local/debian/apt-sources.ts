/** One enabled line or stanza of the system's package sources, in the terms of sources.list(5). */
export interface AptSource {
  readonly uris: readonly string[];
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** Path of a keyring, or an armoured key block; absent where the system's trusted keys decide. */
  readonly signedBy?: string;
}

/** Reads the one-line style: `deb [signed-by=…] uri suite component…`. Sources of source code are left out. */
export function parseOneLineSources(text: string): AptSource[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[(?<options>[^\]]*)\]\s+)?(?<rest>[^#]+)/.exec(line)?.groups;
    const [uri, suite, ...components] = match?.rest?.trim().split(/\s+/) ?? [];
    if (!uri || !suite) return [];
    const signedBy = /(?:^|\s)signed-by=(\S+)/i.exec(match?.options ?? '')?.[1];
    return [{ uris: [uri], suites: [suite], components, ...(signedBy ? { signedBy } : {}) }];
  });
}

/** Reads the deb822 style: stanzas of `Types:`, `URIs:`, `Suites:`, `Components:`, `Signed-By:`. */
export function parseDeb822Sources(text: string): AptSource[] {
  const withoutComments = text.replace(/^#.*\n?/gm, '');
  return withoutComments.split(/\n[ \t]*\n/).flatMap((stanza) => {
    const field = stanzaFields(stanza);
    const words = (name: string) => field.get(name)?.split(/\s+/).filter(Boolean) ?? [];
    const enabled = field.get('enabled')?.toLowerCase() !== 'no';
    if (!enabled || !words('types').includes('deb')) return [];
    const signedBy = field.get('signed-by');
    return [
      {
        uris: words('uris'),
        suites: words('suites'),
        components: words('components'),
        ...(signedBy ? { signedBy } : {}),
      },
    ];
  });
}

function stanzaFields(stanza: string): Map<string, string> {
  const fields = new Map<string, string>();
  let current = '';
  for (const line of stanza.split('\n')) {
    const match = /^(?<name>[A-Za-z-]+):[ \t]*(?<value>.*)$/.exec(line)?.groups;
    if (match) {
      current = (match.name ?? '').toLowerCase();
      fields.set(current, (match.value ?? '').trim());
    } else if (current && /^[ \t]/.test(line)) {
      fields.set(current, `${fields.get(current)}\n${line.trimEnd()}`.trim());
    }
  }
  return fields;
}

/** Writes a source back in deb822 style, for a private package root. */
export function renderDeb822(source: AptSource): string {
  const lines = [
    'Types: deb',
    `URIs: ${source.uris.join(' ')}`,
    `Suites: ${source.suites.join(' ')}`,
    `Components: ${source.components.join(' ')}`,
  ];
  if (source.signedBy) lines.push(`Signed-By: ${source.signedBy}`);
  return `${lines.join('\n')}\n`;
}
