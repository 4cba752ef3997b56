import { describe, expect, it } from 'vitest';
import { parseUnitType, splitTypeWord, typeWord, UNIT_TYPES, unitTitle } from './unit-types.ts';

describe('the type in front of a name', () => {
  it.each([
    ['Xã Nà Phai', 'xa', 'Nà Phai'],
    ['TT. Chi Lăng', 'thi-tran', 'Chi Lăng'],
    ['TT.Chi Lăng', 'thi-tran', 'Chi Lăng'],
    ['thi tran  Chi Lăng', 'thi-tran', 'Chi Lăng'],
    ['P. Tam Thử', 'phuong', 'Tam Thử'],
    ['TP Nà Lĩnh', 'thanh-pho', 'Nà Lĩnh'],
    ['Đặc khu Vân Thử', 'dac-khu', 'Vân Thử'],
    ['Tổ dân phố số 5', 'to-dan-pho', 'số 5'],
    ['Khu phố 1', 'khu-pho', '1'],
    ['Khu dân cư 2', 'khu-dan-cu', '2'],
    ['Khu 3', 'khu', '3'],
    ['Thôn 1', 'thon', '1'],
  ])('[UNIT-8] "%s" is a %s named "%s"', (text, type, name) => {
    expect(splitTypeWord(text)).toEqual({ type, name });
    expect(splitTypeWord(text.normalize('NFD'))).toEqual({ type, name });
  });

  it.each(['Nà Phai', 'Xã', 'X Nà Phai', 'Xãnaphai', ''])('[UNIT-8] "%s" has none', (text) => {
    expect(splitTypeWord(text)).toBeUndefined();
  });

  it.each(UNIT_TYPES)('[UNIT-8] %s is known by its word and its id, and read back from a title', (type) => {
    expect(parseUnitType(typeWord(type))).toBe(type);
    expect(parseUnitType(type)).toBe(type);
    expect(splitTypeWord(unitTitle({ type, name: 'Nà Cáy' }))).toEqual({ type, name: 'Nà Cáy' });
  });
});
