import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { en_US, NzI18nService, zh_CN } from 'ng-zorro-antd/i18n';
import { firstValueFrom } from 'rxjs';

export const LANGUAGES = ['zh', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

const REMEMBERED_AS = 'hotline.language';

/** The language of the screen: a habit of this browser, so it is kept in this browser. */
@Service()
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly ngZorro = inject(NzI18nService);
  private readonly document = inject(DOCUMENT);
  private readonly shown = signal<LanguageCode>('zh');

  /** The language whose texts are on the screen. */
  readonly current = this.shown.asReadonly();

  async choose(language: LanguageCode): Promise<void> {
    localStorage.setItem(REMEMBERED_AS, language);
    await this.show(language);
  }

  /** Before the first page is drawn: no one sees a key instead of a word. */
  async start(): Promise<void> {
    await this.show(localStorage.getItem(REMEMBERED_AS) === 'en' ? 'en' : 'zh');
  }

  private async show(language: LanguageCode): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    this.ngZorro.setLocale(language === 'zh' ? zh_CN : en_US);
    this.document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    this.document.title = this.transloco.translate('shell.product');
    this.shown.set(language);
  }
}
