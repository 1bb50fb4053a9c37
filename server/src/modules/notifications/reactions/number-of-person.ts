import {
  type DutyKind,
  isMobile,
  normalisePhone,
  type OnDuty,
  type PersonOfUnit,
} from '@hotline/shared';

/** Whom the roster names for a person, the next best after. */
const STANDS_IN: Readonly<Record<PersonOfUnit, readonly DutyKind[]>> = {
  CLERK: ['CLERK'],
  DUTY: ['CLERK', 'LEADER'],
  LEADER: ['LEADER', 'HEAD'],
  HEAD: ['HEAD', 'LEADER'],
};

/** The roster first, then the unit's own duty telephone; null where neither takes text messages. */
export function numberOfPerson(
  { people, dutyPhone }: Pick<OnDuty, 'people' | 'dutyPhone'>,
  person: PersonOfUnit,
): { personName: string | null; number: string | null } {
  for (const kind of STANDS_IN[person]) {
    const found = people.find((onDuty) => onDuty.kind === kind && takesTexts(onDuty.phone));
    if (found) return { personName: found.personName, number: found.phone };
  }
  return { personName: null, number: takesTexts(dutyPhone) ? dutyPhone : null };
}

function takesTexts(phone: string): boolean {
  const number = normalisePhone(phone);
  return number !== undefined && isMobile(number);
}
