import { formatSip, type SipMessage } from './sip-message.ts';

/** A CANCEL has the transaction of the INVITE it takes back. */
export function cancelOf(invite: string): string {
  return ofInvite(invite, 'CANCEL', (line) => !line.startsWith('Contact:'));
}

/** The ACK of a refusal belongs to the INVITE's transaction too. */
export function ackOf(invite: string, refusal: SipMessage): string {
  return ofInvite(invite, 'ACK', (line) => !/^(?:Contact|Authorization):/.test(line)).replace(
    /^To: .*$/m,
    `To: ${refusal.header('to')}`,
  );
}

function ofInvite(invite: string, method: string, keep: (line: string) => boolean): string {
  const [head = ''] = invite.split('\r\n\r\n');
  const [start = '', ...headers] = head
    .split('\r\n')
    .filter((line) => keep(line) && !line.startsWith('Content-'));
  const renamed = headers.map((line) => line.replace(/^(CSeq: \d+) INVITE$/, `$1 ${method}`));
  return formatSip(start.replace(/^INVITE/, method), renamed);
}
