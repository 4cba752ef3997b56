import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupSummary, Installation, Ports } from '../src/app/index.ts';
import { addRow } from '../src/app/index.ts';
import { VILLAGE_LIST } from '../src/catalogue/index.ts';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../src/testing/harness/index.ts';
import { DISTRICT, storedDistrict, temporaryFolder } from '../src/testing/harness/index.ts';
import { ROOT } from './fixtures/command.ts';
import { answerOf, withoutChance } from './fixtures/json-answers.ts';

/**
 * What every command on the store prints with `--json`, letter by letter, in one story: scripts rely on it. Where an answer is to change, delete its file in
 * `tests/golden/json`, run this test, and read the difference.
 */

const COMMUNE = ['--unit', DISTRICT.naPhai] as const;
const SPEAKERS = [...COMMUNE, '--register', 'loa-theo-thon'] as const;
const TEAM = ['--unit', DISTRICT.naCay, '--register', 'to-cong-nghe-so-thanh-vien'] as const;
const LOGBOOK = [...COMMUNE, '--register', 'nhat-ky-truyen-thanh'] as const;
const BY = ['--actor', 'Hoàng Thị Mẫu', '--role', 'Công chức'] as const;

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
  inspectServer: async () => ({
    safety: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'off' },
    clock: new Date().toISOString(),
    rights: ['superuser'],
    unguarded: [],
    waiting: 2,
    stale: 0,
  }),
  backups: { write: async () => SUMMARY, check: async () => SUMMARY, restore: async () => SUMMARY },
};

describe.runIf(hasServer)('the answers of the store as JSON', () => {
  const folder = temporaryFolder('json-answers');
  let district: StoredDistrict;
  let ports: Ports;
  const batches: string[] = [];

  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-11-20' });
    const { installation } = district.ports;
    ports = {
      ...district.ports,
      installation: { ...installation, ...INSTALLATION },
      demo: async () => ({ units: 7, rows: 5, figures: 3, judged: 2 }),
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

  /** A step of the story: the name of its file, then what is typed; `<batch>` is the import made last. */
  const story: readonly (readonly [name: string, exit: number, ...words: string[]])[] = [
    ['units-show', 0, 'units', 'show', DISTRICT.naPhai],
    ['units-find', 0, 'units', 'find', 'na phai'],
    ['units-import-errors', 3, 'units', 'import', 'hong.csv'],
    ['units-import', 0, 'units', 'import', 'don-vi.csv', '--commit'],
    ['units-list', 0, 'units', 'list'],
    ['units-undo', 0, 'units', 'undo', '<batch>'],
    ['units-history', 0, 'units', 'history', DISTRICT.naPhai],
    ['units-export', 0, 'units', 'export', '-o', 'ra.xlsx'],

    ['rows-add', 0, 'rows', 'add', ...SPEAKERS, 'Thôn=nà cáy', 'Số cụm loa=2', 'Hệ thống loa hoạt động=có'],
    ['rows-add-wrong', 3, 'rows', 'add', ...SPEAKERS, 'Thôn=nà cáy', 'Số cụm loa=nhiều'],
    ['rows-set', 0, 'rows', 'set', ...SPEAKERS, '--row', '1', 'Số cụm loa=3'],
    ['rows-delete', 0, 'rows', 'delete', ...SPEAKERS, '--row', '1'],
    ['rows-restore', 0, 'rows', 'restore', ...SPEAKERS, '--row', '1'],
    ['rows-list', 0, 'rows', 'list', ...SPEAKERS],
    ['rows-show', 0, 'rows', 'show', ...SPEAKERS, '--row', '1'],
    ['rows-kept', 0, 'rows', 'kept', ...LOGBOOK, '--year', '2024', '--from', '1/1/2024'],
    ['rows-kept-wrong', 3, 'rows', 'kept', ...SPEAKERS, '--year', '2024', '--from', '1/1/2024'],
    ['rows-add-team', 0, 'rows', 'add', ...TEAM, 'Họ tên=Nông Văn Thử', 'CCCD=000000000101', 'Là Tổ trưởng=không'],
    ['rows-add-team-again', 0, 'rows', 'add', ...TEAM, 'Họ tên=Nông Văn Thừ', 'Là Tổ trưởng=không'],
    ['rows-duplicates', 1, 'rows', 'duplicates', ...TEAM],

    ['import-errors', 3, 'import', 'loa.csv', ...SPEAKERS, '--year', '2024'],
    ['import', 0, 'import', 'loa-moi.csv', ...SPEAKERS, '--year', '2024'],
    ['import-commit', 0, 'import', 'commit', '<batch>'],
    ['import-list', 0, 'import', 'list', ...COMMUNE],
    ['rows-set-after', 0, 'rows', 'set', ...SPEAKERS, '--row', '1', 'Số cụm loa=5'],
    ['import-undo', 0, 'import', 'undo', '<batch>', '--keep-later'],
    ['import-map', 0, 'import', 'map', ...SPEAKERS, 'Ghi chú thêm=-'],
    ['export', 0, 'export', ...SPEAKERS, '-o', 'ra.xlsx'],

    ['confirm', 0, 'confirm', ...SPEAKERS, '--person', 'Nông Văn Thử', '--as', 'Trưởng thôn', '--village', 'na cay'],
    ['rows-set-later', 0, 'rows', 'set', ...SPEAKERS, '--row', '1', 'Số cụm loa=6'],
    ['confirm-status', 0, 'confirm', 'status', ...COMMUNE],
    ['confirm-withdraw', 0, 'confirm', 'withdraw', ...SPEAKERS, '--as', 'Trưởng thôn', '--village', 'na cay'],

    [
      'figures-declare',
      0,
      'figures',
      'declare',
      ...COMMUNE,
      '--year',
      '2024',
      'so-thon-co-loa-hoat-dong',
      '9',
      '--source',
      'Báo cáo',
    ],
    [
      'figures-declare-wrong',
      3,
      'figures',
      'declare',
      ...COMMUNE,
      '--year',
      '2024',
      'so-thon-co-loa-hoat-dong',
      'chín',
    ],
    ['figures', 0, 'figures', ...COMMUNE, '--year', '2024'],
    ['figures-figure', 0, 'figures', ...COMMUNE, '--year', '2024', '--figure', 'so-thon-co-loa-hoat-dong'],
    ['figures-withdraw', 0, 'figures', 'withdraw', ...COMMUNE, '--year', '2024', 'so-thon-co-loa-hoat-dong'],
    ['figures-rebuild', 0, 'figures', 'rebuild', ...COMMUNE],
    ['figures-check', 0, 'figures', 'rebuild', '--check'],
    ['figures-rejudge', 0, 'figures', 'rejudge', '--year', '2024'],
    ['overview', 0, 'overview', '--unit', DISTRICT.district, '--year', '2024'],

    ['personal-show', 0, 'personal', 'show', ...TEAM, '--row', '1', '--reason', 'Đoàn thanh tra'],
    ['personal-due', 0, 'personal', 'due', '--on', '1/1/2040'],
    ['personal-erase', 0, 'personal', 'erase', ...TEAM, '--row', '1', '--reason', 'Hết thời hạn lưu giữ', '--yes'],

    ['audit-show', 0, 'audit', 'show', ...COMMUNE],
    ['audit-verify', 0, 'audit', 'verify'],
    ['audit-verify-witness', 1, 'audit', 'verify', '--witness', 'f'.repeat(64)],

    ['backup', 0, 'backup', '-o', 'sao-luu.minhchung'],
    ['backup-verify', 0, 'backup', 'verify', 'sao-luu.minhchung'],
    ['restore', 0, 'restore', 'sao-luu.minhchung'],
    ['demo-load', 0, 'demo', 'load', '--size', 'commune'],
    ['doctor', 1, 'doctor'],
    ['db-start', 0, 'db', 'start'],
    ['db-status', 0, 'db', 'status'],
    ['db-migrate', 0, 'db', 'migrate'],
    ['db-stop', 0, 'db', 'stop'],
  ];

  it.each(story.map((step, index) => ({ name: step[0], step, index })))('$name', async ({ step, index }) => {
    const [name, exit, ...words] = step;
    const minute = String(index).padStart(2, '0');
    district.setClock(`2024-10-05T17:${minute}:00.000000Z`);
    const isFile = (word: string) => /\.(csv|xlsx)$/.test(word);
    const typed = words.map((word) => (word === '<batch>' ? batches.at(-1)! : isFile(word) ? folder.path(word) : word));
    const actor = ['db', 'backup verify'].some((start) => words.join(' ').startsWith(start)) ? [] : BY;
    const answer = await answerOf(ports, ...typed, ...actor);
    const batch = /"batch": "([^"]+)"/.exec(answer.text)?.[1];
    if (batch !== undefined && words.includes('import')) batches.push(batch);
    const text = withoutChance(answer.text, { [folder.path('')]: '', [ROOT]: '' });
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden', 'json', `${name}.json`));
    expect(answer.exit).toBe(exit);
  });
});
