import type { EnvironmentProviders } from '@angular/core';
import {
  BellOutline,
  CopyOutline,
  DownOutline,
  LoadingOutline,
  LockOutline,
  MailOutline,
  MoonOutline,
  PhoneOutline,
  QuestionCircleOutline,
  SunOutline,
  UserOutline,
} from '@ant-design/icons-angular/icons';
import { provideNzIcons } from 'ng-zorro-antd/icon';

/** Icons are part of the bundle: nothing is fetched for a picture. Add here what a template uses. */
export const provideUsedIcons = (): EnvironmentProviders =>
  provideNzIcons([
    BellOutline,
    CopyOutline,
    DownOutline,
    LoadingOutline,
    LockOutline,
    MailOutline,
    MoonOutline,
    PhoneOutline,
    QuestionCircleOutline,
    SunOutline,
    UserOutline,
  ]);
