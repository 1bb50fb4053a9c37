import { isAccusedOrBelow, type Unit } from '@hotline/shared';

import type { TextKey } from '../../../i18n/text-key';

/** Why units cannot be chosen, by unit id. */
export type ShutUnits = ReadonlyMap<string, TextKey>;

/** G3: what the server would refuse, said before anything is chosen. */
export function shutByReport(units: readonly Unit[], accused: Unit | undefined): ShutUnits {
  if (!accused) return new Map();
  return new Map(
    units
      .filter(({ path }) => isAccusedOrBelow(path.split('/'), accused.code))
      .map(({ id }) => [id, id === accused.id ? 'dispatch.accused' : 'dispatch.belowAccused']),
  );
}
