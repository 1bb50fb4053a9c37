import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';

/** The list of what is not finished, over the desk's page while it is open. */
@Service()
export class LeftOverOpener {
  private readonly router = inject(Router);
  private readonly wanted = signal(false);

  readonly isOpen = this.wanted.asReadonly();

  open(): void {
    this.wanted.set(true);
    void this.router.navigateByUrl('/desk');
  }

  close(): void {
    this.wanted.set(false);
  }
}
