import { describe, expect, it } from 'vitest';
import type { ColumnId, Day, FigureId, RegisterId } from '../../kernel/index.ts';
import type { Situation } from '../../testing/index.ts';
import { miniLaw, toInput } from '../../testing/index.ts';
import type { FigureValue } from '../values.ts';
import { testRow } from './condition.ts';
import type { UnitRegisters } from './count.ts';
import { countFigure } from './count.ts';
import { traceFigure } from './trace.ts';

const engine = miniLaw('yes: dai');

function figure(id: string, situation: Situation): FigureValue | undefined {
  return toInput(engine, situation).figures.get(id as FigureId);
}

const loa = (...rows: readonly (readonly [string, boolean | undefined])[]) => ({
  loa: rows.map(([thon, hoatDong]) => (hoatDong === undefined ? { thon } : { thon, 'hoat-dong': hoatDong })),
});
const villages = (...names: readonly string[]) => ({ 'danh-muc-thon': names.map((thon) => ({ thon })) });

const PERIOD = { year: 2024, on: '2025-01-31' as Day };

/** The list of loudspeakers with its last row spoilt in some way. */
function toRegisters(values: readonly Readonly<Record<string, string | boolean>>[], bad: object): UnitRegisters {
  const rows = values.map((row, index) => ({
    line: index + 2,
    values: row as Record<ColumnId, string | boolean>,
    ...(index === values.length - 1 ? bad : {}),
  }));
  const register = 'loa' as RegisterId;
  return new Map([[register, { register, rows, keptTo: '2024-12-31' as Day }]]);
}

function counted(id: string, registers: UnitRegisters): FigureValue | undefined {
  const definition = engine.catalogue.figures.get(id as FigureId)!;
  return countFigure(engine.catalogue, definition, { registers, declared: new Map(), period: PERIOD })?.value;
}

describe('counting rows', () => {
  it('[ENG-40] an empty list gives no figure, unless somebody calls it finished: then it is zero', () => {
    expect(figure('thon-co-loa', { rows: { loa: [] }, unfinished: ['loa'] })).toBeUndefined();
    expect(figure('thon-co-loa', {})).toBeUndefined();
    expect(figure('thon-co-loa', { rows: { loa: [] } })).toBe(0);
    expect(figure('nha-van-hoa-co-wifi', { rows: { wifi: [] } })).toBe(false);
  });

  it('counts the villages whose loudspeakers work', () => {
    expect(figure('thon-co-loa', { rows: loa(['Nà Cáy', true], ['Pò Pheo', false], ['Khòn Lùng', true]) })).toBe(2);
  });

  it('[ENG-41] a blank cell leaves a range', () => {
    expect(figure('thon-co-loa', { rows: loa(['Nà Cáy', true], ['Pò Pheo', undefined]) })).toEqual({ min: 1, max: 2 });
  });

  it('[ENG-48] one bad row widens the range and takes no register away', () => {
    const rows = (bad: object) =>
      toRegisters(
        [
          { thon: 'Nà Cáy', 'hoat-dong': true },
          { thon: 'Pò Pheo', 'hoat-dong': true },
        ],
        bad,
      );
    expect(counted('thon-co-loa', rows({}))).toBe(2);
    expect(counted('thon-co-loa', rows({ isDoubtful: true }))).toEqual({ min: 1, max: 2 });
    // A row that fails the condition anyway counts for nothing, doubtful or not.
    const off = toRegisters(
      [
        { thon: 'Nà Cáy', 'hoat-dong': true },
        { thon: 'Pò Pheo', 'hoat-dong': false },
      ],
      {
        isDoubtful: true,
      },
    );
    expect(counted('thon-co-loa', off)).toBe(1);
  });

  it('[ENG-48] a cell that could not be read is not blank', () => {
    const row = (unread: readonly string[]) => ({ line: 2, values: {}, unread: unread as readonly ColumnId[] });
    const isFilled = { kind: 'filled', column: 'may' as ColumnId, filled: true } as const;
    expect(testRow(isFilled, row([]), '2024-12-31' as Day)).toBe(false);
    expect(testRow(isFilled, row(['may']), '2024-12-31' as Day)).toBeUndefined();
    expect(testRow(isFilled, row(['loai']), '2024-12-31' as Day)).toBe(false);
  });

  it('[ENG-48] a doubtful row is traced with why it is open', () => {
    const registers = toRegisters([{ thon: 'Nà Cáy', 'hoat-dong': true }], { isDoubtful: true });
    const definition = engine.catalogue.figures.get('thon-co-loa' as FigureId)!;
    const trace = traceFigure(engine.catalogue, definition, { registers, declared: new Map(), period: PERIOD });
    expect(trace?.open.map(({ why }) => why)).toEqual([{ code: 'doubtful' }]);
  });

  it('[ENG-45] a village of the list without a row may still have one', () => {
    const rows = { ...loa(['Nà Cáy', true]), ...villages('Nà Cáy', 'Pò Pheo', 'Khòn Lùng') };
    expect(figure('thon-co-loa', { rows, unfinished: ['loa'] })).toEqual({ min: 1, max: 3 });
    expect(figure('thon', { rows })).toBe(3);
    expect(figure('thon-co-loa-khac-nhau', { rows, unfinished: ['loa'] })).toEqual({ min: 1, max: 3 });
    expect(figure('thon-co-loa', { rows })).toBe(1);
  });

  it('[ENG-45] village names match whatever the marks and spaces', () => {
    const rows = { ...loa(['thon  Na Cay', true]), ...villages('Thôn Nà Cáy') };
    expect(figure('thon-co-loa', { rows, unfinished: ['loa'] })).toBe(1);
  });

  it('[ENG-45] while the village list itself is being written, nobody can say how many may come', () => {
    const rows = { ...loa(['Nà Cáy', true]), ...villages('Nà Cáy', 'Pò Pheo') };
    expect(figure('thon-co-loa', { rows, unfinished: ['loa', 'danh-muc-thon'] })).toEqual({
      min: 1,
      max: Number.POSITIVE_INFINITY,
    });
  });

  it('sums a column; a blank number leaves the sum open upwards', () => {
    const rows = (tong: number | undefined) => ({
      'so-bao-cao': [
        { ngay: '2024-03-31', tong: 100 },
        tong === undefined ? { ngay: '2024-06-30' } : { ngay: '2024-06-30', tong },
      ],
    });
    expect(figure('ho-so', { rows: rows(50) })).toBe(150);
    expect(figure('ho-so', { rows: rows(undefined) })).toEqual({ min: 100, max: Number.POSITIVE_INFINITY });
  });

  it('[ENG-42] rows of another year, and rows after the day of judging, do not count', () => {
    const rows = {
      'so-bao-cao': [
        { ngay: '2023-12-31', tong: 1 },
        { ngay: '2024-01-01', tong: 10 },
        { ngay: '2024-06-30', tong: 100 },
        { ngay: '2024-07-01', tong: 1000 },
        { ngay: '2025-01-01', tong: 10_000 },
      ],
    };
    expect(figure('ho-so', { rows })).toBe(1110);
    expect(figure('ho-so', { rows, on: '2024-06-30' })).toBe(110);
  });

  it('[ENG-42] a total for the whole year can still grow until the logbook is kept to 31 December', () => {
    const rows = {
      'nhat-ky': [
        { ngay: '2024-01-02', loai: 'tiep-song' },
        { ngay: '2024-11-30', loai: 'tiep-song' },
      ],
    };
    expect(figure('tin-nam', { rows, unfinished: ['nhat-ky'] })).toEqual({ min: 2, max: Number.POSITIVE_INFINITY });
    expect(figure('tin-nam', { rows, kept: { 'nhat-ky': { to: '2024-12-31' } } })).toBe(2);
    expect(figure('tin-nam', { rows, kept: { 'nhat-ky': { to: '2024-12-30' } } })).toEqual({
      min: 2,
      max: Number.POSITIVE_INFINITY,
    });
  });

  it('a statement from rows is yes when one row says so, and no only when the logbook is complete', () => {
    const rows = { 'nhat-ky': [{ ngay: '2024-01-02', loai: 'tu-san-xuat' }] };
    expect(figure('co-tiep-song', { rows: { 'nhat-ky': [{ ngay: '2024-05-02', loai: 'tiep-song' }] } })).toBe(true);
    expect(figure('co-tiep-song', { rows, unfinished: ['nhat-ky'] })).toEqual({ min: 0, max: 1 });
    expect(figure('co-tiep-song', { rows, kept: { 'nhat-ky': { to: '2024-12-31' } } })).toBe(false);
  });
});

describe('[ENG-43] a logbook by week', () => {
  const entry = (ngay: string, loai = 'tu-san-xuat') => ({ ngay, loai });
  const weeks = (situation: Situation) => {
    const value = figure('tin-tuan', situation);
    return (typeof value === 'object' && 'periods' in value ? value.periods : new Map()) as ReadonlyMap<
      string,
      unknown
    >;
  };

  it('counts each full week of the days that the logbook was kept, a silent week as zero', () => {
    const rows = { 'nhat-ky': [entry('2024-01-01'), entry('2024-01-03'), entry('2024-01-21')] };
    const periods = weeks({ rows, kept: { 'nhat-ky': { to: '2024-01-21' } } });
    expect(periods.get('2024-W01')).toBe(2);
    expect(periods.get('2024-W02')).toBe(0);
    expect(periods.get('2024-W03')).toBe(1);
    expect(periods.get('2024-W04')).toBeUndefined();
  });

  it('[ENG-44] while nobody calls it finished, entries count and a silent week is not known', () => {
    const rows = { 'nhat-ky': [entry('2024-01-01'), entry('2024-01-03'), entry('2024-01-21')] };
    const periods = weeks({ rows, unfinished: ['nhat-ky'] });
    expect(periods.get('2024-W01')).toEqual({ min: 2, max: Number.POSITIVE_INFINITY });
    expect(periods.get('2024-W02')).toBeUndefined();
    expect(periods.get('2024-W03')).toEqual({ min: 1, max: Number.POSITIVE_INFINITY });
  });

  it('[ENG-44] the week in which the kept days end can still grow; the weeks after it are not known', () => {
    const rows = { 'nhat-ky': [entry('2024-01-01'), entry('2024-01-10')] };
    expect(weeks({ rows, kept: { 'nhat-ky': { to: '2024-01-10' } } }).get('2024-W02')).toEqual({
      min: 1,
      max: Number.POSITIVE_INFINITY,
    });
    expect(weeks({ rows, kept: { 'nhat-ky': { to: '2024-01-21' } } }).get('2024-W02')).toBe(1);
    expect(weeks({ rows, kept: { 'nhat-ky': { to: '2024-01-21' } } }).get('2024-W03')).toBe(0);
  });

  it('an entry without its kind makes its week a range, an entry without a date every week', () => {
    const rows = { 'nhat-ky': [entry('2024-01-01'), { ngay: '2024-01-02' }, entry('2024-01-28')] };
    expect(weeks({ rows }).get('2024-W01')).toEqual({ min: 1, max: 2 });
    const undated = { 'nhat-ky': [...rows['nhat-ky'], { loai: 'tu-san-xuat' }] };
    expect(weeks({ rows: undated }).get('2024-W01')).toEqual({ min: 1, max: 3 });
    expect(weeks({ rows: undated }).get('2024-W02')).toEqual({ min: 0, max: 1 });
  });
});

describe('a list that is not finished', () => {
  const officers = (...coMay: readonly (boolean | undefined)[]) => ({
    'can-bo': coMay.map((has, index) => ({
      ten: `Người thử ${index}`,
      ...(has === undefined ? {} : { 'co-may': has }),
    })),
  });
  const unfinished = ['can-bo'];

  it('[ENG-50] one officer listed of who knows how many is no "1 of 1"', () => {
    expect(figure('nguoi', { rows: officers(true), unfinished })).toEqual({ min: 1, max: Number.POSITIVE_INFINITY });
    expect(figure('nguoi-co-may', { rows: officers(true), unfinished })).toEqual({
      min: 1,
      max: Number.POSITIVE_INFINITY,
    });
    expect(figure('nguoi', { rows: officers(true) })).toBe(1);
  });

  it('[ENG-52] with the number of officers declared, a count may grow to what is still to come', () => {
    const figures = { nguoi: 40 };
    expect(figure('nguoi', { rows: officers(true), figures, unfinished })).toBe(40);
    expect(figure('nguoi-co-may', { rows: officers(true), figures, unfinished })).toEqual({ min: 1, max: 40 });
    expect(figure('nguoi-co-may', { rows: officers(true, false), figures, unfinished })).toEqual({ min: 1, max: 39 });
    expect(figure('nguoi-co-may', { rows: officers(true, true), figures: { nguoi: 2 }, unfinished })).toBe(2);
  });

  it('[ENG-52] more rows than expected: the expectation is wrong, and nobody can say how many are to come', () => {
    expect(figure('nguoi-co-may', { rows: officers(true, true, false), figures: { nguoi: 2 }, unfinished })).toEqual({
      min: 2,
      max: Number.POSITIVE_INFINITY,
    });
  });

  it('[ENG-51] households may come up to what the village list says of their village', () => {
    const rows = {
      'danh-muc-thon': [
        { thon: 'Nà Cáy', 'so-ho': 85 },
        { thon: 'Pò Pheo', 'so-ho': 10 },
      ],
      'ho-so-hoa': Array.from({ length: 43 }, () => ({ thon: 'Nà Cáy', 'cap-quang': true })),
    };
    expect(figure('ho', { rows, unfinished: ['ho-so-hoa'] })).toBe(95);
    expect(figure('ho-cap-quang', { rows, unfinished: ['ho-so-hoa'] })).toEqual({ min: 43, max: 95 });
    const pastOne = { ...rows, 'danh-muc-thon': [{ thon: 'Nà Cáy' }, { thon: 'Pò Pheo', 'so-ho': 10 }] };
    expect(figure('ho-cap-quang', { rows: pastOne, unfinished: ['ho-so-hoa'] })).toEqual({
      min: 43,
      max: Number.POSITIVE_INFINITY,
    });
  });

  it('[ENG-52] without a village list, up to the number of households that another figure says', () => {
    const rows = { 'ho-so-hoa': [{ thon: 'Nà Cáy', 'cap-quang': true }] };
    expect(figure('ho-cap-quang', { rows, figures: { ho: 85 }, unfinished: ['ho-so-hoa'] })).toEqual({
      min: 1,
      max: 85,
    });
  });

  it('[ENG-53] a fixed list waits for its items: one Wi-Fi row says nothing of the culture house', () => {
    const rows = { wifi: [{ noi: 'ubnd', 'co-wifi': true }] };
    expect(figure('nha-van-hoa-co-wifi', { rows, unfinished: ['wifi'] })).toEqual({ min: 0, max: 1 });
    expect(figure('nha-van-hoa-co-wifi', { rows })).toBe(false);
    expect(figure('noi-co-wifi', { rows, unfinished: ['wifi'] })).toEqual({ min: 1, max: 3 });
  });

  it('[ENG-53] an item that has its row is decided before the list is finished', () => {
    const rows = {
      wifi: [
        { noi: 'nha-van-hoa', 'co-wifi': false },
        { noi: 'ubnd', 'co-wifi': true },
      ],
    };
    expect(figure('nha-van-hoa-co-wifi', { rows, unfinished: ['wifi'] })).toBe(false);
  });

  it('[ENG-50] a list called finished in an earlier year is not finished for this one', () => {
    const rows = officers(true);
    expect(figure('nguoi', { rows, kept: { 'can-bo': { to: '2023-12-31' } } })).toEqual({
      min: 1,
      max: Number.POSITIVE_INFINITY,
    });
    expect(figure('nguoi', { rows, kept: { 'can-bo': { to: '2024-01-01' } } })).toBe(1);
    expect(figure('nguoi', { rows, kept: { 'can-bo': { to: '2025-03-31' } } })).toBe(1);
  });

  it('[ENG-50] a logbook kept to June says nothing of the second half of the year', () => {
    const rows = { 'so-bao-cao': [{ ngay: '2024-03-31', tong: 100 }] };
    const kept = { 'so-bao-cao': { to: '2024-06-30' } };
    expect(figure('ho-so', { rows, kept, on: '2024-06-30' })).toBe(100);
    expect(figure('ho-so', { rows, kept, on: '2024-07-01' })).toEqual({ min: 100, max: Number.POSITIVE_INFINITY });
  });
});

describe('where a figure comes from', () => {
  it('[ENG-46] lists the rows that count, that are open, and that are left out with why', () => {
    const definition = engine.catalogue.figures.get('thon-co-loa' as FigureId)!;
    const rows = loa(['Nà Cáy', true], ['Pò Pheo', undefined], ['Khòn Lùng', false]).loa.map((values, index) => ({
      line: index + 2,
      values,
    }));
    const registers = new Map([['loa', { register: 'loa', rows }]]) as never;
    const period = { year: 2024, on: '2025-01-31' as never };
    const trace = traceFigure(engine.catalogue, definition, { registers, declared: new Map(), period })!;
    expect(trace.counted.map((row) => row.line)).toEqual([2]);
    expect(trace.open.map(({ row, why }) => [row.line, why.code])).toEqual([[3, 'condition']]);
    expect(trace.left.map(({ row, why }) => [row.line, why.code])).toEqual([[4, 'condition']]);
  });

  it('[ENG-47] counted wins over declared; a declared value inside the range fills it in', () => {
    const rows = loa(['Nà Cáy', true], ['Pò Pheo', undefined]);
    expect(figure('thon-co-loa', { rows, figures: { 'thon-co-loa': 2 } })).toBe(2);
    expect(figure('thon-co-loa', { rows, figures: { 'thon-co-loa': 9 } })).toEqual({ min: 1, max: 2 });
    expect(figure('thon-co-loa', { rows: loa(['Nà Cáy', true]), figures: { 'thon-co-loa': 9 } })).toBe(1);
    expect(figure('thon-co-loa', { figures: { 'thon-co-loa': 9 } })).toBe(9);
  });
});
