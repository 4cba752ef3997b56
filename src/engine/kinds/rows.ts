import type { RequirementOf } from '../../catalogue/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import type { NearRow } from '../explained.ts';
import type { Slots, Subject } from '../subject.ts';
import { slotOf } from '../subject.ts';
import type { NodeVerdict } from '../tree.ts';
import type { Verdict } from '../truth-tables.ts';
import { toCode, VERDICTS } from '../truth-tables.ts';
import type { FigureValue } from '../values.ts';
import { all } from './all.ts';
import { compare, compareTodo } from './compare.ts';
import type { EngineKind, ExplainContext, TodoKind } from './kind.ts';
import { share, shareTodo } from './share.ts';

type Rows = RequirementOf<'rows'>;

/**
 * How many rows meet these conditions, each row by itself [ENG-80]. The count decides, as a figure
 * or as a share; the conditions below show how the nearest row stands [ENG-82]. Without rows they
 * are judged by what is declared of the one thing that the unit has [ENG-81].
 */
export const rows: EngineKind<'rows'> = {
  compile(requirement, context) {
    const { counted } = requirement;
    const slot = slotOf(context.slots, counted);
    const conditions = all.compile(asAll(requirement), context);
    const [kind, count] = countOf(requirement);
    const { judge } = kind.compile(count, context);
    const judgeCount = (subject: Subject, verdict: Verdict): NodeVerdict =>
      judge(
        subject.figures[slot] === undefined
          ? withFigures(subject, [[counted, declaredCount(verdict)]], context.slots)
          : subject,
      );
    return {
      judge: (subject) => {
        const nearest = subject.nearest?.get(counted);
        const asked = nearest ? withFigures(subject, nearest.figures, context.slots) : subject;
        const { children, verdict } = conditions.judge(asked);
        return { ...judgeCount(subject, verdict), requirement, value: subject.figures[slot], children };
      },
      column: (units, out) => {
        conditions.column(units, out);
        for (const [unit, subject] of units.subjects.entries())
          out[unit] = toCode(judgeCount(subject, VERDICTS[out[unit]!]!).verdict);
      },
    };
  },
  explain(node, requirement, context) {
    if (node.value === undefined) return all.explain(node, asAll(requirement), context);
    const [kind, count] = countOf(requirement);
    const { code, params } = kind.explain(node, count, context);
    return { code, params: { ...params, ...nearRow(node, requirement, context) } };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const rowsTodo: TodoKind<'rows'> = {
  gap(node, requirement, context) {
    if (node.value === undefined) return undefined;
    const [, count] = countOf(requirement);
    const gap = todoOf(requirement).gap(node, count, context);
    const nearest = nearRow(node, requirement, context);
    return gap?.kind === 'add' && nearest ? { ...gap, nearest } : gap;
  },
  missing(node, requirement, context) {
    if (node.children.some(({ verdict }) => verdict === 'undetermined')) return [];
    const [, count] = countOf(requirement);
    return todoOf(requirement).missing(node, count, context);
  },
  asks(requirement, catalogue) {
    const [, count] = countOf(requirement);
    return todoOf(requirement).asks(count, catalogue);
  },
};

function asAll(requirement: Rows): RequirementOf<'all'> {
  return { ...requirement, kind: 'all' };
}

/** The count as a requirement of its own, with its kind: a figure, or a share of all rows. */
function countOf(requirement: Rows) {
  const { counted, among } = requirement;
  const own =
    among === undefined
      ? ([compare, { kind: 'compare', figure: counted }] as const)
      : ([share, { kind: 'share', part: counted, whole: among }] as const);
  // A kind is only ever given what is its own.
  return [own[0], { ...requirement, ...own[1] }] as unknown as readonly [
    EngineKind<'compare'>,
    RequirementOf<'compare'>,
  ];
}

function todoOf({ among }: Rows): TodoKind<'compare'> {
  return among === undefined ? compareTodo : (shareTodo as unknown as TodoKind<'compare'>);
}

/** One at least, none, or no telling. */
function declaredCount(verdict: Verdict): FigureValue {
  return { min: verdict === 'met' ? 1 : 0, max: verdict === 'not-met' ? 0 : Number.POSITIVE_INFINITY };
}

function withFigures(
  subject: Subject,
  values: Iterable<readonly [FigureId, FigureValue | undefined]>,
  slots: Slots,
): Subject {
  const figures = [...subject.figures];
  for (const [id, value] of values) figures[slotOf(slots, id)] = value;
  return { ...subject, figures, nearest: undefined };
}

function nearRow(node: NodeVerdict, { counted }: Rows, { subject }: ExplainContext): NearRow | undefined {
  const row = subject.nearest?.get(counted);
  const lacks = titlesOf(node, 'not-met');
  const open = titlesOf(node, 'undetermined');
  return row && lacks.length + open.length > 0 ? { line: row.line, name: row.name, lacks, open } : undefined;
}

/** The conditions below a node that came out so: the smallest that are not a choice. */
function titlesOf(node: NodeVerdict, wanted: Verdict): readonly string[] {
  return node.children.flatMap((child) => {
    const { kind, title, id, optional } = child.requirement;
    if (optional || child.verdict === 'met') return [];
    if (child.children.length > 0 && kind !== 'any') return titlesOf(child, wanted);
    return child.verdict === wanted ? [title ?? id] : [];
  });
}
