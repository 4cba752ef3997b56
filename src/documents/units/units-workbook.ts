import type { Attribute } from '../../catalogue/index.ts';
import { UNIT_KINDS } from '../../kernel/index.ts';
import { UNIT_KIND_NAMES } from '../../registers/index.ts';
import type { Unit, UnitAttributeSpan, UnitTree } from '../../units/index.ts';
import {
  ATTRIBUTE_COLUMNS,
  ATTRIBUTES_SHEET,
  NO_VALUE_WORD,
  SUCCESSION_COLUMNS,
  SUCCESSION_WORDS,
  SUCCESSIONS_SHEET,
  typeWord,
  UNIT_COLUMNS,
  unitTitle,
  VALUE_SEPARATOR,
} from '../../units/index.ts';
import type { CellModel, SheetModel, StyleName, WorkbookModel } from '../workbook/model.ts';
import { rangeOf } from '../workbook/model.ts';
import { cell, headingHeight, orientationFor } from '../workbook/sheet-builder.ts';

type Value = CellModel['value'];

interface ColumnOf<Item> {
  readonly heading: string;
  readonly style: StyleName;
  /** In characters. */
  readonly width: number;
  readonly toValue: (item: Item) => Value;
}

/**
 * All units of all times as a workbook that can be edited and imported again: a sheet for
 * each tier that has units, dated attributes, successions. What is not changed in it is known
 * again to the letter.
 */
export function unitsWorkbook(tree: UnitTree, attributes: readonly Attribute[], title: string): WorkbookModel {
  const { units, attributes: spans, successions } = tree.records;
  const sorted = units.toSorted((a, b) => compare(a.code, b.code) || compare(a.validFrom, b.validFrom));
  const nameOf = new Map(attributes.map((attribute) => [attribute.id, attribute]));
  const own = new Map(units.map((unit) => [unit.stretch, ownValues(tree, unit)]));
  const inOwnRow = new Set([...own.values()].flatMap((values) => [...values]));
  const later = spans.filter((span) => !inOwnRow.has(span));
  const codeOnDay = ({ unit, validFrom }: UnitAttributeSpan) =>
    tree.stretchesOf(unit).findLast((one) => one.validFrom <= validFrom)?.code;
  const codeOf = (id: Unit['stretch']) => tree.stretch(id)?.code;

  const unitColumns: readonly ColumnOf<Unit>[] = [
    ...columnsOfUnits,
    ...attributes.map((attribute) => ({
      heading: attribute.name,
      style: 'row-text' as const,
      width: 40,
      toValue: (unit: Unit) => {
        const span = [...(own.get(unit.stretch) ?? [])].find((one) => one.attribute === attribute.id);
        return span && carriedText(span, attribute);
      },
    })),
  ];
  const spanColumns: readonly ColumnOf<UnitAttributeSpan>[] = [
    column(ATTRIBUTE_COLUMNS.code, 'row-code', 14, codeOnDay),
    column(ATTRIBUTE_COLUMNS.attribute, 'row-text', 20, ({ attribute }) => nameOf.get(attribute)?.name ?? attribute),
    column(ATTRIBUTE_COLUMNS.value, 'row-text', 40, (span) => carriedText(span, nameOf.get(span.attribute))),
    column(ATTRIBUTE_COLUMNS.from, 'row-date', 14, ({ validFrom }) => ({ day: validFrom })),
    column(ATTRIBUTE_COLUMNS.to, 'row-date', 14, ({ validTo }) => validTo && { day: validTo }),
  ];
  const successionColumns: readonly ColumnOf<(typeof successions)[number]>[] = [
    column(SUCCESSION_COLUMNS.from, 'row-code', 14, ({ from }) => codeOf(from)),
    column(SUCCESSION_COLUMNS.to, 'row-code', 14, ({ to }) => codeOf(to)),
    column(SUCCESSION_COLUMNS.kind, 'row-text', 14, ({ kind }) => SUCCESSION_WORDS[kind]),
    column(SUCCESSION_COLUMNS.date, 'row-date', 14, ({ date }) => ({ day: date })),
    column(SUCCESSION_COLUMNS.share, 'row-code', 10, ({ share }) => share && `${share.over}/${share.under}`),
    column(SUCCESSION_COLUMNS.basis, 'row-text', 50, ({ legalBasis }) => legalBasis),
  ];
  const tiers = UNIT_KINDS.toReversed().filter((kind) => units.some((unit) => unit.kind === kind));
  return {
    title,
    language: 'vi',
    sheets: [
      ...tiers.map((kind) =>
        sheetOf(
          UNIT_KIND_NAMES[kind],
          unitColumns,
          sorted.filter((unit) => unit.kind === kind),
        ),
      ),
      sheetOf(ATTRIBUTES_SHEET, spanColumns, later),
      sheetOf(SUCCESSIONS_SHEET, successionColumns, successions),
    ],
  };
}

const columnsOfUnits: readonly ColumnOf<Unit>[] = [
  column(UNIT_COLUMNS.code, 'row-code', 14, ({ code }) => code),
  column(UNIT_COLUMNS.type, 'row-text', 14, ({ type }) => typeWord(type)),
  // With its type, so that a name which itself begins like a type is read back whole.
  column(UNIT_COLUMNS.name, 'row-text', 34, unitTitle),
  column(UNIT_COLUMNS.parent, 'row-code', 14, ({ parentCode }) => parentCode),
  column(UNIT_COLUMNS.from, 'row-date', 14, ({ validFrom }) => ({ day: validFrom })),
  column(UNIT_COLUMNS.to, 'row-date', 14, ({ validTo }) => validTo && { day: validTo }),
  column(UNIT_COLUMNS.basis, 'row-text', 50, ({ legalBasis }) => legalBasis),
];

/** The values that a unit has from its first day on, which stand in its own row. */
function ownValues(tree: UnitTree, unit: Unit): ReadonlySet<UnitAttributeSpan> {
  return new Set(
    tree.attributesOf(unit).filter((span) => span.validFrom === unit.validFrom && span.validTo === undefined),
  );
}

function carriedText({ carried }: UnitAttributeSpan, attribute: Attribute | undefined): string {
  if (carried.length === 0) return NO_VALUE_WORD;
  return carried.map((value) => attribute?.values.get(value) ?? value).join(VALUE_SEPARATOR);
}

function column<Item>(
  [heading]: readonly [string, ...string[]],
  style: StyleName,
  width: number,
  toValue: (item: Item) => Value,
): ColumnOf<Item> {
  return { heading, style, width, toValue };
}

function sheetOf<Item>(name: string, columns: readonly ColumnOf<Item>[], items: readonly Item[]): SheetModel {
  const widths = columns.map(({ width }) => width);
  const headings = columns.map(({ heading }) => heading);
  return {
    name,
    widths,
    rows: [
      { cells: headings.map((heading) => cell('heading', heading)), height: headingHeight(headings, widths) },
      ...items.map((item) => ({ cells: columns.map(({ style, toValue }) => cell(style, toValue(item))) })),
    ],
    freeze: { rows: 1, columns: 0 },
    filter: rangeOf(0, 1, columns.length - 1, items.length + 1),
    ruled: rangeOf(0, 2, columns.length - 1, items.length + 2),
    checks: [],
    print: { orientation: orientationFor(widths), repeatRows: { from: 1, to: 1 }, footer: name },
    tab: 'register',
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
