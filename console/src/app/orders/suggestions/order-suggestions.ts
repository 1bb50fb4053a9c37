import { signal } from '@angular/core';
import type { SuggestedUnits } from '@hotline/shared';

import type { ReadState } from '../../ui/page/list-state';

/** Who should get the order in hand, and the rulings that say so. Without them a desk still works. */
export class OrderSuggestions {
  private readonly shown = signal<SuggestedUnits | undefined>(undefined);
  private readonly readState = signal<ReadState>('ready');
  private orderId?: string;

  readonly suggested = this.shown.asReadonly();
  readonly state = this.readState.asReadonly();

  constructor(private readonly ask: (orderId: string) => Promise<SuggestedUnits>) {}

  /** Follows the order in hand; undefined: none needs them. */
  async show(orderId: string | undefined): Promise<void> {
    this.orderId = orderId;
    this.shown.set(undefined);
    this.readState.set(orderId === undefined ? 'ready' : 'reading');
    if (orderId === undefined) return;
    try {
      const suggested = await this.ask(orderId);
      if (this.orderId !== orderId) return;
      this.shown.set(suggested);
      this.readState.set('ready');
    } catch {
      if (this.orderId === orderId) this.readState.set('failed');
    }
  }

  again(): Promise<void> {
    return this.show(this.orderId);
  }
}
