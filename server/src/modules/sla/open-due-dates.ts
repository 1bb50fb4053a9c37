import type { CivilDate } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';

/** Open handling dates that started on one day and were told with one due instant. */
export interface OpenDueDate {
  readonly startedOn: CivilDate;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly count: number;
}

export type OpenDueDateSource = (db: ReadConnection) => Promise<readonly OpenDueDate[]>;

/** Whoever keeps due dates tells here which are open: a calendar import must say what it touches. */
@Injectable()
export class OpenDueDates {
  private readonly sources: OpenDueDateSource[] = [];

  register(source: OpenDueDateSource): void {
    this.sources.push(source);
  }

  async read(db: ReadConnection): Promise<OpenDueDate[]> {
    const found: OpenDueDate[] = [];
    for (const source of this.sources) found.push(...(await source(db)));
    return found;
  }
}
