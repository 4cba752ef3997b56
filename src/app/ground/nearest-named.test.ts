import { describe, expect, it } from 'vitest';
import { withNearestNamed } from './nearest-named.ts';

describe('[CLI-4] a code that is not there', () => {
  const registers = [
    { code: 'loa-theo-thon', names: ['Loa theo thôn'] },
    { code: 'can-bo-cong-chuc', names: ['Cán bộ, công chức', 'Danh sách cán bộ, công chức xã'] },
  ];
  it.each([
    ['loa-theo-thonn', 'loa-theo-thon', 'Loa theo thôn'],
    ['loa theo thon', 'loa-theo-thon', 'Loa theo thôn'],
    ['loa', 'loa-theo-thon', 'Loa theo thôn'],
    ['Cán bộ công chức', 'can-bo-cong-chuc', 'Cán bộ, công chức'],
    ['danh sach can bo, cong chuc', 'can-bo-cong-chuc', 'Cán bộ, công chức'],
  ])('“%s” is near “%s”, which is told with its name', (found, nearest, nearestName) => {
    expect(withNearestNamed(found, registers)).toEqual({ found, nearest, nearestName });
  });
  it('a part of two names is no guess', () => {
    const more = [...registers, { code: 'loa-hong', names: ['Loa hỏng'] }];
    expect(withNearestNamed('loa', more)).toEqual({ found: 'loa' });
  });
  it('with nothing near, nothing is guessed', () => {
    expect(withNearestNamed('ho-ngheo', registers)).toEqual({ found: 'ho-ngheo' });
  });
});
