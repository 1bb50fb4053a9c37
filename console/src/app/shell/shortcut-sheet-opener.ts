import { inject, Service } from '@angular/core';
import { NzModalService } from 'ng-zorro-antd/modal';

import { Words } from '../i18n/words';
import { labelDialog } from '../ui/label-dialog';
import { ShortcutSheet } from './shortcut-sheet';

@Service()
export class ShortcutSheetOpener {
  private readonly modal = inject(NzModalService);
  private readonly words = inject(Words);

  open(): void {
    if (this.modal.openModals.length > 0) return;
    const title = this.words.say('shortcut.title');
    const sheet = this.modal.create({
      nzTitle: title,
      nzContent: ShortcutSheet,
      nzFooter: null,
      nzWidth: 560,
    });
    labelDialog(sheet, title);
  }
}
