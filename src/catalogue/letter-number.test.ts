import { describe, expect, it } from 'vitest';
import { letterNumber } from './letter-number.ts';

describe('[CLI-6] the number of a requirement as the letter has it', () => {
  it.each([
    ['8.4', '8.4'],
    ['8.4.b.1', '8.4.b.1'],
    ['8.4.dd.ho', '8.4.đ'],
    ['8.3.luu-y.tiep-song.tnvn', '8.3'],
    ['8.1.a.1.mat-bang', '8.1.a.1'],
    ['8.4.b.4.cap-nhat.thang', '8.4.b.4'],
    ['4', '4'],
  ])('%s is %s', (id, number) => {
    expect(letterNumber(id)).toBe(number);
  });
});
