import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import { searchUnits } from './search-units.ts';
import { buildTree, NA_LINH } from './testing/build-units.ts';
import { unitTitle } from './unit-types.ts';

const tree = buildTree({
  units: [
    ...NA_LINH,
    ['902', 'Huyện Chi Lăng', '90', '2000-01-01'],
    ['90201', 'Thị trấn Thất Khê', '902', '2000-01-01', '2025-06-30'],
    ['90202', 'Xã Lăng Can', '902', '2000-01-01'],
    ['90203', 'Xã Bản Qua', '902', '2000-01-01'],
    ['90204', 'Xã Thất Khê', '902', '2025-07-01'],
  ],
});
const find = (query: string, on?: string) =>
  searchUnits(tree, query, on === undefined ? {} : { on: on as Day }).map(
    ({ unit }) => `${unitTitle(unit)} ${unit.code}`,
  );

describe('finding a unit by what people type', () => {
  it('[UNIT-6] without accents, whatever its type: the same name first, then names that begin so', () => {
    expect(find('that khe')).toEqual(['Xã Thất Khê 90204', 'Thị trấn Thất Khê 90201', 'Xã Thất Khê Hạ 90103']);
    expect(find('Thất  Khê')).toEqual(find('that khe'));
    expect(find('THẤT KHÊ'.normalize('NFD'))).toEqual(find('that khe'));
  });

  it('[UNIT-6] two Chi Lăng are told apart by type and by who is above', () => {
    const found = searchUnits(tree, 'chi lang');
    expect(found.map(({ unit, above }) => [unit, ...above].map(unitTitle).join(' < '))).toEqual([
      'Huyện Chi Lăng < Tỉnh Thử',
      'Xã Chi Lăng < Huyện Nà Lĩnh < Tỉnh Thử',
      'Thị trấn Chi Lăng < Huyện Nà Lĩnh < Tỉnh Thử',
    ]);
  });

  it.each([['thi tran chi lang'], ['Thị trấn Chi Lăng'], ['tt chi lăng'], ['TT. Chi Lăng']])(
    '[UNIT-6] with the word for its type: "%s"',
    (query) => {
      expect(find(query)).toEqual(['Thị trấn Chi Lăng 90102']);
    },
  );

  it('[UNIT-6] a name that begins like a type is found by it too', () => {
    expect(find('ban qua')).toEqual(['Xã Bản Qua 90203']);
    expect(find('xã bản qua')).toEqual(['Xã Bản Qua 90203']);
  });

  it('[UNIT-6] a later word may be the one that was typed, its beginning at least', () => {
    expect(find('lang')).toEqual([
      'Xã Lăng Can 90202',
      'Huyện Chi Lăng 902',
      'Xã Chi Lăng 90101',
      'Thị trấn Chi Lăng 90102',
    ]);
    expect(find('ang')).toEqual([]);
  });

  it('[UNIT-6] on a day only those that existed then', () => {
    expect(find('that khe', '2025-06-30')).toEqual(['Thị trấn Thất Khê 90201', 'Xã Thất Khê Hạ 90103']);
    expect(find('that khe', '2025-07-01')).toEqual(['Xã Thất Khê 90204', 'Xã Thất Khê Hạ 90103']);
  });

  it('[UNIT-6] by code', () => {
    expect(find('90102')).toEqual(['Thị trấn Chi Lăng 90102']);
  });

  it.each([[''], ['  '], ['xyz']])('nothing for "%s"', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('as many as are wanted', () => {
    expect(searchUnits(tree, 'chi lang', { most: 1 })).toHaveLength(1);
  });
});
