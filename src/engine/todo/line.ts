import type { FigureId, IndicatorId, NodeId, RegisterId, SetId } from '../../kernel/index.ts';
import type { AwaitedRows } from '../count/awaited.ts';
import type { Gap, NearRow, PeriodGap } from '../explained.ts';
import type { NamedRow, OpenRows } from './named-rows.ts';

/**
 * One whole thing that a person can do, as plain data. What is done in the field comes first here,
 * then what is done in the books.
 */
export type Todo =
  /** `most` is enough in any case, `least` if every blank turns out well. */
  | {
      readonly kind: 'add' | 'reduce';
      readonly figure: FigureId;
      readonly least: number;
      readonly most: number;
      readonly decimals: number;
      readonly isPast: boolean;
      /** Of a share that is too large: its whole, where that may still grow. */
      readonly growing?: FigureId;
      /** Of rows that are judged one by one: the one that would do with the least. */
      readonly nearest?: NearRow;
      /** The rows that do not count yet, where they are known. */
      readonly rows?: readonly NamedRow[];
    }
  /** The periods are over whenever they are judged: all that can be done is to record. */
  | { readonly kind: 'periods'; readonly figure: FigureId; readonly short: readonly PeriodGap[]; readonly isPast: true }
  | { readonly kind: 'do'; readonly figure: FigureId; readonly isPast: boolean }
  | Extract<Gap, { readonly kind: 'units' }>
  /** Any `count` of the parts are enough; the shortest part comes first. */
  | { readonly kind: 'choose'; readonly count: number; readonly of: NodeId; readonly parts: readonly TodoPart[] }
  /** Another set, or one indicator of it: every part is needed. */
  | { readonly kind: 'set'; readonly set: SetId; readonly indicator?: string; readonly parts: readonly TodoPart[] }
  | { readonly kind: 'figure'; readonly figure: FigureId; readonly partly: boolean }
  | RegisterTodo
  | { readonly kind: 'attribute'; readonly attribute: string }
  | { readonly kind: 'children'; readonly unitKind: string }
  /** Two figures that cannot both be right. */
  | { readonly kind: 'contradiction'; readonly part: FigureId; readonly whole: FigureId };

/** A register to begin (`fill`) or to go on with (`complete`), for the figures counted from it. */
export interface RegisterTodo {
  readonly kind: 'fill' | 'complete';
  readonly register: RegisterId;
  readonly figures: readonly FigureTodo[];
}

/** What a register with rows still leaves open of one figure. */
export interface FigureTodo {
  readonly figure: FigureId;
  readonly openRows: OpenRows;
  /** Rows that may still come: the list is not finished. */
  readonly awaited: readonly AwaitedRows[];
}

/** One way of a choice, or one part of another set. */
export interface TodoPart {
  /** The requirement that is met by it. */
  readonly node: NodeId;
  readonly title: string;
  readonly lines: readonly Todo[];
  readonly promise: Outcome;
}

/**
 * What is so once something is done: the requirement is met; or it is decided, this way or the
 * other; or more is needed than was done.
 */
export type Outcome = 'met' | 'decided' | 'open';

/** What one line does for one indicator. */
export interface Service {
  readonly set: SetId;
  readonly indicator: IndicatorId;
  /** The requirements inside the indicator that ask for it. */
  readonly nodes: readonly NodeId[];
  /** If nothing but this line is done. */
  readonly promise: Outcome;
  /** How many other lines the indicator needs beside this one. */
  readonly others: number;
  /** If this and all those others are done. */
  readonly together: Outcome;
}

/** A line of the list, with the indicators it serves: those that it decides alone come first. */
export interface TodoLine {
  readonly what: Todo;
  readonly serves: readonly Service[];
}

/** Whether something is done in the books, and not in the field. */
export function isEntry({ kind }: Todo): boolean {
  return ENTRIES.has(kind);
}

const ENTRIES: ReadonlySet<Todo['kind']> = new Set<Todo['kind']>([
  'figure',
  'fill',
  'complete',
  'attribute',
  'children',
  'contradiction',
]);

/** What lines have in common when they are the same thing to do. */
export function keyOf(what: Todo): string {
  switch (what.kind) {
    case 'add':
    case 'reduce':
      return `${what.kind} ${what.figure} ${what.least} ${what.most} ${what.growing ?? ''}`;
    case 'periods':
      return `periods ${what.figure} ${what.short.map(({ period, add }) => `${period}+${add}`).join()}`;
    case 'do':
    case 'figure':
      return `${what.kind} ${what.figure}`;
    case 'units':
      return `units ${what.unitKind} ${what.set} ${what.most}`;
    case 'choose':
      return `choose ${what.count} ${what.parts.flatMap(({ lines }) => lines.map(keyOf)).join(' | ')}`;
    case 'set':
      return `set ${what.set} ${what.indicator ?? ''}`;
    case 'fill':
    case 'complete':
      return `register ${what.register}`;
    case 'attribute':
      return `attribute ${what.attribute}`;
    case 'children':
      return `children ${what.unitKind}`;
    case 'contradiction':
      return `contradiction ${what.part} ${what.whole}`;
  }
}

export function isRegister(what: Todo): what is RegisterTodo {
  return what.kind === 'fill' || what.kind === 'complete';
}
