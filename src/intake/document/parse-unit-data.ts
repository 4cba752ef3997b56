import type { Attribute, Catalogue, Register, UnitAttributes } from '../../catalogue/index.ts';
import { conflictOf } from '../../catalogue/index.ts';
import type { AssessedPeriod, DeclaredFigure, UnitData, Verdict } from '../../engine/index.ts';
import { dayOfJudging } from '../../engine/index.ts';
import type { ColumnId, Day, FigureId, Place, RegisterId, SetId } from '../../kernel/index.ts';
import { parseDay, withNearest } from '../../kernel/index.ts';
import type { CheckedRow, RowValue } from '../../registers/index.ts';
import { decodeCell, MAX_REGISTER_ROWS } from '../../registers/index.ts';
import type { IssueList } from '../issue-list.ts';
import { ownLists } from '../own-lists.ts';
import type { InputOptions } from '../reading.ts';
import type { DecodedRegister } from '../register-data.ts';
import { takeRegisters } from '../register-data.ts';
import { parseVerdict } from '../verdict-words.ts';
import type { RawAssessment, RawFigureValue, RawFigureValues, RawRow } from './document-shape.ts';
import { VERDICT_TEXTS } from './document-shape.ts';
import { readFigureValue } from './read-figure-value.ts';

/** Where a part of a document stands, or something inside it. */
export type Locate = (part: object, ...inside: readonly (string | number)[]) => Place;

export interface ParseContext {
  readonly catalogue: Catalogue;
  readonly locate: Locate;
  readonly issues: IssueList;
  readonly options: InputOptions;
}

/**
 * The data of a unit from a document of the right shape. Whatever is wrong is told and left out.
 *
 * @param changes figures that go before those of the document, as a worked case changes its
 *   base; null takes one away
 *
 * Undefined only where the year is not known (`input.year-missing`).
 */
export function parseUnitData(
  raw: RawAssessment,
  context: ParseContext,
  changes?: RawFigureValues,
): UnitData | undefined {
  const { locate, issues, options } = context;
  const year = options.year ?? raw.year;
  if (year === undefined) {
    issues.add('input.year-missing', locate(raw), { expected: 'year' });
    return undefined;
  }
  const { code, name, kind, province } = raw.unit;
  const on = dayOfJudging(year, readDay(raw, 'on', raw.on, context), options);
  const period = { year, on };
  const children = raw.children?.flatMap((child) => parseUnitData(child, childContext(child, context, period)) ?? []);
  const verdicts = raw.verdicts && readVerdicts(raw.verdicts, context);
  const registers = takeRegisters(readRegisters(raw.registers ?? {}, context), year, issues);
  return {
    unit: {
      ...(code === undefined ? {} : { code }),
      name,
      kind,
      ...(province === undefined ? {} : { province }),
      attributes: readAttributes(raw.unit.attributes ?? {}, context),
    },
    period,
    declared: readFigures([raw.figures ?? {}, changes ?? {}], year, context),
    registers: ownLists(raw.unit, registers, context.catalogue, issues, locate(raw.unit, 'name')),
    ...(children ? { children } : {}),
    ...(verdicts ? { verdicts } : {}),
  };
}

/** A unit below has its own year and day where they are written, else those of the unit above. */
function childContext(child: RawAssessment, context: ParseContext, above: AssessedPeriod): ParseContext {
  const { on: _, ...options } = context.options;
  const isOwn = child.year !== undefined || child.on !== undefined;
  return { ...context, options: { ...options, year: child.year ?? above.year, ...(isOwn ? {} : { on: above.on }) } };
}

function readDay(
  owner: object,
  key: string,
  text: string | undefined,
  { locate, issues }: ParseContext,
): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined)
    issues.add('value.not-a-date', locate(owner, key), {
      heading: key,
      found: text,
      expected: '2025-01-31',
      reason: 'unclear',
    });
  return day;
}

function readAttributes(
  raw: Readonly<Record<string, string | readonly string[]>>,
  { catalogue, locate, issues }: ParseContext,
): UnitAttributes {
  const attributes = new Map<string, readonly string[]>();
  for (const [id, given] of Object.entries(raw)) {
    const attribute = catalogue.attributes.get(id);
    if (attribute === undefined) {
      issues.add('input.unknown-attribute', locate(raw, id), withNearest(id, catalogue.attributes.keys()));
      continue;
    }
    const carried = typeof given === 'string' ? [given] : given;
    const isKnown = carried.map((value, index) =>
      checkAttributeValue(attribute, value, locate(raw, id, index), issues),
    );
    const conflict = conflictOf(attribute, carried);
    if (conflict)
      issues.add('input.attribute-conflict', locate(raw, id), {
        heading: attribute.name,
        found: namesOf(attribute, conflict),
      });
    if (!conflict && isKnown.every(Boolean)) attributes.set(id, [...new Set(carried)]);
  }
  return attributes;
}

function checkAttributeValue(attribute: Attribute, value: string, at: Place, issues: IssueList): boolean {
  if (attribute.values.has(value)) return true;
  const expected = [...attribute.values.keys()];
  issues.add('input.unknown-attribute-value', at, {
    heading: attribute.name,
    ...withNearest(value, expected),
    expected,
  });
  return false;
}

function namesOf(attribute: Attribute, values: readonly string[]): readonly string[] {
  return values.map((value) => attribute.values.get(value) ?? value);
}

function readFigures(
  layers: readonly RawFigureValues[],
  year: number,
  { catalogue, locate, issues }: ParseContext,
): ReadonlyMap<FigureId, DeclaredFigure> {
  const declared = new Map<FigureId, DeclaredFigure>();
  for (const layer of layers) {
    for (const [id, raw] of Object.entries(layer)) {
      const figure = catalogue.figures.get(id as FigureId);
      if (figure === undefined) {
        issues.add('input.unknown-figure', locate(layer, id), withNearest(id, catalogue.figures.keys()));
        continue;
      }
      const isSourced = raw !== null && typeof raw === 'object' && 'value' in raw;
      const plain = (isSourced ? raw.value : raw) as RawFigureValue;
      const source = isSourced && 'source' in raw ? (raw.source as string | undefined) : undefined;
      const value = readFigureValue(plain, figure, year, (code, inside, params) => {
        issues.add(code, locate(layer, id, ...(isSourced ? ['value'] : []), ...inside), params);
      });
      if (value === undefined) declared.delete(figure.id);
      else declared.set(figure.id, { value, ...(source === undefined ? {} : { source }) });
    }
  }
  return declared;
}

function readRegisters(
  raw: NonNullable<RawAssessment['registers']>,
  context: ParseContext,
): readonly DecodedRegister[] {
  const { catalogue, locate, issues } = context;
  return Object.entries(raw).flatMap(([id, given]) => {
    const register = catalogue.registers.get(id as RegisterId);
    if (register === undefined) {
      issues.add('input.unknown-register', locate(raw, id), withNearest(id, catalogue.registers.keys()));
      return [];
    }
    const kept = 'rows' in given ? given : undefined;
    const list = kept ? kept.rows : (given as readonly RawRow[]);
    if (list.length > MAX_REGISTER_ROWS) {
      issues.add('sheet.too-many-rows', locate(raw, id), {
        register: register.title,
        limit: MAX_REGISTER_ROWS,
        found: list.length,
      });
      return [];
    }
    return [
      {
        register,
        ...(context.options.file === undefined ? {} : { origin: context.options.file }),
        keptFrom: kept && readDay(kept, 'keptFrom', kept.keptFrom, context),
        keptTo: kept && readDay(kept, 'keptTo', kept.keptTo, context),
        rows: list.map((row, index) => readRow(register, row, index + 1, context)),
        place: (row, column) => locate(list[row.line - 1] ?? list, ...(column === undefined ? [] : [column])),
      },
    ];
  });
}

function readRow(register: Register, raw: RawRow, line: number, { locate, issues }: ParseContext): CheckedRow {
  const values: Partial<Record<ColumnId, RowValue>> = {};
  const unreadable: ColumnId[] = [];
  for (const [id, cell] of Object.entries(raw)) {
    const column = register.columns.find((candidate) => candidate.id === id);
    if (register.former?.has(id as ColumnId)) {
      issues.add('sheet.heading-former', locate(raw, id), {
        register: register.title,
        found: register.former.get(id as ColumnId)!,
      });
      continue;
    }
    if (column === undefined) {
      const ids = register.columns.map((candidate) => candidate.id);
      issues.add('input.unknown-column', locate(raw, id), { register: register.title, ...withNearest(id, ids) });
      continue;
    }
    const { value, findings } = decodeCell(cell ?? undefined, column);
    for (const { code, params } of findings) issues.add(code, locate(raw, id), { register: register.title, ...params });
    if (value !== undefined) values[column.id] = value;
    else if (findings.length > 0) unreadable.push(column.id);
  }
  return { row: { line, values }, unreadable };
}

function readVerdicts(
  raw: Readonly<Record<string, string>>,
  { catalogue, locate, issues }: ParseContext,
): ReadonlyMap<SetId, Verdict> {
  const verdicts = new Map<SetId, Verdict>();
  for (const [id, text] of Object.entries(raw)) {
    const verdict = parseVerdict(text);
    if (!catalogue.sets.has(id as SetId))
      issues.add('input.unknown-set', locate(raw, id), withNearest(id, catalogue.sets.keys()));
    else if (verdict === undefined)
      issues.add('value.not-a-choice', locate(raw, id), { heading: id, found: text, expected: VERDICT_TEXTS });
    else verdicts.set(id as SetId, verdict);
  }
  return verdicts;
}
