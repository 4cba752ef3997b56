import { describe, expect, it } from 'vitest';
import { allWords } from '../testing/index.ts';
import { formatRole } from './role.ts';

describe('roles of the history in words', () => {
  it.each([
    ['administrator', 'quản trị hệ thống', 'administrator'],
    ['commune-officer', 'cán bộ xã', 'commune officer'],
    ['commune-leader', 'lãnh đạo xã', 'commune leader'],
    ['village-head', 'trưởng thôn', 'village head'],
    ['verifier', 'thẩm tra', 'verifier'],
    ['appraiser', 'thẩm định', 'appraiser'],
    ['province-leader', 'lãnh đạo tỉnh', 'province leader'],
    ['monitor', 'giám sát', 'monitor'],
    ['reader', 'chỉ đọc', 'reader'],
    ['program', 'chương trình', 'program'],
  ])('[AUD-13] %s is “%s”, in English “%s”', (role, vi, en) => {
    expect(formatRole(role, allWords('vi'))).toBe(vi);
    expect(formatRole(role, allWords('en'))).toBe(en);
  });

  it.each(['Quản trị', 'Administrator', 'chương trình', 'Công chức Văn hóa – Xã hội'])(
    '[AUD-13] “%s” stays as it was written',
    (role) => expect(formatRole(role, allWords('en'))).toBe(role),
  );
});
