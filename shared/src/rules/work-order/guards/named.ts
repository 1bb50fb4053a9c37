/** A guard made from a parameter says so in the drawn table. */
export function named<G extends object>(name: string, guard: G): G {
  return Object.defineProperty(guard, 'name', { value: name });
}
