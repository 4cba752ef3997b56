import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/index.ts';
import { diskPorts } from '../src/main/ports.ts';
import { worldOf } from '../src/main/world.ts';
import { temporaryFolder } from '../src/testing/harness/index.ts';
import { ALL_MESSAGES } from '../src/testing/index.ts';
import { ROOT } from './fixtures/command.ts';
import { foreignWords, isVietnamese } from './fixtures/vietnamese-words.ts';

/** Names of things, units of measure, and loan words that officers use every day. */
const LOANS = `
  Excel Workbook Text Word PowerPoint OpenDocument CSV csv PDF XML JSON json xls xlsx xlsb docx md macro web OK Ctrl C
  UBND NTM TT Wi-Fi Internet OCOP VNeID Zalo Vpostcode MB GB ms byte
  Unicode UTF-8 TCVN3 VNI 2024-W05 example.gov.vn https TEN-TEP.xlsx ket-qua.html huyen ca-nuoc
`;

/** What whoever keeps the server knows: `admin`, `cli.db` and the like; no officer reads these. */
const ADMINISTRATION = /^(?:doctor|refusal\.(?:database|backup|restore|secrets)|cli\.(?:db|backup)|audit)\./;
const ADMINISTRATORS = `
  PostgreSQL postgresql.conf postgres Node fsync full_page_writes synchronous_commit useradd openssl rand Base64 SHA-256
  _app mật-khẩu 2F 3A 3F docs/how-to/back-up-and-restore.md docs/how-to/run-on-postgresql.md
`;

/** Faults in catalogue files: their words are the keys that the author writes. */
const AUTHORS = /^issue\.(?:case|catalogue|coverage|shape|yaml)\./;
/** What is typed as it stands. */
const EXAMPLES = /^cli\.example\./;

const listed = (text: string) => new Set(text.trim().split(/\s+/));

describe('[CLI-6] what officers read is Vietnamese', () => {
  it.each(['Đạt', 'xã', 'không', 'tiếp', 'nguyên', 'giường', 'quyết', 'thuế', 'khuya', 'ghềnh', 'ý'])(
    '“%s” is a word of it',
    (word) => expect(isVietnamese(word)).toBe(true),
  );
  it.each(['set', 'sheet', 'code', 'demo', 'row', 'import', 'file', 'chain', 'list', 'value'])('“%s” is none', (word) =>
    expect(isVietnamese(word)).toBe(false),
  );
  it('ids and English words are found wherever they stand in a message', () => {
    expect(foreignWords('Sổ {found, select, none {sheet} other {“{found}” của so-ho}} có {n} dòng')).toEqual([
      'sheet',
      'so-ho',
    ]);
    expect(foreignWords('Hãy chạy minhchung figures rebuild --waiting, hoặc ghi --unit MÃ.')).toEqual([]);
  });

  it('every message keeps to it, but for a list of loan words', () => {
    const loans = listed(LOANS);
    const administrators = listed(ADMINISTRATORS);
    const found = Object.entries(ALL_MESSAGES.vi)
      .filter(([key]) => !AUTHORS.test(key) && !EXAMPLES.test(key))
      .flatMap(([key, text]) =>
        foreignWords(text)
          .filter((word) => !loans.has(word) && !(ADMINISTRATION.test(key) && administrators.has(word)))
          .map((word) => `${word} in ${key}`),
      );
    expect(found).toEqual([]);
  });
});

describe('[CLI-6] what is printed and reported about a commune', () => {
  const folder = temporaryFolder('plain-words');
  const sample = join(ROOT, 'samples/xa-na-phai.yaml');
  const sets = ['lang-son/xa-ntm-2022', 'lang-son/xa-ntm-nang-cao-2022'];
  const world = worldOf(diskPorts(join(ROOT, 'catalogue')));
  let ids: ReadonlySet<string>;
  beforeAll(() => {
    const { catalogue } = world.ports.law.current();
    ids = new Set([
      ...catalogue.figures.keys(),
      ...catalogue.registers.keys(),
      ...[...catalogue.registers.values()].flatMap(({ columns }) => columns.map(({ id }) => id)),
      ...catalogue.sets.keys(),
    ]);
  });

  const printed = async (...words: readonly string[]) => {
    const out: string[] = [];
    const write = (text: string) => out.push(text);
    const terminal = { write, writeError: write, width: 200, colour: false };
    await run(words, world, terminal, { version: '0.0.0', unknownKey: 'throw' });
    return out.join('\n');
  };
  /** Words joined by hyphens without marks, and codes of issues: nobody but a program says them. */
  const idsIn = (text: string) =>
    [
      ...text
        .replaceAll(sample, '')
        .replaceAll('ket-qua.html', '')
        .matchAll(/(?<![\p{L}\d/.-])[a-z0-9]+(?:[-/][a-z0-9]+)+(?![\p{L}\d])|\[[a-z]+\.[a-z-]+\]/gu),
    ]
      .map(([id]) => id)
      .filter((id) => ids.has(id) || /[a-z]/.test(id));

  it.each([
    ['assess', sample, '--set', ...sets, '--explain'],
    ['explain', sample, '--set', sets[0]!, '--indicator', '8.3'],
    ['show', sets[1]!, '8.4'],
    ['compare', ...sets],
  ])('%s names things and shows no id', async (...words) => {
    expect(idsIn(await printed(...words))).toEqual([]);
  });

  it('the report shows none either', async () => {
    const file = folder.path('bao-cao.html');
    await printed('assess', sample, '--set', ...sets, '-o', file);
    const text = readFileSync(file, 'utf8')
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]*>/g, ' ');
    folder.remove();
    expect(idsIn(text)).toEqual([]);
  });
});
