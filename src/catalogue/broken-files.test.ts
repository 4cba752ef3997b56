import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../kernel/index.ts';
import { ERROR_CATALOGUE } from '../kernel/index.ts';
import { allWords } from '../testing/index.ts';
import type { CatalogueFile } from './authoring/index.ts';
import { loadCatalogue } from './authoring/index.ts';

/**
 * Every file of `fixtures/broken` is put into the small catalogue of `fixtures/valid` and must
 * give exactly the issues that its first lines name: "# tệp:" its place in the catalogue, then for
 * each issue "# lỗi: <code> @ [<other file>] <line>:<column> <path>" and "# câu:" the words that
 * the rule author reads.
 */
const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));
const say = allWords('vi');

function readFixtures(folder: string): readonly CatalogueFile[] {
  const names = readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(join(FIXTURES, folder, name), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const valid = readFixtures('valid');
const broken = readFixtures('broken');

/** The values of the comment lines with that word. */
function headOf(text: string, word: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^# ${word}: (.*)$`, 'gm'))].map((match) => match[1] ?? '');
}

function placeOf(issue: Issue, path: string): string {
  const { file, line, column, path: inside } = issue.at;
  const parts = [file === path ? '' : file, line === undefined ? '-' : `${line}:${column}`, inside];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function load(fixture: CatalogueFile): { readonly path: string; readonly issues: readonly Issue[] } {
  const path = headOf(fixture.text, 'tệp')[0] ?? '';
  return {
    path,
    issues: loadCatalogue([...valid.filter((file) => file.path !== path), { path, text: fixture.text }]).issues,
  };
}

describe('a catalogue file with mistakes tells its author every one of them, where it stands and what to do', () => {
  it('the small catalogue around them has no mistakes itself', () => {
    expect(loadCatalogue(valid).issues).toEqual([]);
  });

  it.each(broken.map((fixture) => [fixture.path, fixture] as const))('%s', (_, fixture) => {
    const { path, issues } = load(fixture);
    const found = issues.map((issue) => `${issue.code} @ ${placeOf(issue, path)}`);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(headOf(fixture.text, 'lỗi'));
    expect(issues.map((issue) => say(`issue.${issue.code}`, issue.params))).toEqual(headOf(fixture.text, 'câu'));
  });

  it('there are at least 45 of them, and every code of the three groups is shown by one', () => {
    const shown = new Set(broken.flatMap((fixture) => headOf(fixture.text, 'lỗi').map((line) => line.split(' ')[0])));
    const codes = Object.keys(ERROR_CATALOGUE).filter((code) => /^(?:yaml|shape|catalogue)\./.test(code));
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
    expect(broken.length).toBeGreaterThanOrEqual(45);
  });

  it('marks that a phone stores apart from their letters are no mistake: the text is read as it looks', () => {
    const apart = valid.map(({ path, text }) => ({ path, text: text.normalize('NFD') }));
    expect(apart.some(({ text }, index) => text !== valid[index]?.text)).toBe(true);
    expect(loadCatalogue(apart)).toEqual(loadCatalogue(valid));
  });

  it('one file with more than eight different mistakes needs one pass, not nine', () => {
    const many = broken.find((fixture) => fixture.path.startsWith('many-mistakes'));
    const codes = new Set(many && headOf(many.text, 'lỗi').map((line) => line.split(' ')[0]));
    expect(codes.size).toBeGreaterThan(8);
  });
});
