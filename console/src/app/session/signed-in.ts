import { computed, Service, signal } from '@angular/core';
import { type Actor, type Me, type Permission } from '@hotline/shared';

/** Who sits in front of this screen. Knows nobody until `session-entry` has asked the server. */
@Service()
export class SignedIn {
  private readonly person = signal<Me | undefined>(undefined);
  private readonly ended = signal(false);

  readonly me = this.person.asReadonly();
  /** The session is over but the work on the screen is kept: ask for the password again. */
  readonly hasEnded = this.ended.asReadonly();

  /** The same shape the server's rules decide with; for what a button may offer, no more. */
  readonly actor = computed<Actor | undefined>(() => {
    const me = this.person();
    if (!me) return undefined;
    const { id, name, roles, unit } = me;
    return { id, name, kind: 'PERSON', roles, ...(unit ? { unitId: unit.id } : {}) };
  });

  may(permission: Permission): boolean {
    return this.person()?.permissions.includes(permission) ?? false;
  }

  enter(me: Me): void {
    this.person.set(me);
    this.ended.set(false);
  }

  end(): void {
    if (this.person()) this.ended.set(true);
  }

  leave(): void {
    this.person.set(undefined);
    this.ended.set(false);
  }
}
