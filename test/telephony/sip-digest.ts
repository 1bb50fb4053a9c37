import { createHash, randomBytes } from 'node:crypto';

export interface SipCredentials {
  readonly user: string;
  readonly password: string;
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** Answers a digest challenge (RFC 2617, MD5, qop=auth): the value of the Authorization header. */
export function answerChallenge(
  challenge: string,
  { user, password }: SipCredentials,
  method: string,
  uri: string,
): string {
  const parameter = (name: string) => new RegExp(`${name}="?([^",]+)"?`).exec(challenge)?.[1] ?? '';
  const [realm, nonce, opaque] = [parameter('realm'), parameter('nonce'), parameter('opaque')];
  const cnonce = randomBytes(8).toString('hex');
  const count = '00000001';
  const secret = md5(`${user}:${realm}:${password}`);
  const response = md5(`${secret}:${nonce}:${count}:${cnonce}:auth:${md5(`${method}:${uri}`)}`);
  const quoted = { username: user, realm, nonce, uri, response, cnonce, opaque };
  const pairs = Object.entries(quoted).map(([name, value]) => `${name}="${value}"`);
  return `Digest ${[...pairs, 'algorithm=MD5', 'qop=auth', `nc=${count}`].join(', ')}`;
}
