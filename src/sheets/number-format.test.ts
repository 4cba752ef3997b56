import { describe, expect, it } from 'vitest';
import { builtInLook, lookOf } from './number-format.ts';

describe('telling dates from numbers by their format', () => {
  it.each([
    'dd/mm/yyyy',
    'd/m/yy',
    '[$-42A]d mmmm yyyy;@',
    '[$-F800]dddd, mmmm dd, yyyy',
    '"Ngày" d "tháng" m',
    'mm/yyyy',
    'mmm',
    'm',
    'yyyy',
    'yyyy\\-mm\\-dd',
    'dd/mm/yyyy h:mm AM/PM',
    '[Red]dd/mm/yyyy;@',
    '_-dd/mm/yyyy',
  ])('%s shows a date', (code) => {
    expect(lookOf(code)).toEqual({ kind: 'date' });
  });

  it.each([
    'General',
    '0',
    '0.00',
    '#,##0',
    '#,##0 "đồng/ngày"',
    '#,##0\\ \\d',
    '[Red]#,##0;[Blue]-#,##0',
    '#,##0_);[Red](#,##0)',
    '_-* #,##0 [$đ-42A]_-;-* #,##0 [$đ-42A]_-',
    '0%',
    '0.00E+00',
    '@',
    'h:mm',
    'mm:ss.0',
    '[h]:mm',
    '[mm]:ss',
    'h:mm AM/PM',
    '"d"0',
    '"unclosed d',
    '000\\ 000',
    '',
  ])('%s does not', (code) => {
    expect(lookOf(code)).toEqual({ kind: 'plain' });
  });

  it('knows formats of zeros only as identifiers of so many digits', () => {
    expect(lookOf('000000000000')).toEqual({ kind: 'padded', digits: 12 });
  });

  it('knows the formats that files name by number', () => {
    expect([14, 17, 22, 36].map((id) => builtInLook(id).kind)).toEqual(['date', 'date', 'date', 'date']);
    expect([0, 1, 9, 18, 21, 45, 49, 999].every((id) => builtInLook(id).kind === 'plain')).toBe(true);
  });
});
