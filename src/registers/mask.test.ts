import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counting, Figure, Register } from '../catalogue/index.ts';
import { rowTestsOf } from '../catalogue/index.ts';
import { countFigures } from '../engine/index.ts';
import type { ColumnId, Day, FigureId, RegisterId } from '../kernel/index.ts';
import { arbitraryRows, shippedCatalogue } from '../testing/index.ts';
import { decodeCell } from './codecs/index.ts';
import { eraseRow, maskValue } from './mask.ts';
import type { Row } from './row.ts';
import { buildColumn, buildRegister } from './testing/build-register.ts';

const card = buildColumn('text', { id: 'cccd', personal: 'sensitive' });
const phone = buildColumn('phone', { id: 'so-dien-thoai', personal: 'basic' });
const name = buildColumn('text', { id: 'ho-ten', personal: 'basic' });
const note = buildColumn('text', { id: 'ghi-chu' });

describe('a value shown to those who may not see it', () => {
  it.each([
    ['001099000123', '•••••••••123'],
    ['123456', '•••456'],
    ['12345', '••••••'],
    ['1', '••••••'],
  ])('[REG-20] of an identity number %s the last three signs stay, of a short one none', (value, shown) => {
    expect(maskValue(card, value)).toBe(shown);
  });

  it.each([
    ['0900000123', '090••••123'],
    ['090000123', '090•••123'],
    ['09000012', '•••••••••'],
  ])('[REG-20] of a phone number %s the middle is hidden', (value, shown) => {
    expect(maskValue(phone, value)).toBe(shown);
    expect(maskValue({ ...phone, personal: 'none' }, value)).toBe(value);
  });

  it('[REG-20] names stay, and what is not personal', () => {
    expect(maskValue(name, 'Nông Văn Thử')).toBe('Nông Văn Thử');
    expect(maskValue(note, 'Bí thư')).toBe('Bí thư');
    expect(maskValue(buildColumn('integer'), 5)).toBe(5);
  });

  it('[REG-21] is never read back as a value; one dot begins an item of a list', () => {
    for (const [column, value] of [
      [card, '001099000123'],
      [card, '1'],
      [phone, '0900000123'],
      [phone, '113'],
    ] as const) {
      const { value: read, findings } = decodeCell(maskValue(column, value), column);
      expect([read, findings.map(({ code }) => code)]).toEqual([undefined, ['value.masked']]);
    }
    expect(decodeCell('•• Nông Văn Thử', name).value).toBe('•• Nông Văn Thử');
    expect(decodeCell('••• Nông Văn Thử', name).value).toBeUndefined();
    expect(decodeCell('••• hết', note).value).toBe('••• hết');
  });
});

describe('a person who is to be forgotten', () => {
  const register = buildRegister('to', [name, phone, card, note]);

  it('[REG-22] leaves the row, its blanks, and what is not personal', () => {
    const values = { 'ho-ten': 'Nông Văn Thử', cccd: '001099000123', 'ghi-chu': 'Bí thư' };
    expect(eraseRow(register, values, 12)).toEqual({
      'ho-ten': 'đã xóa #12',
      cccd: 'đã xóa #12',
      'ghi-chu': 'Bí thư',
    });
    expect(eraseRow(register, {}, 13)).toEqual({});
  });

  const catalogue = shippedCatalogue();
  const personal = [...catalogue.registers.values()].filter(({ columns }) =>
    columns.some((column) => column.personal !== 'none'),
  );
  const isPersonal = (register: RegisterId, column: ColumnId): boolean =>
    catalogue.registers.get(register)?.columns.find(({ id }) => id === column)?.personal !== 'none';

  /**
   * Whether a figure looks at what a personal column says, and not only at
   * whether it says anything.
   */
  function dependsOnContent({ register, how, where }: Counting): boolean {
    const tests = where ? [...rowTestsOf(where)] : [];
    return (
      (how.kind === 'distinct' && isPersonal(register, how.column)) ||
      tests.some(({ kind, column }) => kind !== 'filled' && isPersonal(register, column))
    );
  }

  it('[REG-22] no figure of the catalogue depends on what stands in a personal column', () => {
    expect(personal.length).toBeGreaterThan(10);
    const depending = [...catalogue.figures.values()].filter(({ from }) => from && dependsOnContent(from));
    expect(depending.map(({ id }) => id)).toEqual([]);
  });

  /**
   * What a figure may ask of a personal column: whether anything stands there. No set of today
   * asks, so the test does.
   */
  const figuresOfFilling = ({ id: register, columns }: Register): readonly Figure[] =>
    columns
      .filter(({ personal }) => personal !== 'none')
      .map(({ id: column, title }) => ({
        id: `so-dong-co-${column}` as FigureId,
        name: title,
        unit: 'dòng',
        type: 'count',
        decimals: 0,
        neverZero: false,
        occurrence: false,
        ratioTo: [],
        from: { register, how: { kind: 'rows' }, where: { kind: 'filled', column, filled: true } },
      }));

  it.each(personal.map((register) => [register.id, register] as const))(
    '[REG-22] every count stays, and two different rows stay two: %s',
    (_, register) => {
      const period = { year: 2024, on: '2025-01-31' as Day };
      const asked = new Map(figuresOfFilling(register).map((figure) => [figure.id, figure]));
      const law = { ...catalogue, figures: new Map([...catalogue.figures, ...asked]) };
      const count = (rows: readonly Row[]) =>
        countFigures(law, {
          registers: new Map([[register.id, { register: register.id, rows }]]),
          declared: new Map(),
          period,
        });
      const different = (rows: readonly Row[]) =>
        register.columns.map(({ id }) => new Set(rows.map(({ values }) => values[id])).size);
      fc.assert(
        fc.property(arbitraryRows(register), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (rows, chosen) => {
          const erased = rows.map((row, index) =>
            chosen[index] ? { ...row, values: eraseRow(register, row.values, index + 1) } : row,
          );
          expect(count(erased)).toEqual(count(rows));
          for (const [index, size] of different(rows).entries())
            expect(different(erased)[index]).toBeGreaterThanOrEqual(size);
        }),
        { numRuns: 40 },
      );
    },
  );
});
