import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';

/** The check before the shift lies over the desk's page until it is closed. */
@Service()
export class PreShiftOpener {
  private readonly router = inject(Router);
  private readonly wanted = signal(false);
  private readonly putOff = signal(false);

  readonly isOpen = this.wanted.asReadonly();
  /** Closed once: it does not come back by itself while this page lives. */
  readonly wasPutOff = this.putOff.asReadonly();

  open(): void {
    this.wanted.set(true);
    void this.router.navigateByUrl('/desk');
  }

  close(): void {
    this.wanted.set(false);
    this.putOff.set(true);
  }
}
