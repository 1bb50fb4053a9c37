/** What a gateway is given. The same `id` twice is the same message: it must go out once. */
export interface OutgoingMessage {
  readonly id: string;
  /** A mobile number, normalised. */
  readonly to: string;
  readonly text: string;
}

/** REFUSED is for good: the number or the text will not do, asking again would not help. */
export type GatewayAnswer =
  { readonly kind: 'ACCEPTED' } | { readonly kind: 'REFUSED'; readonly reason: string };

/** The way out for text messages. Throws where it is not known what became of one: try again. */
export abstract class SmsGateway {
  abstract readonly via: 'LOG' | 'HTTP';
  abstract send(message: OutgoingMessage): Promise<GatewayAnswer>;
}
