import type { zh } from './zh';

type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

/** "dispatch.title": the way to a text. */
export type TextKey = KeyOf<typeof zh>;

/** The same keys as the Chinese texts, in another language. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
