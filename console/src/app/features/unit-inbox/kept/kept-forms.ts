import { DOCUMENT, inject, Service } from '@angular/core';
import type * as z from 'zod';

import { SignedIn } from '../../../session/signed-in';
import { KeptForm } from './kept-form';

const KEPT = 'hotline.kept/';

/** The unfinished forms of the person at this tab. The next person finds nothing of them. */
@Service()
export class KeptForms {
  private readonly signedIn = inject(SignedIn);
  private readonly place = inject(DOCUMENT).defaultView?.sessionStorage ?? sessionStorage;

  of<Form extends object>(
    form: string,
    orderId: string,
    shape: z.ZodType<Form>,
    empty: Form,
  ): KeptForm<Form> {
    const own = `${KEPT}${this.signedIn.me()?.id ?? ''}/`;
    this.forgetOthers(own);
    return new KeptForm(this.place, `${own}${orderId}/${form}`, shape, empty);
  }

  private forgetOthers(own: string): void {
    Object.keys(this.place)
      .filter((name) => name.startsWith(KEPT) && !name.startsWith(own))
      .forEach((name) => this.place.removeItem(name));
  }
}
