import { describe, expect, it } from 'vitest';
import type { SuccessionTuple, UnitTuple } from './testing/build-units.ts';
import { plan, say } from './testing/build-units.ts';

/** 1 July 2025: Bắc Thử goes into Nam Thử; Đông Thử stays what it is. */
const [LAST, FIRST] = ['2025-06-30', '2025-07-01'];
const units: readonly UnitTuple[] = [
  ['91', 'Tỉnh Bắc Thử', '', '2000-01-01', LAST],
  ['92', 'Tỉnh Nam Thử', '', '2000-01-01', LAST],
  ['93', 'Tỉnh Đông Thử', '', '2000-01-01'],
  ['94', 'Tỉnh Nam Thử', '', FIRST],
  ['91001', 'Xã Nà Phai', '91', '2000-01-01', LAST],
  ['93001', 'Xã Bản Thử', '93', '2000-01-01', LAST],
  ['94001', 'Xã Nà Phai', '94', FIRST],
  ['94002', 'Xã Bản Thử', '94', FIRST],
];
const provinces: readonly SuccessionTuple[] = [
  ['91', '94', 'full', FIRST],
  ['92', '94', 'full', FIRST],
];
const told = (succession: SuccessionTuple) =>
  plan({ units, successions: [...provinces, succession] }).issues.filter(({ code }) => code === 'units.other-province');

describe('where units come from', () => {
  it('[UNIT-18] from a province that went into the new one is as it should be', () => {
    expect(told(['91001', '94001', 'full', FIRST])).toEqual([]);
  });

  it('[UNIT-18] from a province that stays or went elsewhere is told, with both', () => {
    expect(say(told(['93001', '94002', 'full', FIRST]))).toEqual(['Tiếp nối 4 from: units.other-province']);
    expect(told(['93001', '94002', 'full', FIRST])[0]!.params).toMatchObject({
      name: 'Xã Bản Thử',
      found: 'Tỉnh Đông Thử',
      expected: 'Tỉnh Nam Thử',
    });
  });
});
