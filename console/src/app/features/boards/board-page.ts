import { Component, computed, ElementRef, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { ServerClock } from '../../live/server-clock';
import { RefusalNote } from '../../refusal/refusal-note';
import { AgentRows } from './agent-rows';
import { BoardStore } from './board-store';
import { BoardTile } from './board-tile';
import { callTiles, orderTiles } from './board-tiles';

/** The shift lead's board: read from five metres on the wall, dense on a desk. */
@Component({
  selector: 'hl-board-page',
  imports: [AgentRows, BoardTile, NzButtonComponent, RefusalNote, TranslocoPipe],
  providers: [BoardStore],
  templateUrl: './board-page.html',
  styleUrl: './board-page.css',
})
export class BoardPage {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly store = inject(BoardStore);
  protected readonly now = inject(ServerClock).now;

  protected readonly calls = computed(() => {
    const board = this.store.board();
    return board ? callTiles(board, this.now()) : [];
  });
  protected readonly orders = computed(() => {
    const board = this.store.board();
    return board ? orderTiles(board) : [];
  });
  /** Said only while calls cannot be taken. */
  protected readonly telephony = computed(() => {
    const telephony = this.store.board()?.telephony;
    return telephony?.state === 'UP' ? undefined : telephony;
  });
  protected readonly ageSeconds = computed(() =>
    Math.max(0, Math.round(this.store.ageMs() / 1000)),
  );

  protected async fillScreen(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await this.element.nativeElement.requestFullscreen();
  }
}
