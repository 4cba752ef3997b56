import { describe, expect, it } from 'vitest';
import type { Day, SetId } from '../../kernel/index.ts';
import { diskPorts } from '../../main/ports.ts';
import { clockAt, someone } from '../../testing/harness/index.ts';
import { allWords } from '../../testing/index.ts';
import { getSet } from '../ground/law-lookups.ts';
import { checkCases, checkCoverage, checkLaw, makeTemplate, showComparison, showSets } from './use-cases.ts';

const LANG_SON = 'lang-son/xa-ntm-2022' as SetId;
const HAI_DUONG = 'hai-duong/xa-ntm-2022' as SetId;

describe('the law, for everybody', () => {
  const ports = diskPorts('catalogue');
  const reader = someone('reader', 'all');
  const { catalogue } = ports.law.current();

  it('lists every set, and says of each whether it is in force that day', async () => {
    const on = async (day: string) => {
      const sets = await showSets({ ...ports, clock: clockAt(day as Day) }, reader);
      expect(sets.map(({ set }) => set.id)).toEqual([...catalogue.sets.keys()].sort());
      return sets.find(({ set }) => set.id === LANG_SON)?.inForce;
    };
    expect(await on('2022-09-13')).toBe('not-yet');
    expect(await on('2022-09-14')).toBe('yes');
    expect(await on('2025-12-31')).toBe('yes');
    expect(await on('2026-01-01')).toBe('ended');
  });

  it('compares two sets: a set is as strict as itself, and stricter one way is looser the other way', async () => {
    const changes = async (before: SetId, after: SetId) => {
      const sets = { before: getSet(catalogue, before), after: getSet(catalogue, after) };
      const found = await showComparison(ports, reader, sets);
      return (change: string) => found.filter((one) => one.change === change).length;
    };
    const same = await changes(LANG_SON, LANG_SON);
    expect(same('same')).toBeGreaterThan(10);
    for (const change of ['added', 'dropped', 'stricter', 'looser', 'mixed', 'reworded']) expect(same(change)).toBe(0);
    const there = await changes(LANG_SON, HAI_DUONG);
    const back = await changes(HAI_DUONG, LANG_SON);
    expect(there('stricter')).toBeGreaterThan(0);
    expect([there('stricter'), there('added')]).toEqual([back('looser'), back('dropped')]);
  });

  it('has no mistake as it is shipped; one in a file of one’s own is found', async () => {
    const { issues, files } = await checkLaw(ports, reader, {});
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files).toBe(ports.law.files().length);
    const path = `criteria/${LANG_SON}.yaml`;
    const text = ports.law.files().find((file) => file.path === path)!.text;
    const wrong = { path, text: text.replace('of: so-thon,', 'of: so-thonn,') };
    expect((await checkLaw(ports, reader, { replaced: [wrong] })).issues).toContainEqual(
      expect.objectContaining({ code: 'catalogue.unknown-figure' }),
    );
  });

  it('runs the worked cases of the set that is named, and of no other', async () => {
    const { outcomes, issues } = await checkCases(ports, reader, { only: [LANG_SON] });
    expect(issues).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(10);
    expect([...new Set(outcomes.map(({ set }) => set))]).toEqual([LANG_SON]);
    expect(outcomes.flatMap((outcome) => outcome.issues)).toEqual([]);
  });

  it('tells which clauses of a reading no set cites', async () => {
    const clause = (id: string, kind: string) => ({ id, kind, letter: id.slice(0, 3), words: 'x' });
    const clauses = [clause('003-I-8.4-c', 'requirement'), clause('900-x', 'requirement'), clause('900-y', 'note')];
    const { letters, issues } = await checkCoverage(ports, reader, { clauses });
    expect(letters.map(({ letter, covered, uses }) => [letter, covered, uses.length])).toEqual([
      ['003', 1, 1],
      ['900', 0, 1],
    ]);
    const left = issues.filter(({ code }) => code === 'coverage.clause-not-cited').map(({ params }) => params.found);
    expect(left).toEqual(['900-x']);
  });

  it('makes the workbook to fill in, with a sheet for every register that a set asks for', async () => {
    const { bytes, sheets, year } = await makeTemplate(ports, reader, {
      sets: [getSet(catalogue, LANG_SON)],
      t: allWords('vi'),
      year: 2024,
    });
    // An XLSX file is a ZIP file.
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
    expect(sheets.slice(0, 3)).toEqual(['Hướng dẫn', 'Số liệu', 'Danh mục thôn']);
    expect(year).toBe(2024);
  });

  it('[CLI-5] a workbook for no named year is for the one that runs in Vietnam', async () => {
    const request = { sets: [getSet(catalogue, LANG_SON)], t: allWords('vi') };
    const yearOn = async (day: string) =>
      (await makeTemplate({ ...ports, clock: clockAt(day as Day) }, reader, request)).year;
    expect(await yearOn('2024-12-31')).toBe(2024);
    expect(await yearOn('2025-01-01')).toBe(2025);
  });
});
