import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../src/testing/harness/temporary-folder.ts';
import { ROOT as root } from './fixtures/places.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** "$ bin/minhchung …" with the lines that follow it, up to the next prompt. */
const examples = [...readme.matchAll(/```\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!.split(/^(?=\$ )/m).map((part) => {
    const [prompt, ...lines] = part.trimEnd().split('\n');
    return { command: prompt!.replace(/^\$ /, ''), lines };
  }),
);

describe('the five-minute tour of the README', () => {
  const data = temporaryFolder('minhchung-tour');
  const environment = { ...process.env, MINHCHUNG_DATA: data.path('data') };
  const run = (words: readonly string[]) =>
    execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', env: environment });
  beforeAll(() => {
    run([join(root, 'bin', 'minhchung'), 'demo', 'load', '--size', 'district']);
  }, 120_000);
  afterAll(() => data.remove());

  it('is there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });
  it.each(examples.map(({ command, lines }) => [command, lines] as const))(
    '%s prints what it shows',
    (command, lines) => {
      const [program, ...words] = command.split(' ');
      const printed = run([join(root, program!), ...words]).split('\n');
      let at = 0;
      let skipping = false;
      for (const line of lines) {
        if (line === '…') {
          skipping = true;
          continue;
        }
        const found = skipping ? printed.indexOf(line, at) : at;
        expect(printed[found], `after line ${at}`).toBe(line);
        at = found + 1;
        skipping = false;
      }
    },
  );
});
