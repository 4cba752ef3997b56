import { describe, expect, it } from 'vitest';
import { readFormerUnits } from './former-units.ts';

/** Each former unit in one line: type, name, above, share. */
const read = (cell: string) =>
  readFormerUnits(cell, ['xa']).map(({ type, name, above, share }) =>
    [type, name, above, share].filter((one) => one).join(' | '),
  );

describe('the former units in one cell', () => {
  it.each([
    ['Xã Nà Phai', ['xa | Nà Phai | whole']],
    [
      'xã Chi Lăng (huyện Tràng Định), xã Chí Minh và thị trấn Thất Khê',
      ['xa | Chi Lăng | Tràng Định | whole', 'xa | Chí Minh | whole', 'thi-tran | Thất Khê | whole'],
    ],
    [
      'thị trấn Lộc Bình và các xã Khánh Xuân, Đồng Bục, Hữu Khánh.',
      ['thi-tran | Lộc Bình | whole', 'xa | Khánh Xuân | whole', 'xa | Đồng Bục | whole', 'xa | Hữu Khánh | whole'],
    ],
    [
      'Toàn bộ diện tích tự nhiên, quy mô dân số của xã Bắc Xa, một phần diện tích tự nhiên, quy mô dân số của xã Bính Xá và phần còn lại của xã Kiên Mộc',
      ['xa | Bắc Xa | whole', 'xa | Bính Xá | part', 'xa | Kiên Mộc | rest'],
    ],
    ['Xã A (một phần)\nXã B (phần còn lại); xã C', ['xa | A | part', 'xa | B | rest', 'xa | C | whole']],
    ['TT. Na Dương; 06622', ['thi-tran | Na Dương | whole', 'thi-tran | 06622 | whole']],
    ['Các xã Tam Gia, Tĩnh Bắc', ['xa | Tam Gia | whole', 'xa | Tĩnh Bắc | whole']],
    ['', []],
    [' , và ;', []],
  ])('[UNIT-19] %s', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });
});
