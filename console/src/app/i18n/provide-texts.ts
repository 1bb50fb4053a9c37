import {
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  Service,
} from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';

import { Language, LANGUAGES } from './language';

@Service()
class BundledTexts implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return language === 'en' ? (await import('./en')).en : (await import('./zh')).zh;
  }
}

/** Texts of both languages are part of the build; only the chosen one is fetched. */
export function provideTexts(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'zh',
        reRenderOnLangChange: true,
        prodMode: true,
        missingHandler: { allowEmpty: true, logMissingKey: true },
      },
      loader: BundledTexts,
    }),
    provideAppInitializer(() => inject(Language).start()),
  ]);
}
