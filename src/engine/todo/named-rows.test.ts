import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../catalogue/authoring/index.ts';
import type { ColumnId, Day, RegisterId } from '../../kernel/index.ts';
import type { RowValue } from '../../registers/index.ts';
import { allWords, MINI_SET, miniFiles } from '../../testing/index.ts';
import { compileCatalogue } from '../compile.ts';
import { collectFigures, toSubjectInput } from '../figures.ts';
import { judgeSet, prepareSubject } from '../judge.ts';
import { sayTodo, todoList } from './index.ts';

const PRODUCTS = `
id: san-pham-ocop
title: Danh sách sản phẩm OCOP
sheet: OCOP
keptBy: xa
columns:
  - { id: chu-the, title: Số giấy tờ của chủ thể, type: text, personal: sensitive }
  - { id: ten, title: Tên sản phẩm, type: text, key: true, required: true }
  - { id: con-han, title: Còn hạn, type: yes-no, required: true }
  - { id: tren-san, title: Trên sàn, type: yes-no, required: true }
`;

type Rows = readonly Readonly<Record<string, RowValue>>[];

/** What a commune with these rows reads that is left to do. */
function read(law: string, rows: Readonly<Record<string, Rows>>, unfinished?: string): readonly string[] {
  const files = miniFiles(law, [{ path: 'registers/san-pham-ocop.yaml', text: PRODUCTS }]).map((file) =>
    file.path === 'figures.yaml'
      ? {
          ...file,
          text: `${file.text}
  ocop: { name: Số sản phẩm còn hạn, unit: sản phẩm, type: count, from: { register: san-pham-ocop, count: rows, where: { column: con-han, is: yes } } }
  ocop-tren-san: { name: Số sản phẩm còn hạn trên sàn, unit: sản phẩm, type: count, from: { register: san-pham-ocop, count: rows, where: { all: [ { column: con-han, is: yes }, { column: tren-san, is: yes } ] } } }
`,
        }
      : file,
  );
  const { catalogue, issues } = loadCatalogue(files);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const engine = compileCatalogue(catalogue);
  const data = {
    unit: { name: 'Xã Nà Phai', kind: 'xa', attributes: new Map() },
    period: { year: 2024, on: '2025-01-31' as Day },
    declared: new Map(),
    registers: new Map(
      Object.entries(rows).map(([id, list]) => [
        id as RegisterId,
        {
          register: id as RegisterId,
          ...(unfinished === id ? {} : { keptTo: '2024-12-31' as Day }),
          rows: list.map((values, index) => ({ line: index + 2, values: values as Record<ColumnId, RowValue> })),
        },
      ]),
    ),
  } as const;
  const known = collectFigures(catalogue, data);
  const verdicts = [judgeSet(engine, MINI_SET, prepareSubject(engine, toSubjectInput(catalogue, data, known)))];
  const speech = { catalogue, period: data.period, t: allWords('vi') };
  return todoList({ engine, data, known, verdicts }).flatMap(({ what }) => {
    const { text, details } = sayTodo(what, speech);
    return [text, ...details];
  });
}

const half = 'share: { part: ocop-tren-san, of: ocop, atLeast: 50% }';
const product = (ten: string, conHan: boolean, trenSan?: boolean) => ({
  'chu-the': '000000000123',
  ten,
  'con-han': conHan,
  ...(trenSan === undefined ? {} : { 'tren-san': trenSan }),
});

describe('[ENG-65] lines name things', () => {
  it('the products that are not on a platform yet, and not those that are expired anyway', () => {
    const rows = [
      product('Mật ong hoa rừng', true, true),
      product('Măng khô', true, false),
      product('Gạo nếp', true, false),
      product('Rượu men lá', false, false),
    ];
    expect(read(half, { 'san-pham-ocop': rows })).toEqual([
      'Thêm 1 sản phẩm: Số sản phẩm còn hạn trên sàn.',
      '2 dòng chưa được tính: Măng khô; Gạo nếp',
    ]);
  });

  it('five of them, then how many more', () => {
    const rows = Array.from({ length: 8 }, (_, index) => product(`Trà ${index + 1}`, true, false));
    expect(read(half, { 'san-pham-ocop': rows })[1]).toBe(
      '8 dòng chưa được tính: Trà 1; Trà 2; Trà 3; Trà 4; Trà 5 và 3 dòng nữa',
    );
  });

  it('the rows whose blank cells leave it open; nothing sensitive stands for a name', () => {
    const rows = [
      product('Mật ong hoa rừng', true, true),
      product('Măng khô', true),
      { 'chu-the': '000000000123', 'con-han': true },
    ];
    const [text, why] = read('share: { part: ocop-tren-san, of: ocop, atLeast: 90% }', { 'san-pham-ocop': rows });
    expect(text).toBe('Ghi nốt sổ “OCOP” (Danh sách sản phẩm OCOP).');
    expect(why).toBe('Số sản phẩm còn hạn trên sàn: 2 dòng còn ô trống (Măng khô; dòng 4)');
  });

  it('the villages without loudspeakers, and those that have not reported', () => {
    const villages = ['Nà Cáy', 'Pò Pheo', 'Khòn Lùng', 'Nà Ngần'].map((name) => ({ thon: `Thôn ${name}` }));
    const law = 'share: { part: thon-co-loa, of: thon, atLeast: 100% }';
    const speaker = (name: string, works: boolean) => ({ thon: `Thôn ${name}`, 'hoat-dong': works });
    const all = [
      speaker('Nà Cáy', true),
      speaker('Pò Pheo', false),
      speaker('Khòn Lùng', true),
      speaker('Nà Ngần', false),
    ];
    expect(read(law, { 'danh-muc-thon': villages, loa: all })).toEqual([
      'Thêm 2 thôn: Số thôn có loa.',
      '2 dòng chưa được tính: Thôn Pò Pheo; Thôn Nà Ngần',
    ]);
    expect(read(law, { 'danh-muc-thon': villages, loa: [speaker('Nà Cáy', true)] }, 'loa')).toEqual([
      'Ghi nốt sổ “Loa” (Loa theo thôn), xong thì ghi là đã đủ.',
      'Danh sách chưa ghi đủ, còn chờ tối đa 3 dòng: Thôn Pò Pheo; Thôn Khòn Lùng; Thôn Nà Ngần',
    ]);
  });
});
