import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ports } from '../src/app/index.ts';
import { COMMANDS } from '../src/cli/index.ts';
import type { Day } from '../src/kernel/index.ts';
import { diskPorts } from '../src/main/ports.ts';
import { worldOf } from '../src/main/world.ts';
import { clockAt, temporaryFolder } from '../src/testing/harness/index.ts';
import { ROOT } from './fixtures/command.ts';
import { AnswersSeen, answerOf, commandOf, withoutChance } from './fixtures/json-answers.ts';
import { FILE_QUESTIONS, LAW_QUESTIONS, STORE_STORY } from './fixtures/json-stories.ts';

/**
 * What every command on files prints with `--json`, letter by letter where that does not change
 * with the law. See `json-answers.db.test.ts`.
 */

const CLAUSES = [
  { id: 'lang-son-xa-1', kind: 'requirement', statement: 'Xã có điểm phục vụ bưu chính' },
  { id: 'lang-son-xa-2', kind: 'address', statement: 'Kính gửi' },
];

describe('the answers about files as JSON', () => {
  const folder = temporaryFolder('json-answers');
  const disk = diskPorts(join(ROOT, 'catalogue'));
  const seen = new AnswersSeen();
  const ports: Ports = { ...disk, clock: clockAt('2024-11-20' as Day) };

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
    return answerOf(worldOf(ports), ...typed);
  };

  it.each(FILE_QUESTIONS.map((step) => ({ name: step[0], step })))('$name', async ({ step }) => {
    const [name, exit, ...words] = step;
    const { text, exit: found } = await answer(...words);
    expect(seen.complaintsOf(words, text)).toEqual([]);
    const plain = withoutChance(text, { [folder.path('')]: '', [ROOT]: '' });
    await expect(plain).toMatchFileSnapshot(join(import.meta.dirname, 'golden', 'json', `${name}.json`));
    expect(found).toBe(exit);
  });

  it.each(LAW_QUESTIONS.map((step) => ({ name: step[0], step })))('$name', async ({ step }) => {
    const [, exit, ...words] = step;
    const { text, exit: found } = await answer(...words);
    expect(seen.complaintsOf(words, text)).toEqual([]);
    expect(found).toBe(exit);
  });

  it('has seen every answer of these commands', () => {
    expect(seen.unseen()).toEqual([]);
  });

  it('leaves no command out', () => {
    const asked = [...STORE_STORY, ...FILE_QUESTIONS, ...LAW_QUESTIONS].map(([, , ...words]) => commandOf(words).name);
    expect(COMMANDS.map(({ name }) => name).filter((name) => !asked.includes(name))).toEqual([]);
  });

  it('sees what a shape does not know', () => {
    const strange = { file: 'loa.xlsx', rows: 1, units: 1, path: '/tmp' };
    expect(new AnswersSeen().complaintsOf(['export'], JSON.stringify(strange))).not.toEqual([]);
  });

  it('is made by presenters only: no command turns a value into JSON by itself', () => {
    const folders = ['src/cli', 'src/cli/commands'].map((name) => join(ROOT, name));
    const own = folders.flatMap((name) => readdirSync(name).map((file) => join(name, file)));
    const wrong = own.filter((file) => file.endsWith('.ts') && readFileSync(file, 'utf8').includes('JSON.stringify'));
    expect(wrong).toEqual([join(ROOT, 'src/cli/command.ts')]);
  });
});
