import { inject, Service } from '@angular/core';
import { NzModalService } from 'ng-zorro-antd/modal';

import { Words } from '../i18n/words';
import { ShortcutSheet } from './shortcut-sheet';

@Service()
export class ShortcutSheetOpener {
  private readonly modal = inject(NzModalService);
  private readonly words = inject(Words);

  open(): void {
    if (this.modal.openModals.length > 0) return;
    this.modal.create({
      nzTitle: this.words.say('shortcut.title'),
      nzContent: ShortcutSheet,
      nzFooter: null,
      nzWidth: 560,
    });
  }
}
