import { ApplicationInitStatus, type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { Language, type LanguageCode } from '../language';
import { provideTexts } from '../provide-texts';

/** Sets a test up with the real texts, shown in a language. */
export async function showTexts(
  language: LanguageCode,
  providers: (Provider | EnvironmentProviders)[] = [],
): Promise<void> {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: [provideTexts(), ...providers] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(Language).choose(language);
}
