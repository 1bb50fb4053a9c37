import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Words } from '../../i18n/words';
import type { Tile, TileState } from './board-tiles';

const MARKS: Record<TileState, string> = { good: '●', watch: '▲', bad: '■', none: '' };

/** One figure with its target, its definition and how it stands: colour, shape and word. */
@Component({
  selector: 'hl-board-tile',
  imports: [TranslocoPipe],
  template: `
    <article
      [class]="tile().state"
      [attr.data-testid]="'tile-' + tile().name"
      [attr.data-state]="tile().state"
    >
      <div class="head">
        <h3>{{ 'boards.tile.' + tile().name + '.name' | transloco }}</h3>
        @if (tile().of; as of) {
          <span class="of">
            {{ of.n }}/{{ of.total }}
            @if (of.percent !== undefined) {
              = {{ of.percent.toFixed(2) }}%
            }
          </span>
        }
      </div>
      <p class="value">{{ value() }}</p>
      <p class="state">
        @if (tile().state !== 'none') {
          <span aria-hidden="true">{{ mark() }}</span>
          {{ 'boards.state.' + tile().state | transloco }}
        }
        <span class="target">{{ 'boards.tile.' + tile().name + '.target' | transloco }}</span>
      </p>
      <p class="definition">{{ 'boards.tile.' + tile().name + '.definition' | transloco }}</p>
    </article>
  `,
  styleUrl: './board-tile.css',
})
export class BoardTile {
  readonly tile = input.required<Tile>();

  private readonly words = inject(Words);
  protected readonly mark = computed(() => MARKS[this.tile().state]);
  protected readonly value = computed(() => {
    const { value } = this.tile();
    switch (value.kind) {
      case 'count':
        return String(value.count);
      case 'seconds':
        return `${Math.floor(value.seconds / 60)}:${String(value.seconds % 60).padStart(2, '0')}`;
      case 'percent':
        return `${value.percent.toFixed(2)}%`;
      case 'not-computable':
        return this.words.say('boards.notComputable');
    }
  });
}
