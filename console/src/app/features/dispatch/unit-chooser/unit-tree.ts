import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import type { Unit } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import {
  NzTreeNodeComponent,
  NzTreeNodeDefDirective,
  NzTreeNodeNoopToggleDirective,
  NzTreeNodePaddingDirective,
  NzTreeNodeToggleDirective,
  NzTreeNodeToggleRotateIconDirective,
  NzTreeViewComponent,
} from 'ng-zorro-antd/tree-view';

import type { ShutUnits } from './shut-by-report';

/** The responsible bodies as a tree; each dispatchable one can become LEAD or CO. */
@Component({
  selector: 'hl-unit-tree',
  imports: [
    NgTemplateOutlet,
    NzIconDirective,
    NzTreeNodeComponent,
    NzTreeNodeDefDirective,
    NzTreeNodeNoopToggleDirective,
    NzTreeNodePaddingDirective,
    NzTreeNodeToggleDirective,
    NzTreeNodeToggleRotateIconDirective,
    NzTreeViewComponent,
    TranslocoPipe,
  ],
  templateUrl: './unit-tree.html',
  styleUrl: './unit-tree.css',
})
export class UnitTree {
  /** Parents before children. */
  readonly units = input.required<readonly Unit[]>();
  /** Those that were searched for, drawn stronger. */
  readonly marked = input.required<ReadonlySet<string>>();
  readonly expandAll = input.required<boolean>();
  /** What Enter in the search field would take. */
  readonly first = input<string>();
  readonly leadId = input<string>();
  readonly coIds = input.required<readonly string[]>();
  /** Those that cannot be chosen, with the reason. */
  readonly shut = input.required<ShutUnits>();
  readonly lead = output<Unit>();
  readonly co = output<Unit>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly view = viewChild.required<NzTreeViewComponent<Unit>>(NzTreeViewComponent);
  /** The view wants an array of its own. */
  protected readonly rows = computed(() => [...this.units()]);
  private readonly parents = computed(() => new Set(this.units().map(({ parentId }) => parentId)));

  protected readonly levelOf = (unit: Unit): number => unit.path.split('/').length - 1;
  protected readonly byId = (_: number, unit: Unit): string => unit.id;
  protected readonly hasChildren = (_: number, unit: Unit): boolean => this.parents().has(unit.id);

  constructor() {
    // The view knows its nodes once it is drawn.
    afterRenderEffect(() => {
      const all = this.expandAll();
      const units = this.units();
      const view = this.view();
      untracked(() => units.forEach((unit) => this.open(view, unit, all)));
    });
  }

  focusOn(id: string | undefined): void {
    const node = id ? `#unit-${id}` : '[role=treeitem]';
    this.host.nativeElement.querySelector<HTMLElement>(node)?.focus();
  }

  protected pressed(event: KeyboardEvent, unit: Unit): void {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    if (!unit.dispatchable || this.shut().has(unit.id)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) this.co.emit(unit);
    else this.lead.emit(unit);
  }

  private open(view: NzTreeViewComponent<Unit>, unit: Unit, all: boolean): void {
    if (all || unit.parentId === null) view.expand(unit);
    else view.collapse(unit);
  }
}
