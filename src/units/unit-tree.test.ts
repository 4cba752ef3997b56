import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import { buildTree, NA_LINH } from './testing/build-units.ts';
import { unitTitle } from './unit-types.ts';

const day = (text: string) => text as Day;
const LAST = day('2025-06-30');
const FIRST = day('2025-07-01');

/**
 * 2010: the town becomes a ward. 2015: the ward is renamed. 1 July 2025: ward and commune become
 * one new commune, the second commune is divided, the district ends.
 */
const tree = buildTree({
  units: [
    ['90', 'Tỉnh Thử', '', '2000-01-01'],
    ['901', 'Huyện Nà Lĩnh', '90', '2000-01-01', LAST],
    ['90101', 'Xã Chi Lăng', '901', '2000-01-01', LAST],
    ['90102', 'Thị trấn Chi Lăng', '901', '2000-01-01', '2009-12-31'],
    ['90102', 'Phường Chi Lăng', '901', '2010-01-01', '2014-12-31'],
    ['90102', 'Phường Tam Thử', '901', '2015-01-01', LAST],
    ['90103', 'Xã Thất Khê', '901', '2000-01-01', LAST],
    ['90101', 'Xã Chi Lăng', '90', FIRST],
    ['90103', 'Xã Thất Khê', '90', FIRST],
    ['90104', 'Xã Nà Phai', '90', FIRST],
    ['90101-01', 'Thôn Nà Cáy', '90101', '2000-01-01'],
  ],
  successions: [
    ['90102', '90102', 'retype', '2010-01-01'],
    ['90102', '90102', 'rename', '2015-01-01'],
    ['90101', '90101', 'full', FIRST],
    ['90102', '90101', 'full', FIRST],
    ['90103', '90103', 'part', FIRST, { over: 2, under: 3 }],
    ['90103', '90104', 'part', FIRST, { over: 1, under: 3 }],
  ],
  attributes: [
    ['90104', [], FIRST],
    ['90101', ['mien-nui'], '2000-01-01'],
    ['90101', ['mien-nui', 'dan-toc-thieu-so'], '2021-06-04'],
    ['90103', ['dong-bang'], '2005-01-01', '2010-12-31'],
  ],
});
const at = (code: string, on: string) => {
  const unit = tree.find(code, day(on));
  if (!unit) throw new Error(`nobody has ${code} on ${on}`);
  return unit;
};
const titles = (units: readonly Parameters<typeof unitTitle>[0][]) => units.map(unitTitle);

describe('a code on a day', () => {
  it('[UNIT-1] belongs to who had it: the last day is included, the next is the successor’s', () => {
    expect(unitTitle(at('90102', '2009-12-31'))).toBe('Thị trấn Chi Lăng');
    expect(unitTitle(at('90102', '2010-01-01'))).toBe('Phường Chi Lăng');
    expect(unitTitle(at('90102', LAST))).toBe('Phường Tam Thử');
    expect(tree.find('90102', FIRST)).toBeUndefined();
    expect(tree.find('90104', LAST)).toBeUndefined();
    expect(tree.find('90', day('1999-12-31'))).toBeUndefined();
  });

  it('[UNIT-1] one code, two units: the new Chi Lăng is not the old one', () => {
    expect(at('90101', LAST).id).not.toBe(at('90101', FIRST).id);
    expect(tree.withCode('90102').map(({ validFrom }) => validFrom)).toEqual([
      '2000-01-01',
      '2010-01-01',
      '2015-01-01',
    ]);
    expect(tree.withCode('99999')).toEqual([]);
  });
});

describe('who is above and below, on a day', () => {
  it('[UNIT-2] a village keeps its commune’s code while districts come and go', () => {
    const village = at('90101-01', LAST);
    expect(titles(tree.ancestors(village, LAST))).toEqual(['Xã Chi Lăng', 'Huyện Nà Lĩnh', 'Tỉnh Thử']);
    expect(titles(tree.ancestors(village, FIRST))).toEqual(['Xã Chi Lăng', 'Tỉnh Thử']);
    expect(tree.province(village, FIRST)).toBe(at('90', FIRST));
    expect(tree.province(at('90', FIRST), FIRST)).toBe(at('90', FIRST));
  });

  it('[UNIT-2] the province has one district until 30 June, three communes from 1 July', () => {
    const province = at('90', FIRST);
    expect(titles(tree.children(province, LAST))).toEqual(['Huyện Nà Lĩnh']);
    expect(titles(tree.children(province, FIRST))).toEqual(['Xã Chi Lăng', 'Xã Thất Khê', 'Xã Nà Phai']);
    expect(titles(tree.subtree(province, LAST))).toEqual([
      'Tỉnh Thử',
      'Huyện Nà Lĩnh',
      'Xã Chi Lăng',
      'Phường Tam Thử',
      'Xã Thất Khê',
      'Thôn Nà Cáy',
    ]);
    expect(tree.subtree(province, FIRST)).toHaveLength(5);
  });
});

describe('what a unit was and became', () => {
  it('[UNIT-3] a chain of successions is followed to its beginning, two into one', () => {
    expect(titles(tree.predecessors(at('90101', FIRST)))).toEqual([
      'Xã Chi Lăng',
      'Phường Tam Thử',
      'Phường Chi Lăng',
      'Thị trấn Chi Lăng',
    ]);
    expect(tree.predecessors(at('90102', '2005-01-01'))).toEqual([]);
  });

  it('[UNIT-3] and to its end, one into two', () => {
    expect(titles(tree.successors(at('90102', '2005-01-01')))).toEqual([
      'Phường Chi Lăng',
      'Phường Tam Thử',
      'Xã Chi Lăng',
    ]);
    expect(titles(tree.successors(at('90103', LAST)))).toEqual(['Xã Thất Khê', 'Xã Nà Phai']);
    expect(tree.becameOf(at('90103', LAST)).map(({ share }) => share)).toEqual([
      { over: 2, under: 3 },
      { over: 1, under: 3 },
    ]);
  });
});

describe('what a unit carries on a day', () => {
  const carried = (code: string, on: string) => tree.attributesOn(at(code, on), day(on)).get('vung');

  it('[UNIT-4] a value holds until the next one', () => {
    expect(carried('90101', '2021-06-03')).toEqual(['mien-nui']);
    expect(carried('90101', '2021-06-04')).toEqual(['dan-toc-thieu-so', 'mien-nui']);
    expect(carried('90101', LAST)).toEqual(['dan-toc-thieu-so', 'mien-nui']);
  });

  it('[UNIT-4] or until its own last day; before the first and after the last it is not known', () => {
    expect(carried('90103', '2004-12-31')).toBeUndefined();
    expect(carried('90103', '2010-12-31')).toEqual(['dong-bang']);
    expect(carried('90103', '2011-01-01')).toBeUndefined();
  });

  it('[UNIT-4] a successor starts anew, and to carry none is not the same as not known', () => {
    expect(carried('90101', FIRST)).toBeUndefined();
    expect(carried('90104', FIRST)).toEqual([]);
  });
});

describe('ids', () => {
  it('lead to the unit as it is, whatever it was called', () => {
    const town = at('90102', '2005-01-01');
    expect(unitTitle(tree.get(town.id)!)).toBe('Phường Tam Thử');
    expect(tree.stretchesOf(town.id)[0]).toBe(town);
    expect(tree.get('nobody' as never)).toBeUndefined();
  });

  it('[UNIT-14] of stretches are never shared; those of one life share that of the unit', () => {
    const stretches = tree.records.units.map(({ stretch }) => stretch);
    expect(new Set(stretches).size).toBe(stretches.length);
    const lives = new Set(tree.records.units.map(({ id }) => id));
    const renamed = tree.records.successions.filter(({ kind }) => kind === 'rename' || kind === 'retype');
    expect(lives.size).toBe(stretches.length - renamed.length);
    expect(tree.all()).toHaveLength(lives.size);
    expect(buildTree({ units: NA_LINH }).records.units).toHaveLength(NA_LINH.length);
  });
});
