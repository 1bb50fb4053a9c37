import { inject, Service } from '@angular/core';
import {
  type DeclineMerge,
  FoundDuplicates,
  type JoinOrder,
  OrderReceipt,
  type RuleOnRepeated,
  type SplitFromGroup,
} from '@hotline/shared';

import { ApiClient } from './api-client';

/** Orders that are the same matter: found, merged, grouped, split, ruled on. */
@Service()
export class MergingApi {
  private readonly api = inject(ApiClient);

  duplicates(id: string): Promise<FoundDuplicates> {
    return this.api.get(`/work-orders/${id}/duplicates`, FoundDuplicates);
  }

  merge(id: string, command: JoinOrder, key: string): Promise<OrderReceipt> {
    return this.command(id, 'merge', command, key);
  }

  group(id: string, command: JoinOrder, key: string): Promise<OrderReceipt> {
    return this.command(id, 'group', command, key);
  }

  declineMerge(id: string, command: DeclineMerge, key: string): Promise<OrderReceipt> {
    return this.command(id, 'merge-refusal', command, key);
  }

  split(id: string, command: SplitFromGroup, key: string): Promise<OrderReceipt> {
    return this.command(id, 'split', command, key);
  }

  ruleOnRepeat(id: string, command: RuleOnRepeated, key: string): Promise<OrderReceipt> {
    return this.command(id, 'repeat-ruling', command, key);
  }

  private command(id: string, path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', `/work-orders/${id}/${path}`, command, OrderReceipt, key);
  }
}
