/**
 * What the sources leave to the city (rulebook 2.8), each with its options; the first is recommended
 * and the default. A change of one is a change of time limits: tried dry, confirmed by a second person.
 */
export const CITY_CHOICES = {
  /** Where T-HANDLE starts. From the signature, a date told at dispatch is never drawn nearer. */
  handleStart: ['DISPATCH', 'SIGNATURE'],
  /** When a day counted in working days ends. */
  dayEnd: ['MIDNIGHT', 'OFFICE_CLOSE'],
  /** What a missed T-SIGN leads to, beside the mark. */
  unsigned: ['ESCALATE', 'DEEM_SIGNED'],
  /** Which instant of a close is compared with the due instant. */
  onTimeBy: ['FILING', 'APPROVAL'],
  /** T-HANDLE of the unit that gets an order after a return. */
  redispatch: ['FRESH', 'CITIZEN_DATE'],
  /** Whether the unit above judges extension and close requests before the city. */
  districtTier: ['ON', 'OFF'],
} as const;

export type CityChoice = keyof typeof CITY_CHOICES;

export type CityChoices = { readonly [C in CityChoice]: (typeof CITY_CHOICES)[C][number] };

export const RECOMMENDED_CHOICES: CityChoices = {
  handleStart: 'DISPATCH',
  dayEnd: 'MIDNIGHT',
  unsigned: 'ESCALATE',
  onTimeBy: 'FILING',
  redispatch: 'FRESH',
  districtTier: 'ON',
};

export function isCityChoice(key: string): key is CityChoice {
  return Object.hasOwn(CITY_CHOICES, key);
}

export function isOptionOf(choice: CityChoice, option: string): boolean {
  const options: readonly string[] = CITY_CHOICES[choice];
  return options.includes(option);
}
