import { Injectable } from '@nestjs/common';
import * as z from 'zod';

import { AlarmSettings } from './alarms.config.js';
import { DatabaseSettings } from './database.config.js';
import { HttpSettings } from './http.config.js';
import { LoggingSettings } from './logging.config.js';
import { MessageSettings } from './messages.config.js';
import { RedisSettings } from './redis.config.js';
import { SecuritySettings } from './security.config.js';
import { StorageSettings } from './storage.config.js';
import { TelephonySettings } from './telephony.config.js';

/** Every setting of the server by concern; the configuration table in docs/generated is drawn from it. */
export const ALL_SETTINGS = {
  http: HttpSettings,
  database: DatabaseSettings,
  redis: RedisSettings,
  telephony: TelephonySettings,
  security: SecuritySettings,
  storage: StorageSettings,
  alarms: AlarmSettings,
  messages: MessageSettings,
  logging: LoggingSettings,
};

type Section = keyof typeof ALL_SETTINGS;

/** Reads the environment once. A wrong value stops the process and names the variable and the rule. */
@Injectable()
export class Settings {
  readonly http = read('http', HttpSettings);
  readonly database = read('database', DatabaseSettings);
  readonly redis = read('redis', RedisSettings);
  readonly telephony = read('telephony', TelephonySettings);
  readonly security = read('security', SecuritySettings);
  readonly storage = read('storage', StorageSettings);
  readonly alarms = read('alarms', AlarmSettings);
  readonly messages = read('messages', MessageSettings);
  readonly logging = read('logging', LoggingSettings);
}

function read<S extends z.ZodType>(section: Section, schema: S): z.output<S> {
  const given = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Wrong ${section} settings. ${faults.join('; ')}`);
}
