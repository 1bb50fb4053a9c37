import { hash, verify } from '@node-rs/argon2';

/** OWASP's second profile for Argon2id (the library's default kind): 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Of a password nobody knows: an unknown login must take as long as a wrong password. */
const NOBODYS = hashPassword(crypto.randomUUID());

export async function passwordFits(
  storedHash: string | undefined,
  password: string,
): Promise<boolean> {
  const fits = await verify(storedHash ?? (await NOBODYS), password);
  return fits && storedHash !== undefined;
}

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** At least ten characters out of three of four classes (privacy.md, identification). */
export function isStrongPassword(password: string): boolean {
  return password.length >= 10 && CLASSES.filter((c) => c.test(password)).length >= 3;
}
