import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

import { Language } from './language';
import type { TextKey } from './text-key';

/** Sentences for code: like the transloco pipe, and a computed signal follows the language. */
@Service()
export class Words {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);

  say(key: TextKey, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(key, params, this.language.current());
  }

  /** For keys that come from data (a state, a reason code); `otherwise` if no text has that key. */
  sayOr(key: string, otherwise: string, params: Record<string, unknown> = {}): string {
    const language = this.language.current();
    const isKnown = key in this.transloco.getTranslation(language);
    return isKnown ? this.transloco.translate<string>(key, params, language) : otherwise;
  }
}
