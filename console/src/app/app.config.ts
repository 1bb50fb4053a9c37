import { registerLocaleData } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import zh from '@angular/common/locales/zh';
import {
  type ApplicationConfig,
  inject,
  LOCALE_ID,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { provideNzConfig } from 'ng-zorro-antd/core/config';
import { provideNzNativeDateAdapter } from 'ng-zorro-antd/core/time';
import { provideNzI18n, zh_CN } from 'ng-zorro-antd/i18n';
import { NzModalService } from 'ng-zorro-antd/modal';

import { appRoutes } from './app.routes';
import { provideTexts } from './i18n/provide-texts';
import { ServerClock } from './live/server-clock';
import { sessionEndedInterceptor } from './session/session-ended-interceptor';
import { CALL_BAR } from './shell/call-bar';
import { Theme } from './shell/theme';
import { ServerNow } from './ui/server-now';
import { provideUsedIcons } from './ui/used-icons';

registerLocaleData(zh);

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // XHR tells how much of an upload has left; fetch does not.
    provideHttpClient(withXhr(), withInterceptors([sessionEndedInterceptor])),
    provideRouter(appRoutes, withComponentInputBinding()),
    { provide: LOCALE_ID, useValue: 'zh-CN' },
    provideNzI18n(zh_CN),
    provideNzNativeDateAdapter({ locale: 'zh-CN', firstDayOfWeek: 1 }),
    NzModalService,
    // Below the top bar: what pops up never covers the call.
    provideNzConfig({ notification: { nzTop: '48px' }, message: { nzTop: 48 } }),
    provideUsedIcons(),
    provideTexts(),
    provideAppInitializer(() => void inject(Theme)),
    { provide: ServerNow, useExisting: ServerClock },
    {
      provide: CALL_BAR,
      useValue: async () => (await import('./features/call-desk/call-bar/call-bar')).CallBar,
    },
  ],
};
