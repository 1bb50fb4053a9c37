import { randomBytes } from 'node:crypto';

/** Where ARI is and how to get in. */
export interface AriAccess {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/**
 * Makes an endpoint that a SipPhone can use. The product makes endpoints for browsers (WebRTC)
 * where none is present and otherwise only sets the secret: an endpoint made here before stays a
 * plain UDP telephone, whose secret the product gives out as usual.
 */
export async function makeUdpTelephone(
  ari: AriAccess,
  id: string,
  kind: 'agent' | 'citizen' = 'agent',
): Promise<void> {
  const host = new URL(ari.url).hostname;
  await putObject(ari, 'auth', id, {
    auth_type: 'digest',
    username: id,
    password: randomBytes(16).toString('hex'),
  });
  await putObject(ari, 'aor', id, {
    max_contacts: '1',
    remove_existing: 'yes',
    maximum_expiration: '300',
  });
  await putObject(ari, 'endpoint', id, {
    aors: id,
    auth: id,
    transport: 'transport-udp',
    context: `from-${kind}`,
    disallow: 'all',
    allow: 'alaw',
    direct_media: 'no',
    media_address: host,
    bind_rtp_to_media_address: 'yes',
  });
}

async function putObject(
  { url, user, password }: AriAccess,
  type: string,
  id: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const fields = Object.entries(values).map(([attribute, value]) => ({ attribute, value }));
  const response = await fetch(`${url}/asterisk/config/dynamic/res_pjsip/${type}/${id}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ fields }),
  });
  if (!response.ok) throw new Error(`Asterisk made no ${type} ${id}: ${await response.text()}`);
}
