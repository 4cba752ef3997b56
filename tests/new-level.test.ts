import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../src/testing/harness/index.ts';
import type { Answer } from './fixtures/command.ts';
import { commandsOver, ROOT } from './fixtures/command.ts';

/** The set of a level that no program has heard of, as a department would write it. */
const MODERN = 'lang-son/xa-hien-dai-2024';
const SET = `
id: ${MODERN}
title: Xã hiện đại – Thông tin và Truyền thông (thử)
subject: xa
level: hien-dai
province: Lạng Sơn
issuer: Sở Thử
document: { symbol: Số 1/T, date: "2024", title: V/v thử }
legalBasis: []
inForce: { from: 2024-01-01 }
criteria:
  - id: "8"
    title: Thông tin và Truyền thông
    indicators:
      - { id: "8.9", title: Hồ sơ trực tuyến, share: { part: so-ho-so-truc-tuyen, of: so-ho-so-tthc, atLeast: 90% } }
`;
const LEVEL = '  hien-dai: { name: nông thôn mới hiện đại, short: NTM hiện đại }\n';
const BASE = 'lang-son/xa-ntm-2022';
const SAMPLE = join(ROOT, 'samples/xa-na-phai.yaml');

describe('[LAW-10] a level that only the files know', () => {
  const folder = temporaryFolder('minhchung-new-level');
  afterAll(() => folder.remove());
  /** The shipped catalogue with the new set, and the new level in its list or not. */
  const catalogueWith = (name: string, level: string): string => {
    const catalogue = folder.path(name);
    cpSync(join(ROOT, 'catalogue'), catalogue, { recursive: true });
    writeFileSync(join(catalogue, `criteria/${MODERN}.yaml`), SET);
    const levels = join(catalogue, 'levels.yaml');
    writeFileSync(levels, readFileSync(levels, 'utf8').replace('levels:\n', `levels:\n${level}`));
    return catalogue;
  };
  const minhchung = commandsOver(catalogueWith('catalogue', LEVEL));
  const flat = ({ stdout }: Answer) => stdout.replaceAll(/\s+/g, ' ');

  it('is listed under its name', async () => {
    const answer = await minhchung('sets');
    expect(answer.exit).toBe(0);
    expect(flat(answer)).toContain(`${MODERN} · xã nông thôn mới hiện đại · 01/2024 – …`);
    expect(flat(answer)).toContain(`${BASE} · xã nông thôn mới · 09/2022 – 12/2025`);
  });

  it('stands beside its indicators in the template', async () => {
    const out = folder.path('mau.xlsx');
    const { exit } = await minhchung('template', '--set', BASE, MODERN, '--year', '2024', '--out', out);
    expect(exit).toBe(0);
    const { sheets } = await readXlsx(readFileSync(out));
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain('NTM 8.4 · NTM hiện đại 8.9');
  });

  it('is judged, and told by name in the to-do list and in the report', async () => {
    const out = folder.path('bao-cao.html');
    const answer = await minhchung('assess', SAMPLE, '--set', BASE, MODERN, '--out', out);
    expect(answer.exit).toBe(0);
    expect(flat(answer)).toContain('8.9 (NTM hiện đại)');
    expect(readFileSync(out, 'utf8')).toContain('8.9 (NTM hiện đại)');
  });

  it('is an error while it is not in the list', async () => {
    const unlisted = commandsOver(catalogueWith('unlisted', ''));
    const { exit, stdout, stderr } = await unlisted('lint');
    expect(exit).not.toBe(0);
    expect(`${stdout}${stderr}`).toContain('Không có cấp “hien-dai” trong levels.yaml.');
  });
});
