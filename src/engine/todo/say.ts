import type { Catalogue } from '../../catalogue/index.ts';
import type { FigureId, MessageParams, PeriodKey } from '../../kernel/index.ts';
import { onDay, periodRange, quantity } from '../../kernel/index.ts';
import { figureName, setTitle } from '../kinds/shared-reasons.ts';
import type { AssessedPeriod } from '../subject.ts';
import { awaitedMessage } from './awaited-message.ts';
import type { FigureTodo, RegisterTodo, Service, Todo, TodoLine, TodoPart } from './line.ts';
import { isEntry } from './line.ts';
import type { NamedRow } from './named-rows.ts';

/** Keys of `i18n` that lines are said with. */
export type TodoKey = (typeof TODO_KEYS)[number];
export const TODO_KEYS = [
  'todo.add',
  'todo.reduce',
  'todo.periods',
  'todo.period',
  'todo.do',
  'todo.units',
  'todo.choose',
  'todo.part',
  'todo.set',
  'todo.figure',
  'todo.fill',
  'todo.complete',
  'todo.for-figure',
  'todo.rows',
  'todo.row',
  'todo.open-rows',
  'list.awaited',
  'todo.still-growing',
  'todo.attribute',
  'todo.children',
  'todo.contradiction',
  'todo.more',
  'todo.mend',
  'todo.unread',
  'todo.alone',
  'todo.others',
  'todo.not-enough',
  'todo.together',
] as const;

/** What lines are said with: the words of a language, and the names of the law. */
export interface Speech {
  readonly catalogue: Catalogue;
  readonly period: AssessedPeriod;
  readonly t: (key: TodoKey, params: MessageParams) => string;
}

export interface SaidTodo {
  readonly text: string;
  /** What it consists of, by name. */
  readonly details: readonly string[];
}

/** Beyond these they are only counted. */
const MOST_PERIODS = 6;
const MOST_PARTS = 6;
const MOST_WAYS = 4;
const MOST_FIGURES = 4;
const MOST_NAMES = 5;

/** A line in words: what to do, and the things it is about by name [ENG-63]. */
export function sayTodo(what: Todo, speech: Speech): SaidTodo {
  return { text: textOf(what, true, speech), details: [...new Set(detailsOf(what, speech))] };
}

/**
 * `isNeeded`: without it the indicator cannot be met, so that what lies in the past decides over
 * the year.
 */
function textOf(what: Todo, isNeeded: boolean, { catalogue, period, t }: Speech): string {
  const figure = (id: FigureId) => ({ figure: figureName(id, catalogue), unit: catalogue.figures.get(id)?.unit ?? '' });
  const past = (isPast: boolean) => ({
    past: isPast ? 'yes' : 'no',
    needed: isNeeded ? 'yes' : 'no',
    year: String(period.year),
  });
  switch (what.kind) {
    case 'add':
    case 'reduce':
      return t(`todo.${what.kind}`, {
        ...figure(what.figure),
        ...past(what.isPast),
        count: quantity(what.most, what.most, what.decimals),
        least: what.least < what.most ? quantity(what.least, what.least, what.decimals) : '',
        ...(what.kind === 'reduce' ? { whole: what.growing ? figureName(what.growing, catalogue) : '' } : {}),
        ...what.nearest,
      });
    case 'periods': {
      const total = what.short.reduce((sum, { add }) => sum + add, 0);
      return t('todo.periods', {
        ...figure(what.figure),
        ...past(true),
        per: catalogue.figures.get(what.figure)?.per ?? 'week',
        periods: what.short.length,
        count: quantity(total, total),
      });
    }
    case 'do':
      return t('todo.do', { ...figure(what.figure), ...past(what.isPast) });
    case 'units':
      return t('todo.units', {
        unitKind: what.unitKind,
        set: setTitle(what.set, catalogue),
        count: quantity(what.most, what.most),
        least: what.least < what.most ? quantity(what.least, what.least) : '',
      });
    case 'choose':
      return t('todo.choose', {
        count: what.count,
        total: what.parts.length,
        of: what.parts
          .slice(0, MOST_WAYS)
          .map(({ title }) => title)
          .join('; '),
        more: Math.max(what.parts.length - MOST_WAYS, 0),
      });
    case 'set':
      return t('todo.set', { set: setTitle(what.set, catalogue), indicator: what.indicator ?? '' });
    case 'figure':
      return t('todo.figure', { ...figure(what.figure), partly: what.partly ? 'yes' : 'no' });
    case 'fill':
    case 'complete': {
      const register = catalogue.registers.get(what.register);
      const unfinished = what.figures.some(({ awaited }) => awaited.length > 0) ? 'yes' : 'no';
      return t(`todo.${what.kind}`, { sheet: register?.sheet ?? '', register: register?.title ?? '', unfinished });
    }
    case 'attribute':
      return t('todo.attribute', { attribute: catalogue.attributes.get(what.attribute)?.name ?? what.attribute });
    case 'children':
      return t('todo.children', { unitKind: what.unitKind });
    case 'contradiction':
      return t('todo.contradiction', {
        part: figureName(what.part, catalogue),
        whole: figureName(what.whole, catalogue),
      });
  }
}

function detailsOf(what: Todo, speech: Speech): readonly string[] {
  const { catalogue, t } = speech;
  switch (what.kind) {
    case 'periods': {
      const unit = catalogue.figures.get(what.figure)?.unit ?? '';
      return atMost(MOST_PERIODS, what.short, speech, ({ period, add }) =>
        t('todo.period', { ...daysOf(period), count: quantity(add, add), unit }),
      );
    }
    case 'add':
      return what.rows ? [t('todo.rows', namesOf(what.rows, speech))] : [];
    case 'choose':
      return atMost(MOST_PARTS, what.parts, speech, (part) => partText(part, false, speech));
    case 'set':
      return atMost(MOST_PARTS, what.parts, speech, (part) => partText(part, true, speech));
    case 'fill':
    case 'complete':
      return atMost(MOST_FIGURES, what.figures, speech, (figure) => openness(what, figure, speech));
    default:
      return [];
  }
}

function atMost<Item>(
  most: number,
  items: readonly Item[],
  { t }: Speech,
  say: (item: Item) => string | readonly string[],
): readonly string[] {
  const more = items.length - most;
  return [...items.slice(0, most).flatMap(say), ...(more > 0 ? [t('todo.more', { count: more })] : [])];
}

function daysOf(period: PeriodKey): MessageParams {
  const { from, to } = periodRange(period)!;
  return { period: { kind: 'periods', keys: [period] }, from: onDay(from), to: onDay(to) };
}

/** One way of a choice with all that it needs. */
function partText({ title, lines }: TodoPart, isNeeded: boolean, speech: Speech): string {
  return speech.t('todo.part', { title, lines: lines.map((line) => textOf(line, isNeeded, speech)).join(' ') });
}

/** Rows by name, or by line where they have none. */
function namesOf(rows: readonly NamedRow[], { t }: Speech): MessageParams {
  return shorten(rows.map(({ name, line }) => name ?? t('todo.row', { line })));
}

function shorten(names: readonly string[]): MessageParams {
  return {
    count: names.length,
    names: names.slice(0, MOST_NAMES).join('; '),
    more: Math.max(names.length - MOST_NAMES, 0),
  };
}

/** Why a register with rows still leaves a figure open; for one without, what it is for. */
function openness({ kind, register: id }: RegisterTodo, { figure, openRows, awaited }: FigureTodo, speech: Speech) {
  const { catalogue, t } = speech;
  const register = catalogue.registers.get(id);
  const list = register && awaited.length > 0 ? awaitedMessage(awaited, register) : undefined;
  const params = { figure: figureName(figure, catalogue) };
  if (kind === 'fill') return [t('todo.for-figure', params)];
  const details = [
    ...(['blank', 'unread', 'doubtful'] as const).flatMap((why) =>
      openRows[why].length > 0 ? [t('todo.open-rows', { ...params, why, ...namesOf(openRows[why], speech) })] : [],
    ),
    ...(list ? [t(list.key, list.params)] : []),
  ];
  return details.length > 0 ? details : [t('todo.still-growing', params)];
}

/**
 * What a line does, in sentences: what it alone decides, and for what it is not enough. `label`
 * names an indicator.
 */
export function sayEffect(
  { what, serves }: TodoLine,
  { t }: Pick<Speech, 't'>,
  label: (service: Service) => string,
): readonly string[] {
  const kind = isEntry(what) ? 'enter' : !('isPast' in what && what.isPast) ? 'do' : pastKind(what);
  const alone = serves.filter(({ promise }) => promise !== 'open');
  const part = serves.filter(({ promise }) => promise === 'open');
  const names = (some: readonly Service[]) => [...new Set(some.map(label))];
  const others = (one: Service) => t('todo.others', { indicator: label(one), count: one.others });
  return [
    ...(['met', 'decided'] as const).flatMap((promise) => {
      const some = alone.filter((one) => one.promise === promise);
      return some.length > 0 ? [t('todo.alone', { kind, promise, indicators: names(some) })] : [];
    }),
    ...(part.length > 0 ? [t('todo.not-enough', { kind, indicators: [...new Set(part.map(others))].join('; ') })] : []),
  ];
}

/** What has happened can be recorded where it was left out, or struck out where it is wrong. */
function pastKind({ kind }: Todo): 'recorded' | 'corrected' {
  return kind === 'reduce' ? 'corrected' : 'recorded';
}

/** What is so once all lines of an indicator are done; undefined where its only line says it. */
export function sayTogether(lines: readonly Service[], { t }: Pick<Speech, 't'>): string | undefined {
  const [first] = lines;
  if (first === undefined || (lines.length === 1 && first.promise !== 'open')) return undefined;
  return t('todo.together', { count: lines.length, outcome: first.together, indicator: first.indicator });
}

/** Who knows what a line asks for; empty where the dictionary of figures does not say. */
export function whoKnows(what: Todo, catalogue: Pick<Catalogue, 'figures'>): string {
  const figures = 'figures' in what ? what.figures.map(({ figure }) => figure) : 'figure' in what ? [what.figure] : [];
  return [...new Set(figures.flatMap((id) => catalogue.figures.get(id)?.knownBy ?? []))].join('; ');
}
