import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import {
  aboveInYear,
  everAbove,
  everBelow,
  holdersInYear,
  subtreeInYear,
  unitInYear,
  unitNearYear,
} from './in-year.ts';
import { buildTree } from './testing/build-units.ts';
import type { Unit } from './unit.ts';
import { unitTitle } from './unit-types.ts';

/**
 * 1 March 2024: Chi Lăng is called Tam Thử, and its code changes with it. 1 December 2024: the town
 * becomes a ward; Thất Khê goes into a new commune of its own code; its village stays.
 */
const tree = buildTree({
  units: [
    ['90', 'Tỉnh Thử', '', '2000-01-01'],
    ['901', 'Huyện Nà Lĩnh', '90', '2000-01-01', '2025-06-30'],
    ['90101', 'Xã Chi Lăng', '901', '2000-01-01', '2024-02-29'],
    ['90105', 'Xã Tam Thử', '901', '2024-03-01', '2025-06-30'],
    ['90102', 'Thị trấn Nà Lĩnh', '901', '2000-01-01', '2024-11-30'],
    ['90102', 'Phường Nà Lĩnh', '901', '2024-12-01', '2025-06-30'],
    ['90103', 'Xã Thất Khê', '901', '2000-01-01', '2024-11-30'],
    ['90103', 'Xã Thất Khê', '901', '2024-12-01', '2025-06-30'],
    ['90103-01', 'Thôn Nà Cáy', '90103', '2000-01-01', '2025-06-30'],
  ],
  successions: [
    ['90101', '90105', 'rename', '2024-03-01'],
    ['90102', '90102', 'retype', '2024-12-01'],
    ['90103', '90103', 'full', '2024-12-01'],
  ],
});
const at = (code: string, on: string): Unit => tree.find(code, on as Day)!;
const shown = (unit: Unit | undefined) => unit && `${unitTitle(unit)} ${unit.validFrom}`;
const inYear = (unit: Unit, year: number) => shown(unitInYear(tree, unit.id, year));

describe('a unit in a year', () => {
  it('[UNIT-15] has the name that it had at its end', () => {
    const commune = at('90101', '2020-01-01');
    expect([2023, 2024, 2025].map((year) => inYear(commune, year))).toEqual([
      'Xã Chi Lăng 2000-01-01',
      'Xã Tam Thử 2024-03-01',
      'Xã Tam Thử 2024-03-01',
    ]);
  });

  it('[UNIT-15] is what it was until its type changed; as the other one from the next year on', () => {
    const town = at('90102', '2024-12-31');
    expect([2023, 2024, 2025].map((year) => inYear(town, year))).toEqual([
      'Thị trấn Nà Lĩnh 2000-01-01',
      'Thị trấn Nà Lĩnh 2000-01-01',
      'Phường Nà Lĩnh 2024-12-01',
    ]);
  });

  it('[UNIT-15] is of a year on one day of which it stood, and of no other', () => {
    const [before, after] = [at('90103', '2024-11-30'), at('90103', '2024-12-01')];
    expect([1999, 2000, 2024, 2025].map((year) => inYear(before, year) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([2023, 2024, 2025, 2026].map((year) => inYear(after, year) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([1999, 2026].map((year) => shown(unitNearYear(tree, after, year)))).toEqual(Array(2).fill(shown(after)));
  });

  it('[UNIT-17] a code leads to whoever had it in the year: to one unit, to several, to nobody', () => {
    const holders = (code: string, year: number) => holdersInYear(tree, code, year).map(shown);
    expect(holders('90103', 2023)).toEqual(['Xã Thất Khê 2000-01-01']);
    expect(holders('90103', 2024)).toEqual(['Xã Thất Khê 2000-01-01', 'Xã Thất Khê 2024-12-01']);
    expect(holders('90103', 2025)).toEqual(['Xã Thất Khê 2024-12-01']);
    expect(holders('90101', 2024)).toEqual(['Xã Tam Thử 2024-03-01']);
    expect(holders('90101', 2025)).toEqual([]);
    expect(holders('90102', 2024)).toEqual(['Thị trấn Nà Lĩnh 2000-01-01']);
  });
});

describe('units above and below', () => {
  const district = at('901', '2020-01-01');
  const village = at('90103-01', '2020-01-01');

  it('[UNIT-15] in a year each is there once, whatever it was called; those that ended in it too', () => {
    expect(subtreeInYear(tree, district, 2024).map(shown)).toEqual([
      'Huyện Nà Lĩnh 2000-01-01',
      'Xã Tam Thử 2024-03-01',
      'Thị trấn Nà Lĩnh 2000-01-01',
      'Xã Thất Khê 2000-01-01',
      'Xã Thất Khê 2024-12-01',
      'Thôn Nà Cáy 2000-01-01',
    ]);
    expect(subtreeInYear(tree, district, 2025)).toHaveLength(5);
    expect(subtreeInYear(tree, at('90103', '2024-01-01'), 2024).map(unitTitle)).toEqual(['Xã Thất Khê', 'Thôn Nà Cáy']);
    expect(subtreeInYear(tree, at('90103', '2024-01-01'), 2025)).toEqual([]);
  });

  it('[UNIT-16] a village stood below both communes of the year', () => {
    expect(aboveInYear(tree, village, 2024).map(shown)).toEqual([
      'Xã Thất Khê 2000-01-01',
      'Xã Thất Khê 2024-12-01',
      'Huyện Nà Lĩnh 2000-01-01',
      'Tỉnh Thử 2000-01-01',
    ]);
    expect(aboveInYear(tree, village, 2025).map(shown)).toEqual([
      'Xã Thất Khê 2024-12-01',
      'Huyện Nà Lĩnh 2000-01-01',
      'Tỉnh Thử 2000-01-01',
    ]);
  });

  it('of all times are the same, and the tree of others knows none of them', () => {
    expect(everBelow(tree, district)).toHaveLength(6);
    expect(everAbove(tree, village)).toHaveLength(4);
    expect(everBelow(buildTree({ units: [['91', 'Tỉnh Khác', '', '2000-01-01']] }), district)).toEqual([]);
  });
});
