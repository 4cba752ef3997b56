import type { ColumnId, Day, FigureId, RegisterId } from '../../kernel/index.ts';
import { parseDay, parseDouble } from '../../kernel/index.ts';
import type { Attribute, Column, Condition, Counting, ExpectedList, Figure, Operator, Register } from '../model.ts';
import { OPERATORS, typesHolding } from '../model.ts';

import type { IssueCollector } from './issue-collector.ts';
import type { RawAttributes, RawCondition, RawFigures, RawRegister } from './schema.ts';
import { withoutUndefined } from './set-reader.ts';
import type { Shaped } from './shape.ts';

/** Attributes, figures and registers: typed from files of the right shape. */

export function buildAttributes(
  raw: RawAttributes,
  shaped: Shaped<RawAttributes>,
  issues: IssueCollector,
): ReadonlyMap<string, Attribute> {
  return new Map(
    Object.entries(raw.attributes).map(([id, attribute]) => {
      const built = issues.place<Attribute>(
        {
          id,
          name: attribute.name,
          many: attribute.many ?? false,
          exactlyOne: attribute.exactlyOne ?? false,
          values: new Map(Object.entries(attribute.values)),
          exclusive: attribute.exclusive ?? [],
          ...withoutUndefined({ help: attribute.help }),
        },
        (...inside) => shaped.locate(attribute, ...inside),
      );
      if (built.many && built.exactlyOne)
        issues.add('shape.not-allowed', built, ['many'], { found: 'many: true', expected: ['many: false'] });
      return [id, built];
    }),
  );
}

export function buildRegister(raw: RawRegister, shaped: Shaped<RawRegister>, issues: IssueCollector): Register {
  const columns = raw.columns.map((column) => {
    const decimals = column.type === 'decimal' ? (column.decimals ?? 1) : 0;
    const built = issues.place<Column>(
      {
        id: column.id as ColumnId,
        title: column.title,
        type: column.type,
        decimals,
        required: column.required ?? false,
        key: column.key ?? false,
        onlyOne: column.onlyOne ?? false,
        personal: column.personal ?? 'none',
        choices: new Map(Object.entries(column.choices ?? {})),
        other: column.other ?? false,
        aliases: column.aliases ?? [],
        ...withoutUndefined({
          unit: column.unit,
          notAbove: reachThrough(column.id, raw.columns) as readonly ColumnId[] | undefined,
          min: scale(column.min, decimals),
          max: scale(column.max, decimals),
          example: column.example === undefined ? undefined : String(column.example),
          help: column.help,
        }),
      },
      (...inside) => shaped.locate(column, ...inside),
    );
    if (shaped.isCut(column) || (column.choices && shaped.isCut(column.choices))) issues.noteIncomplete(built);
    checkColumnKeys(column, built, issues);
    return built;
  });
  const register: Register = {
    id: raw.id as RegisterId,
    title: raw.title,
    sheet: raw.sheet,
    keptBy: raw.keptBy,
    confirmedBy: raw.confirmedBy ?? [],
    columns,
    ...withoutUndefined({
      purpose: raw.purpose,
      legalBasis: raw.legalBasis,
      retentionYears: raw.retentionYears,
      former: raw.former && new Map(Object.entries(raw.former) as [ColumnId, string][]),
      dated: raw.dated as ColumnId | undefined,
      villages: raw.villages && {
        column: raw.villages.column as ColumnId,
        upTo: raw.villages.upTo === 1 ? 1 : (raw.villages.upTo as ColumnId),
      },
      expects: buildExpected(raw.expects, columns),
    }),
  };
  return issues.place(register, (...inside) => shaped.locate(raw, ...inside));
}

/** Without `values`, all that the column knows. A key column without free text takes no others. */
function buildExpected(raw: RawRegister['expects'], columns: readonly Column[]): ExpectedList | undefined {
  if (raw === undefined) return undefined;
  if (typeof raw === 'string') return { kind: 'figure', figure: raw as FigureId };
  const column = columns.find(({ id }) => id === raw.column);
  const keys = columns.filter(({ key }) => key);
  return {
    kind: 'values',
    column: raw.column as ColumnId,
    values: raw.values ?? [...(column?.choices.keys() ?? [])],
    only: raw.values === undefined && column?.other === false && keys.length === 1 && keys[0] === column,
  };
}

/**
 * Keys that say nothing for a column of this type would be passed over in silence; bounds finer
 * than the column cannot be kept.
 */
function checkColumnKeys(raw: RawRegister['columns'][number], column: Column, issues: IssueCollector): void {
  const refuse = (key: 'decimals' | 'min' | 'max' | 'other', types: readonly Column['type'][]): void => {
    if (raw[key] === undefined || types.includes(column.type)) return;
    issues.add('catalogue.column-type', column, [key], { found: column.type, expected: types });
  };
  refuse('decimals', ['decimal']);
  refuse('min', typesHolding('number'));
  refuse('max', typesHolding('number'));
  refuse('other', ['choice']);
  for (const key of ['min', 'max'] as const) {
    const tooFine = raw[key] !== undefined && column[key] === undefined;
    if (tooFine) issues.add('catalogue.threshold-format', column, [key], { found: String(raw[key]) });
  }
}

export function buildFigures(
  raw: RawFigures,
  shaped: Shaped<RawFigures>,
  registers: ReadonlyMap<RegisterId, Register>,
  issues: IssueCollector,
): Map<FigureId, Figure> {
  const figures = new Map<FigureId, Figure>();
  const wholes = Object.entries(raw.figures).map(([id, { notAbove }]) => ({ id, notAbove }));
  for (const [id, entry] of Object.entries(raw.figures)) {
    const locate = (...inside: readonly (string | number)[]) => shaped.locate(entry, ...inside);
    issues.place(entry, locate);
    const from = entry.from && readCounting(entry.from, entry, registers, issues);
    const figure: Figure = {
      id: id as FigureId,
      name: entry.name,
      unit: entry.unit ?? '',
      type: entry.type,
      decimals: entry.type === 'decimal' ? (entry.decimals ?? 1) : 0,
      neverZero: entry.neverZero ?? false,
      occurrence: entry.occurrence ?? false,
      ratioTo: entry.ratioTo ?? [],
      ...withoutUndefined({
        per: entry.per,
        notAbove: reachThrough(id, wholes) as readonly FigureId[] | undefined,
        knownBy: entry.knownBy,
        help: entry.help,
        from,
      }),
    };
    figures.set(figure.id, issues.place(figure, locate));
    if (shaped.isCut(entry)) issues.noteIncomplete(figure);
    if (entry.decimals !== undefined && entry.type !== 'decimal') {
      issues.add('catalogue.figure-type', figure, ['decimals'], {
        found: entry.type,
        expected: ['decimal'],
        figure: id,
      });
    }
  }
  return figures;
}

/**
 * What something is never above, directly or by way of what that is never above; undefined where
 * there is nothing. Figures that name each other in a circle must all be equal.
 */
function reachThrough(
  id: string,
  all: readonly { readonly id: string; readonly notAbove?: readonly string[] | undefined }[],
): readonly string[] | undefined {
  const reached = new Set<string>();
  const visit = (one: string): void => {
    for (const next of all.find((other) => other.id === one)?.notAbove ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(id);
  return reached.size === 0 ? undefined : [...reached];
}

/** What a column may have; used where the column is unknown, which is reported by itself. */
const MOST_DECIMALS = 6;

type RawCounting = NonNullable<RawFigures['figures'][string]['from']>;

function readCounting(
  raw: RawCounting,
  owner: object,
  registers: ReadonlyMap<RegisterId, Register>,
  issues: IssueCollector,
): Counting | undefined {
  const ways = (['count', 'exists', 'sum', 'distinct'] as const).filter((way) => raw[way] !== undefined);
  if (ways.length === 0) {
    issues.add('shape.no-kind', owner, ['from']);
    return undefined;
  }
  if (ways.length > 1) issues.add('shape.two-kinds', owner, ['from', ways[1]!], { found: ways });
  const register = registers.get(raw.register as RegisterId);
  const where = raw.where && readRowCondition(raw.where, owner, ['from', 'where'], register, issues);
  return {
    register: raw.register as RegisterId,
    how: raw.sum
      ? { kind: 'sum', column: raw.sum as ColumnId }
      : raw.distinct
        ? { kind: 'distinct', column: raw.distinct as ColumnId }
        : { kind: raw.exists ? 'exists' : 'rows' },
    ...(raw.count === 'judged-rows' ? { judged: true as const } : {}),
    ...withoutUndefined({ where, within: raw.within, by: raw.by as ColumnId | undefined, ofOneRow: raw.ofOneRow }),
  };
}

/**
 * A condition as data. Yes and no may be written as YAML words or booleans (anything else stays a
 * text, which no yes-no column takes); numbers are scaled by the column's decimals.
 */
function readRowCondition(
  raw: RawCondition,
  owner: object,
  inside: readonly (string | number)[],
  register: Register | undefined,
  issues: IssueCollector,
): Condition | undefined {
  const column = register?.columns.find((candidate) => candidate.id === raw.column);
  const readAll = (list: readonly RawCondition[], key: string) =>
    list.flatMap((inner, index) => readRowCondition(inner, owner, [...inside, key, index], register, issues) ?? []);
  const found: Condition[] = [];
  if (raw.all) found.push({ kind: 'all', of: readAll(raw.all, 'all') });
  if (raw.any) found.push({ kind: 'any', of: readAll(raw.any, 'any') });
  if (raw.not) {
    const inner = readRowCondition(raw.not, owner, [...inside, 'not'], register, issues);
    if (inner) found.push({ kind: 'not', of: inner });
  }
  const id = raw.column as ColumnId | undefined;
  if (id !== undefined) {
    const toValue = (value: string | boolean | number): string | boolean =>
      column?.type === 'yes-no' && (value === 'yes' || value === 'no')
        ? value === 'yes'
        : typeof value === 'number'
          ? String(value)
          : value;
    if (raw.is !== undefined) found.push({ kind: 'in', column: id, values: [toValue(raw.is)] });
    if (raw.in) found.push({ kind: 'in', column: id, values: raw.in.map(toValue) });
    if (raw.filled !== undefined) found.push({ kind: 'filled', column: id, filled: raw.filled });
    for (const operator of OPERATORS) {
      const limit = operator === 'exactly' ? undefined : raw[operator];
      if (limit === undefined) continue;
      const value = scale(limit, column?.decimals ?? MOST_DECIMALS);
      if (value === undefined)
        issues.add('catalogue.threshold-format', owner, [...inside, operator], { found: String(limit) });
      found.push({ kind: 'limit', column: id, operator: operator satisfies Operator, value: value ?? 0 });
    }
    for (const test of ['notBefore', 'notAfter'] as const) {
      const text = raw[test];
      if (text === undefined) continue;
      const day = text === 'on' ? 'on' : parseDay(text);
      if (day === undefined)
        issues.add('shape.bad-format', owner, [...inside, test], { expected: '2024-12-31 | on', found: text });
      found.push({ kind: 'date', column: id, test, day: (day ?? 'on') as Day | 'on' });
    }
  }
  if (found.length === 0) issues.add('shape.no-kind', owner, inside);
  if (found.length > 1)
    issues.add('shape.two-kinds', owner, inside, { found: Object.keys(raw).filter((key) => key !== 'column') });
  return found[0];
}

function scale(value: number | undefined, decimals: number): number | undefined {
  if (value === undefined) return undefined;
  const reading = parseDouble(value, decimals);
  return reading.kind === 'number' ? reading.value : undefined;
}
