import type { ElementRef } from '@angular/core';
import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { REQUEST_TYPES, URGENCIES } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { WorkOrdersApi } from '../../api/work-orders-api';
import { LiveConnection } from '../../live/live-connection';
import { OrderQueue } from '../../orders/order-queue';
import { ReferenceData } from '../../reference/reference-data';
import { SignedIn } from '../../session/signed-in';
import { ListState } from '../../ui/page/list-state';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';
import { questionOf, queuesFor, STATES_OF_QUEUE } from './order-filter';
import { OrderTable } from './order-table';

/** All orders one may see, by list and filter. The filter stands in the address: going back finds it. */
@Component({
  selector: 'hl-order-list-page',
  imports: [
    FormsModule,
    ListState,
    NzButtonComponent,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    OrderTable,
    TranslocoPipe,
  ],
  templateUrl: './order-list-page.html',
  styleUrl: './order-list-page.css',
})
export class OrderListPage {
  readonly queue = input<string>();
  readonly q = input<string>();
  readonly type = input<string>();
  readonly urgency = input<string>();
  readonly category = input<string>();
  readonly district = input<string>();

  private readonly api = inject(WorkOrdersApi);
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  protected readonly reference = inject(ReferenceData);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');

  protected readonly requestTypes = REQUEST_TYPES;
  protected readonly urgencies = URGENCIES;
  protected readonly queues = computed(() => queuesFor(this.signedIn.me()?.permissions ?? []));
  protected readonly question = computed(() =>
    questionOf(
      {
        queue: this.queue(),
        q: this.q(),
        type: this.type(),
        urgency: this.urgency(),
        category: this.category(),
        district: this.district(),
      },
      this.queues(),
      { requestTypes: REQUEST_TYPES, urgencies: URGENCIES },
    ),
  );
  /** Another question is another list. */
  protected readonly orders = computed(() => {
    const question = this.question();
    return new OrderQueue({
      states: STATES_OF_QUEUE[question.queue],
      read: (page) => this.api.find({ ...question, ...page }),
    });
  });

  constructor() {
    const until = inject(DestroyRef);
    inject(Shortcuts).on('search', () => this.search().nativeElement.focus(), until);
    inject(LiveConnection).follow(
      {
        apply: (message) => this.orders().apply(message),
        reload: () => this.orders().reload(),
      },
      until,
    );
    effect(() => {
      const orders = this.orders();
      untracked(() => void orders.reload());
    });
  }

  protected ask(change: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }
}
