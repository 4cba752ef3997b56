import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupSummary, Installation, Ports, ServerInspection } from '../src/app/index.ts';
import { addRow, bindKey } from '../src/app/index.ts';
import { VILLAGE_LIST } from '../src/catalogue/index.ts';
import { worldOf } from '../src/main/world.ts';
import { keySource, secretsFrom } from '../src/store/index.ts';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../src/testing/harness/index.ts';
import { DISTRICT, storedDistrict, temporaryFolder } from '../src/testing/harness/index.ts';
import { ROOT } from './fixtures/command.ts';
import { AnswersSeen, answerOf, withoutChance } from './fixtures/json-answers.ts';
import { BY, STORE_STORY } from './fixtures/json-stories.ts';

/**
 * What every command on the store prints with `--json`, letter by letter, in one story: scripts
 * rely on it. Where an answer is to change, delete its file in `tests/golden/json`, run this test,
 * and read the difference.
 */

/** The key of the district waits to be followed by a newer one. */
const [NEW_KEY, KEY] = [9, 7].map((byte) => Buffer.alloc(32, byte).toString('base64'));

const UNITS_FILE = `Tên đơn vị;Mã đơn vị;Loại;Mã cấp trên;Từ ngày
Nà Mới;0600104;Thôn;06001;01/01/2024
`;

const SUMMARY: BackupSummary = {
  file: 'sao-luu.minhchung',
  sha256: '0'.repeat(64),
  bytes: 12_345,
  madeAt: '2024-11-20T01:02:03.000000Z',
  product: '0.1.0',
  tables: 17,
  rows: 321,
};

/** The database as whoever runs it sees it: fixed, so that the answer is. */
const INSTALLATION: Partial<Installation> = {
  startInBackground: async () => ({ pid: 4711, folder: '/du-lieu', already: false }),
  stopServing: async () => true,
  migrate: async () => ['0001-units'],
  status: async () => ({
    kind: 'embedded',
    place: '/du-lieu',
    pid: 4711,
    version: '18.4',
    size: 12_345_678,
    pending: [],
    units: 7,
    rows: 5,
  }),
  inspectFolder: () => ({ folder: '/du-lieu', isWritable: true, free: 2 ** 40, fsyncMs: 1.5 }),
  backups: { write: async () => SUMMARY, check: async () => SUMMARY, restore: async () => SUMMARY },
};

/** What the database server says of itself: one thing must be put right, one is to be seen to. */
const SERVER: Omit<ServerInspection, 'clock'> = {
  safety: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'off' },
  rights: ['superuser'],
  unguarded: [],
  waiting: 2,
  stale: 0,
};

const DEMO = { units: 7, rows: 5, figures: 3, judged: 2 };

describe.runIf(hasServer)('the answers of the store as JSON', () => {
  const folder = temporaryFolder('json-answers');
  let district: StoredDistrict;
  let ports: Ports;
  const batches: string[] = [];
  const seen = new AnswersSeen();

  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-11-20' });
    const { installation, clock } = district.ports;
    await bindKey(district.store, district.ports.secrets);
    const secrets = secretsFrom(keySource({ keys: `${NEW_KEY},${KEY}` }));
    await bindKey(district.store, secrets);
    ports = {
      ...district.ports,
      secrets,
      installation: {
        ...installation,
        ...INSTALLATION,
        inspectServer: async () => ({ ...SERVER, clock: clock.now() }),
      },
    };
    district.setClock('2024-10-05T16:59:59.000000Z');
    const request = { unit: DISTRICT.naPhai, register: VILLAGE_LIST };
    for (const name of ['Thôn Nà Cáy', 'Thôn Pác Lùng'])
      await addRow(ports, district.admin, { ...request, cells: new Map([['thon', name]]) });
    writeFileSync(folder.path('don-vi.csv'), UNITS_FILE);
    writeFileSync(folder.path('hong.csv'), UNITS_FILE.replace(';06001;', ';99999;'));
    writeFileSync(
      folder.path('loa.csv'),
      'Thôn;Số cụm loa;Hệ thống loa hoạt động\nThôn Nà Cáy;3;có\nThôn Pác Lùng;hai;có\n',
    );
    writeFileSync(
      folder.path('loa-moi.csv'),
      'Thôn;Số cụm loa;Hệ thống loa hoạt động\nThôn Nà Cáy;4;có\nThôn Pác Lùng;1;có\n',
    );
  });
  afterAll(async () => {
    await district.drop();
    folder.remove();
  });

  it.each(STORE_STORY.map((step, index) => ({ name: step[0], step, index })))('$name', async ({ step, index }) => {
    const [name, exit, ...words] = step;
    const minute = String(index).padStart(2, '0');
    district.setClock(`2024-10-05T17:${minute}:00.000000Z`);
    const isFile = (word: string) => /\.(csv|xlsx)$/.test(word);
    const typed = words.map((word) => (word === '<batch>' ? batches.at(-1)! : isFile(word) ? folder.path(word) : word));
    const actor = ['db', 'backup verify'].some((start) => words.join(' ').startsWith(start)) ? [] : BY;
    const answer = await answerOf({ ...worldOf(ports), demo: async () => DEMO }, ...typed, ...actor);
    expect(seen.complaintsOf(words, answer.text)).toEqual([]);
    const batch = /"batch": "([^"]+)"/.exec(answer.text)?.[1];
    if (batch !== undefined && words.includes('import')) batches.push(batch);
    const text = withoutChance(answer.text, { [folder.path('')]: '', [ROOT]: '' });
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden', 'json', `${name}.json`));
    expect(answer.exit).toBe(exit);
  });

  it('has seen every answer of these commands', () => {
    expect(seen.unseen()).toEqual([]);
  });
});
