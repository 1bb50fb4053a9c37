/** A SIP request or response, split into what a telephone needs. */
export interface SipMessage {
  readonly method?: string;
  /** Status of a response. */
  readonly status?: number;
  readonly body: string;
  /** The first header of that name, lower case. */
  header(name: string): string;
  headers(name: string): readonly string[];
}

export function parseSip(text: string): SipMessage {
  const [head = '', body = ''] = text.split(/\r\n\r\n([\s\S]*)/);
  const [start = '', ...lines] = head.split('\r\n');
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  const status = /^SIP\/2\.0 (\d{3})/.exec(start)?.[1];
  return {
    ...(status ? { status: Number(status) } : { method: start.split(' ')[0] ?? '' }),
    body,
    header: (name) => headers.get(name)?.[0] ?? '',
    headers: (name) => headers.get(name) ?? [],
  };
}

/** Writes a message; the body, when there is one, is a session description. */
export function formatSip(start: string, headers: readonly string[], body = ''): string {
  const about = body ? ['Content-Type: application/sdp'] : [];
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  return [start, ...headers, ...about, length, '', body].join('\r\n');
}

/** `sip:…` out of `"Name" <sip:…>;parameters`. */
export function uriOf(header: string): string {
  return /<([^>]+)>/.exec(header)?.[1] ?? header;
}
