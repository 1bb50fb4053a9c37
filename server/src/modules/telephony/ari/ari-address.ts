/** Where Asterisk's REST interface is and who we are there. */
export interface AriAddress {
  /** `http://host:port/ari` */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export function authorization({ user, password }: AriAddress): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
