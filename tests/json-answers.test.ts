import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ports } from '../src/app/index.ts';
import type { Day } from '../src/kernel/index.ts';
import { diskPorts } from '../src/main/ports.ts';
import { temporaryFolder } from '../src/testing/harness/index.ts';
import { ROOT, SETS } from './fixtures/command.ts';
import { answerOf, withoutChance } from './fixtures/json-answers.ts';
import { SAMPLE_YAML } from './fixtures/sample.ts';

/** What every command on files prints with `--json`, letter by letter where that does not change with the law. See `json-answers.db.test.ts`. */

const [SET] = SETS;
const CLAUSES = [
  { id: 'lang-son-xa-1', kind: 'requirement', statement: 'Xã có điểm phục vụ bưu chính' },
  { id: 'lang-son-xa-2', kind: 'address', statement: 'Kính gửi' },
];

describe('the answers about files as JSON', () => {
  const folder = temporaryFolder('json-answers');
  const disk = diskPorts(join(ROOT, 'catalogue'));
  const catalogue = disk.loadCatalogue();
  const ports: Ports = { ...disk, loadCatalogue: () => catalogue, today: () => '2024-11-20' as Day };

  beforeAll(() => {
    writeFileSync(folder.path('hong.yaml'), 'unit: 3\n');
    writeFileSync(folder.path('la.xlsx'), 'không phải tệp Excel');
    writeFileSync(folder.path('so-moi.yaml'), 'id: so-moi\ntitle: Sổ mới\nkeptBy: xa\ncolumns: []\n');
    writeFileSync(folder.path('clauses-1.json'), JSON.stringify(CLAUSES));
  });
  afterAll(() => folder.remove());

  const answer = async (...words: readonly string[]) => {
    const isOwn = (word: string) => /^(hong|la|so-moi|ra)\./.test(word);
    const typed = words.map((word) => (word === '.' ? folder.path('') : isOwn(word) ? folder.path(word) : word));
    return answerOf(ports, ...typed);
  };

  const same: readonly (readonly [name: string, exit: number, ...words: string[]])[] = [
    ['template', 0, 'template', '--set', SET, '-o', 'ra.xlsx'],
    ['assess-unreadable', 3, 'assess', 'la.xlsx', '--set', SET],
    ['explain', 0, 'explain', SAMPLE_YAML, '--set', SET, '--indicator', '8.1'],
    ['explain-unreadable', 3, 'explain', 'la.xlsx', '--set', SET, '--indicator', '8.1'],
    ['lint-errors', 1, 'lint', 'so-moi.yaml'],
    ['refusal', 4, 'show', 'lang-son/xa-ntm-2021'],
  ];
  it.each(same.map((step) => ({ name: step[0], step })))('$name', async ({ step }) => {
    const [name, exit, ...words] = step;
    const { text, exit: found } = await answer(...words);
    const plain = withoutChance(text, { [folder.path('')]: '', [ROOT]: '' });
    await expect(plain).toMatchFileSnapshot(join(import.meta.dirname, 'golden', 'json', `${name}.json`));
    expect(found).toBe(exit);
  });

  const changing: readonly (readonly [name: string, exit: number, ...words: string[]])[] = [
    ['sets', 0, 'sets'],
    ['show', 0, 'show', SET],
    ['show-indicator', 0, 'show', SET, '8.4'],
    ['compare', 0, 'compare', SET, 'hai-duong/xa-ntm-2022'],
    ['assess', 0, 'assess', SAMPLE_YAML, '--set', SETS.join(',')],
    ['assess-wrong', 3, 'assess', 'hong.yaml', '--set', SET],
    ['lint', 0, 'lint'],
    ['cases', 0, 'cases', 'lang-son/huyen-ntm-2022'],
    ['coverage', 1, 'coverage', '--clauses', '.'],
  ];
  it.each(changing.map((step) => ({ name: step[0], step })))('$name', async ({ step }) => {
    const [, exit, ...words] = step;
    expect((await answer(...words)).exit).toBe(exit);
  });
});
