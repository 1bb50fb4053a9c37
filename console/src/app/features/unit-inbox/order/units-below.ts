import { computed, inject, Service } from '@angular/core';

import { ReferenceData } from '../../../reference/reference-data';
import { SignedIn } from '../../../session/signed-in';

/** The units of the viewer's own subtree that can be given an order. */
@Service()
export class UnitsBelow {
  private readonly reference = inject(ReferenceData);
  private readonly signedIn = inject(SignedIn);

  readonly units = computed(() => {
    const own = this.reference.unit(this.signedIn.me()?.unit?.id);
    if (!own) return [];
    return this.reference
      .units()
      .filter(
        ({ path, active, dispatchable }) =>
          active && dispatchable && path.startsWith(`${own.path}/`),
      );
  });
}
