import type { Attribute } from '../../catalogue/index.ts';
import { UNIT_KINDS } from '../../kernel/index.ts';
import { UNIT_KIND_NAMES } from '../../registers/index.ts';
import {
  ATTRIBUTE_COLUMNS,
  ATTRIBUTES_SHEET,
  kindsOfType,
  NO_VALUE_WORD,
  REARRANGED_COLUMNS,
  REARRANGED_SHEET,
  SUCCESSION_COLUMNS,
  SUCCESSION_WORDS,
  SUCCESSIONS_SHEET,
  typeWord,
  UNIT_COLUMNS,
  UNIT_TYPES,
} from '../../units/index.ts';
import type { SheetModel, StyleName, WorkbookModel } from '../workbook/model.ts';
import { rangeOf } from '../workbook/model.ts';
import { cell, headingHeight, orientationFor } from '../workbook/sheet-builder.ts';

/** Rows that are prepared for typing. */
const ROWS = 300;

interface Blank {
  readonly heading: string;
  readonly style: StyleName;
  readonly width: number;
  /** Words to choose among, in a drop-down. */
  readonly choices?: readonly string[];
  /** What to write, shown beside the heading. */
  readonly note?: string;
}

const DAY = 'Ngày/tháng/năm, ví dụ 01/07/2025';
const KEEPS_ZERO = 'Giữ số 0 ở đầu: 06040, không phải 6040';
const code = ([heading]: readonly [string, ...string[]], note = KEEPS_ZERO): Blank => ({
  heading,
  style: 'row-code',
  width: 14,
  note,
});
const day = ([heading]: readonly [string, ...string[]], note = DAY): Blank => ({
  heading,
  style: 'row-date',
  width: 14,
  note,
});
const text = ([heading]: readonly [string, ...string[]], width: number, more: Partial<Blank> = {}): Blank => ({
  heading,
  style: 'row-text',
  width,
  ...more,
});

/**
 * The workbook of units for whoever begins with none: the sheets of an export without a line, with
 * drop-downs, and a sheet for the table of new and former units as a resolution prints it. The
 * words are those that the reader knows.
 */
export function unitsTemplate(attributes: readonly Attribute[], title: string): WorkbookModel {
  return {
    title,
    language: 'vi',
    sheets: [
      ...UNIT_KINDS.toReversed().map((kind) =>
        blankSheet(UNIT_KIND_NAMES[kind], [
          code(UNIT_COLUMNS.code),
          text(UNIT_COLUMNS.type, 14, {
            choices: UNIT_TYPES.filter((type) => kindsOfType(type).includes(kind)).map(typeWord),
          }),
          text(UNIT_COLUMNS.name, 34),
          ...(kind === 'tinh' ? [] : [code(UNIT_COLUMNS.parent)]),
          day(UNIT_COLUMNS.from),
          day(UNIT_COLUMNS.to, 'Ngày cuối cùng; để trống khi đơn vị vẫn còn'),
          text(UNIT_COLUMNS.basis, 50),
          ...attributes.map((attribute) =>
            text([attribute.name], 40, { note: [...attribute.values.values(), NO_VALUE_WORD].join('; ') }),
          ),
        ]),
      ),
      blankSheet(REARRANGED_SHEET, [
        code(REARRANGED_COLUMNS.code),
        text(REARRANGED_COLUMNS.name, 30, { note: 'Có cả loại: Xã Thất Khê' }),
        text(REARRANGED_COLUMNS.old, 60, {
          note: 'Như nghị quyết: xã Chi Lăng (huyện Tràng Định), một phần xã Bính Xá và thị trấn Thất Khê',
        }),
        code(REARRANGED_COLUMNS.parent, 'Để trống: như các đơn vị cũ, hoặc tỉnh khi huyện đã hết'),
        day(REARRANGED_COLUMNS.from),
        text(REARRANGED_COLUMNS.basis, 50),
      ]),
      blankSheet(SUCCESSIONS_SHEET, [
        code(SUCCESSION_COLUMNS.from),
        code(SUCCESSION_COLUMNS.to),
        text(SUCCESSION_COLUMNS.kind, 14, { choices: Object.values(SUCCESSION_WORDS) }),
        day(SUCCESSION_COLUMNS.date, 'Ngày đầu tiên của đơn vị mới'),
        code(SUCCESSION_COLUMNS.share, '1/2 hoặc 40%; để trống khi không rõ'),
        text(SUCCESSION_COLUMNS.basis, 50),
      ]),
      blankSheet(ATTRIBUTES_SHEET, [
        code(ATTRIBUTE_COLUMNS.code),
        text(ATTRIBUTE_COLUMNS.attribute, 20, { choices: attributes.map(({ name }) => name) }),
        text(ATTRIBUTE_COLUMNS.value, 40),
        day(ATTRIBUTE_COLUMNS.from),
        day(ATTRIBUTE_COLUMNS.to),
      ]),
    ],
  };
}

function blankSheet(name: string, columns: readonly Blank[]): SheetModel {
  const widths = columns.map(({ width }) => width);
  const headings = columns.map(({ heading }) => heading);
  return {
    name,
    widths,
    rows: [
      {
        cells: columns.map(({ heading, note }) => cell('heading', heading, note === undefined ? {} : { note })),
        height: headingHeight(headings, widths),
      },
      ...Array.from({ length: ROWS }, () => ({ cells: columns.map(({ style }) => cell(style)) })),
    ],
    freeze: { rows: 1, columns: 0 },
    ruled: rangeOf(0, 2, columns.length - 1, ROWS + 1),
    checks: columns.flatMap(({ heading, choices }, index) =>
      choices === undefined || choices.length === 0
        ? []
        : [
            {
              range: rangeOf(index, 2, index, ROWS + 1),
              rule: { kind: 'list', values: choices } as const,
              strict: true,
              title: heading,
              message: 'Hãy chọn trong danh sách.',
            },
          ],
    ),
    print: { orientation: orientationFor(widths), repeatRows: { from: 1, to: 1 }, footer: name },
    tab: 'fill',
  };
}
