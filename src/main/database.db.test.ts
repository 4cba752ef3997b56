import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keySource, readSchema, secretsFrom } from '../store/index.ts';
import type { TestDatabase } from '../store/testing/test-database.ts';
import { createTestDatabase, hasServer } from '../store/testing/test-database.ts';
import { databaseOf, openDatabase } from './database.ts';

describe.runIf(hasServer)('the database of a process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const opened = (url = database.appUrl) =>
    databaseOf({ dataFolder: 'data', url, tell: () => {} }, secretsFrom(keySource({})), () =>
      readSchema('src/store/migrations'),
    );

  it('[STO-18] is opened at the first use and kept: the same store, the same units, one pool', async () => {
    const { store, close } = opened();
    const [first, ...others] = await Promise.all([store(), store(), store()]);
    expect([...others, await store()]).toEqual([first, first, first]);
    for (const one of others) expect(one).toBe(first);
    await close();
  });

  it.each([
    ['may-chu:5432/minhchung', 'scheme'],
    ['https://may-chu/minhchung', 'scheme'],
    ['postgres://minhchung_app:bi#mat/1@may-chu:cong/minhchung', 'shape'],
    ['postgres://minhchung_app:100%@may-chu:5432/minhchung', 'percent'],
  ])('[SRV-3] “%s” is refused as no address, and not repeated', async (address, reason) => {
    const { store, close } = opened(address);
    await expect(store()).rejects.toMatchObject({
      code: 'database.bad-address',
      params: { setting: 'DATABASE_URL', reason },
    });
    await close();
    const owner = openDatabase(
      { dataFolder: 'data', url: database.appUrl, ownerUrl: address, tell: () => {} },
      'command',
    );
    await expect(owner).rejects.toMatchObject({ params: { setting: 'DATABASE_OWNER_URL', reason } });
  });

  it('[STO-18] is tried again where it could not be opened', async () => {
    const { store, close } = opened(database.appUrl.replace(/\/([^/?]+)(\?|$)/, '/nowhere$2'));
    await expect(store()).rejects.toMatchObject({ code: 'database.not-reached' });
    await expect(store()).rejects.toMatchObject({ code: 'database.not-reached' });
    await close();
  });
});
