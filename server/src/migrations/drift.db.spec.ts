import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import {
  startTestApplication,
  type TestApplication,
} from '../platform/testing/test-application.js';
import { ALL_MIGRATIONS } from './all-migrations.js';

describe('migrations', () => {
  let test: TestApplication;
  let dataSource: DataSource;
  beforeAll(async () => {
    test = await startTestApplication();
    dataSource = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  it('make the very tables that the entities describe', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be undone, newest first, and done again', async () => {
    for (let n = 0; n < ALL_MIGRATIONS.length; n += 1) await dataSource.undoLastMigration();
    const left = await dataSource.query<{ table_name: string }[]>(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`,
    );
    expect(left).toEqual([]);
    await expect(dataSource.runMigrations()).resolves.toHaveLength(ALL_MIGRATIONS.length);
  });
});
