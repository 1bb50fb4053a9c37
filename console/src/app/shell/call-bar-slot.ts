import { NgComponentOutlet } from '@angular/common';
import { Component, inject, resource } from '@angular/core';

import { SignedIn } from '../session/signed-in';
import { CALL_BAR } from './call-bar';

/** The middle of the top bar. Empty for people who do not take calls. */
@Component({
  selector: 'hl-call-bar-slot',
  imports: [NgComponentOutlet],
  template: `
    @if (callBar.hasValue()) {
      <ng-container *ngComponentOutlet="callBar.value()" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      align-items: center;
      min-width: 0;
    }
  `,
})
export class CallBarSlot {
  private readonly signedIn = inject(SignedIn);
  private readonly load = inject(CALL_BAR);

  protected readonly callBar = resource({
    params: () => (this.signedIn.may('call.handle') ? true : undefined),
    loader: () => this.load(),
  });
}
