import { describe, expect, it } from 'vitest';
import type { Row } from './row.ts';
import { canonicalRow, rowKey, UNPROTECTED } from './row-key.ts';
import { buildColumn, buildRegister } from './testing/build-register.ts';

const people = buildRegister('nguoi', [
  buildColumn('text', { id: 'ho-ten', key: true, personal: 'basic' }),
  buildColumn('text', { id: 'cccd', key: true, personal: 'sensitive' }),
  buildColumn('integer', { id: 'tuoi' }),
]);
const protect = (text: string): string => `#${text.length}`;
const valuesOf = (values: Readonly<Record<string, string | number>>) => values as Row['values'];
const key = (values: Readonly<Record<string, string | number>>) => rowKey(people, valuesOf(values), protect);

describe('the key of a row', () => {
  it('[REG-10] is the same whatever the case, another one for other marks', () => {
    expect(key({ 'ho-ten': 'NÔNG VĂN THỬ', cccd: '123' })).toBe(
      key({ 'ho-ten': 'Nông Văn Thử', cccd: '123', tuoi: 5 }),
    );
    expect(key({ 'ho-ten': 'Nông Văn Thư', cccd: '123' })).not.toBe(key({ 'ho-ten': 'Nông Văn Thử', cccd: '123' }));
  });

  it('[REG-10] is unknown while a key column is blank, and where there are none', () => {
    expect(key({ 'ho-ten': 'Nông Văn Thử' })).toBeUndefined();
    expect(
      rowKey(buildRegister('so', [buildColumn('text', { id: 'a' })]), valuesOf({ a: 'x' }), protect),
    ).toBeUndefined();
  });

  it('[REG-10] does not run columns together, and can be stored: no NUL', () => {
    const two = buildRegister('hai', [
      buildColumn('text', { id: 'a', key: true }),
      buildColumn('text', { id: 'b', key: true }),
    ]);
    const of = (a: string, b: string) => rowKey(two, valuesOf({ a, b }), UNPROTECTED);
    expect(of('x', 'y z')).not.toBe(of('x y', 'z'));
    expect(of('x","y', 'z')).not.toBe(of('x', 'y","z'));
    expect(of('\u0000', 'z')).not.toContain('\u0000');
  });

  it('[REG-12] holds no sensitive value, nor does the text of the whole row', () => {
    const values = { 'ho-ten': 'Nông Văn Thử', cccd: '001099000123' };
    expect(key(values)).toBe('["nông văn thử","#12"]');
    expect(canonicalRow(people, values, protect)).toBe('[["ho-ten","Nông Văn Thử"],["cccd","#12"]]');
  });
});

describe('the text of a row', () => {
  const text = (values: Record<string, string | number>) => canonicalRow(people, values, UNPROTECTED);

  it('[REG-11] is the same in whatever order the values were entered', () => {
    expect(text({ tuoi: 5, 'ho-ten': 'A' })).toBe(text({ 'ho-ten': 'A', tuoi: 5 }));
  });

  it('[REG-11] tells case, blanks, and numbers from digits', () => {
    const texts = [{ 'ho-ten': 'A' }, { 'ho-ten': 'a' }, { cccd: 'A' }, {}, { tuoi: 5 }, { 'ho-ten': '5' }].map(text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(text({ 'ho-ten': '5' })).not.toBe(text({ 'ho-ten': 5 }));
  });
});
