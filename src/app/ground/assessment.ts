import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import { indicatorsOf } from '../../catalogue/index.ts';
import type {
  Contradiction,
  Engine,
  ExplainContext,
  KnownFigure,
  NodeVerdict,
  SetVerdict,
  Subject,
  UnitData,
} from '../../engine/index.ts';
import {
  collectFigures,
  explainContext,
  explainNode,
  judgeSet,
  maxOf,
  minOf,
  prepareSubject,
  toSubjectInput,
  walkTree,
} from '../../engine/index.ts';
import type { FigureId, Issue, MessageParam } from '../../kernel/index.ts';
import { hasErrors, quantity, toIssue, yesNo } from '../../kernel/index.ts';
import { lawNotices } from './law-notices.ts';

/** One unit judged by one or several sets, with everything that an explanation needs. */
export interface Assessment {
  readonly engine: Engine;
  readonly data: UnitData;
  readonly known: ReadonlyMap<FigureId, KnownFigure>;
  readonly verdicts: readonly SetVerdict[];
  /** What is to be said before any verdict: sets that are not the law of the unit on that day. */
  readonly notices: readonly Issue[];
  /** What is wrong or doubtful in the file, and in the figures. */
  readonly issues: readonly Issue[];
  /** Some of the file was wrong: what is wrong counts as not entered. */
  readonly hasErrors: boolean;
}

/** Judges a unit by sets, and adds what the figures themselves give cause to look at. */
export function assess(
  engine: Engine,
  data: UnitData,
  sets: readonly CriteriaSet[],
  readingIssues: readonly Issue[] = [],
): Assessment {
  const { catalogue } = engine;
  const known = collectFigures(catalogue, data);
  const subject = prepareSubject(engine, toSubjectInput(catalogue, data, known));
  const verdicts = sets.map((set) => judgeSet(engine, set.id, subject));
  const issues = [
    ...readingIssues,
    ...figureIssues(catalogue, known),
    ...contradictions(engine, subject, known, verdicts),
  ];
  const notices = sets.flatMap((set) => lawNotices(catalogue, set, data.unit.province, data.period));
  return { engine, data, known, verdicts, notices, issues, hasErrors: hasErrors(readingIssues) };
}

function figureIssues(catalogue: Catalogue, known: ReadonlyMap<FigureId, KnownFigure>): readonly Issue[] {
  return [...known.values()].flatMap((figure) => {
    const definition = catalogue.figures.get(figure.id);
    const issues: Issue[] = [];
    if (figure.discrepancy) {
      issues.push(
        toIssue(
          'figure.discrepancy',
          { path: figure.id },
          {
            figure: definition?.name ?? figure.id,
            counted: show(figure.counted?.value, definition?.decimals),
            declared: show(figure.declared?.value, definition?.decimals),
          },
        ),
      );
    }
    if (definition?.neverZero && figure.value === 0)
      issues.push(toIssue('figure.never-zero', { path: figure.id }, { figure: definition.name }));
    return issues;
  });
}

function show(value: KnownFigure['value'] | undefined, decimals = 0): MessageParam {
  if (typeof value === 'boolean') return yesNo(value);
  return value !== undefined && typeof value === 'object' && 'periods' in value
    ? '…'
    : quantity(minOf(value), maxOf(value), decimals);
}

/**
 * Figures that cannot be beside each other, each pair once: by the rules of the dictionary
 * [ENG-72], and parts of shares that are above their wholes [ENG-12].
 */
function contradictions(
  engine: Engine,
  subject: Subject,
  known: ReadonlyMap<FigureId, KnownFigure>,
  verdicts: readonly SetVerdict[],
): readonly Issue[] {
  const { figures, registers } = engine.catalogue;
  const found = new Map<string, Issue>();
  const note = ({ part, whole, partValue, wholeValue }: Contradiction): void => {
    const name = (id: FigureId) => figures.get(id)?.name ?? id;
    const register = (id: FigureId) => {
      const { from, counted } = known.get(id) ?? {};
      return from === 'counted' && counted ? (registers.get(counted.register)?.title ?? '') : '';
    };
    const ofPart = { part: name(part), found: show(partValue), partFrom: register(part) };
    const ofWhole = { whole: name(whole), expected: show(wholeValue), wholeFrom: register(whole) };
    found.set(`${part} ${whole}`, toIssue('figure.part-above-whole', { path: part }, { ...ofPart, ...ofWhole }));
  };
  for (const one of subject.contradictions?.values() ?? []) note(one);
  for (const verdict of verdicts) {
    const context: ExplainContext = explainContext(engine, verdict);
    const roots: readonly NodeVerdict[] = indicatorsOf(verdict).map((indicator) => indicator.root);
    for (const node of roots.flatMap((root) => [...walkTree(root)])) {
      const [part, whole] = node.requirement.asks.figures;
      // Figures that contradict the dictionary are not known to a node.
      if (part === undefined || whole === undefined || node.value === undefined || node.whole === undefined) continue;
      if (explainNode(node, context).code !== 'part-above-whole') continue;
      note({ part, whole, partValue: node.value, wholeValue: node.whole });
    }
  }
  return [...found.values()];
}
