import { describe, expect, it } from 'vitest';
import { MINI_SET, miniFiles, OTHER_SET } from '../../testing/index.ts';
import { lintCatalogue } from './lint-catalogue.ts';

describe('what lint tells the author of a set', () => {
  const files = miniFiles('yes: dai');

  it('[LAW-5] a set has no worked cases: a warning, with the file where they go', () => {
    const cases = { path: `criteria/${MINI_SET.replace('/', '/cases/')}.yaml`, text: `set: ${MINI_SET}\ncases: []\n` };
    const without = (more: readonly (typeof cases)[]) =>
      lintCatalogue([...files, ...more])
        .issues.filter(({ code }) => code === 'case.none')
        .map(({ at, severity }) => [at.file, severity]);
    expect(without([])).toContainEqual([`criteria/${MINI_SET}.yaml`, 'warning']);
    expect(without([cases])).not.toContainEqual([`criteria/${MINI_SET}.yaml`, 'warning']);
    expect(without([cases])).toContainEqual([`criteria/${OTHER_SET}.yaml`, 'warning']);
  });

  it('[LAW-5] a wrong id of a figure is held against names too', () => {
    const nearestOf = (id: string) =>
      lintCatalogue(miniFiles(`yes: ${id}`)).issues.find(({ code }) => code === 'catalogue.unknown-figure')?.params
        .nearest;
    expect(nearestOf('co-tiep-sog')).toBe('co-tiep-song');
    expect(nearestOf('xa-co-dai-truyen-thanh')).toBe('dai');
    expect(nearestOf('so-ho-ngheo-ve-dich')).toBeUndefined();
  });

  it.each([
    ['01/06/2018', '2018-06-01'],
    ['1/6/2018', '2018-06-01'],
    ['2018-06-01', '2018-06-01'],
  ])('[LAW-6] a set may be in force from %s', (written, day) => {
    const { catalogue, issues } = lintCatalogue(withDates(written, '2018'));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(catalogue.sets.get(MINI_SET)?.inForce.from).toBe(day);
  });
  it.each([
    ['19/09/2017', '2017-09-19'],
    ['09/2017', '2017-09'],
    ['2017', '2017'],
  ])('[LAW-6] a paper may be dated %s', (written, date) => {
    const { catalogue, issues } = lintCatalogue(withDates('01/06/2018', written));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(catalogue.sets.get(MINI_SET)?.document.date).toBe(date);
  });
  it.each(['31/02/2018', '06/01', '1-6-2018', '2018/06/01'])('[LAW-6] “%s” is no day', (written) => {
    const { issues } = lintCatalogue(withDates(written, '2018'));
    expect(issues.map(({ code }) => code)).toContain('shape.bad-format');
  });

  function withDates(from: string, date: string) {
    return files.map(({ path, text }) => ({
      path,
      text:
        path === `criteria/${MINI_SET}.yaml`
          ? text
              .replace('inForce: { from: "2024-01-01" }', `inForce: { from: ${from} }`)
              .replace('date: "2024"', `date: "${date}"`)
          : text,
    }));
  }
});
