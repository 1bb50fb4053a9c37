import 'reflect-metadata';

import { ALL_ENTITIES } from './all-entities.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { Settings } from './platform/config/settings.js';
import { createDataSource } from './platform/database/data-source.js';
import { migrate } from './platform/database/migrate.js';

/** Run once before the servers start; two at the same time wait for each other. */
const dataSource = await createDataSource(
  new Settings().database,
  ALL_ENTITIES,
  ALL_MIGRATIONS,
).initialize();
try {
  const names = await migrate(dataSource);
  console.log(names.length === 0 ? 'Nothing to migrate' : `Migrated: ${names.join(', ')}`);
} finally {
  await dataSource.destroy();
}
