import { loadCatalogue } from '../../../src/catalogue/authoring/index.ts';
import type { Engine, FigureValue, SetVerdict, Subject, SubjectInput, Verdict } from '../../../src/engine/index.ts';
import {
  compileCatalogue,
  explainContext,
  explainNode,
  judgeColumns,
  judgeSet,
  prepareSubject,
  toUnitColumns,
  VERDICTS,
  walkTree,
} from '../../../src/engine/index.ts';
import { missingOf } from '../../../src/engine/todo/index.ts';
import type { Day, FigureId } from '../../../src/kernel/index.ts';
import type { Commune } from '../communes.ts';
import { COUNTRY } from '../communes.ts';
import { FACTS } from '../rules.ts';
import type { Answer, Contender, Prepared } from './contender.ts';
import { catalogueFiles, SET } from './ours-catalogue.ts';

const PERIOD = { year: 2024, on: '2025-01-31' as Day };

/** One unit after the other, each with the whole verdict tree. */
export const trees: Contender = {
  name: 'ours: verdict trees',
  communesPerRound: COUNTRY,
  communesChecked: COUNTRY,
  prepare(communes) {
    const { engine, subjects } = ready(communes);
    return {
      judge(count) {
        let met = 0;
        for (let commune = 0; commune < count; commune++) {
          for (const { indicators } of judgeSet(engine, SET, subjects[commune]!).criteria) {
            for (const indicator of indicators) if (indicator.verdict === 'met') met++;
          }
        }
        return met;
      },
      answers: (commune) => answersOf(judgeSet(engine, SET, subjects[commune]!)),
    };
  },
};

/** All units at once, verdict codes only; the columns are packed before. */
export const columns: Contender = {
  name: 'ours: columns, verdict codes only',
  communesPerRound: COUNTRY,
  communesChecked: COUNTRY,
  prepare(communes) {
    const { engine, subjects } = ready(communes);
    const units = toUnitColumns(engine.slots, subjects);
    const codes = [...judgeColumns(engine, SET, units).indicators.values()];
    return {
      judge(count) {
        if (count !== units.size) throw new Error('columns judge the whole of the units');
        return judgeColumns(engine, SET, units).set[0] ?? 0;
      },
      answers: (commune) => codes.map((column) => toAnswer(VERDICTS[column[commune] ?? 0] ?? 'not-applicable')),
    };
  },
};

/** The trees, and for every node in them the reason, and for every indicator what is missing. */
export function explain(communes: readonly Commune[]): Pick<Prepared, 'judge'> {
  const { engine, subjects } = ready(communes);
  return {
    judge(count) {
      let said = 0;
      for (let commune = 0; commune < count; commune++) {
        const verdict = judgeSet(engine, SET, subjects[commune]!);
        const context = explainContext(engine, verdict);
        for (const { root } of verdict.criteria.flatMap(({ indicators }) => indicators)) {
          for (const node of walkTree(root)) said += explainNode(node, context).code.length;
          said += missingOf(root, context).length;
        }
      }
      return said;
    },
  };
}

/** What comes once before trees: figures by slot for each unit. */
export function prepareSubjects(communes: readonly Commune[]): Pick<Prepared, 'judge'> {
  const { engine } = ready(communes);
  const inputs = communes.map(toInput);
  return { judge: (count) => inputs.slice(0, count).map((input) => prepareSubject(engine, input)).length };
}

/** What comes once before columns. */
export function packColumns(communes: readonly Commune[]): Pick<Prepared, 'judge'> {
  const { engine, subjects } = ready(communes);
  return { judge: (count) => toUnitColumns(engine.slots, subjects.slice(0, count)).size };
}

interface Ready {
  readonly engine: Engine;
  readonly subjects: readonly Subject[];
}

/** The contenders of ours share one engine and one list of subjects, as a server would. */
const READY = new WeakMap<readonly Commune[], Ready>();
let sharedEngine: Engine | undefined;

function ready(communes: readonly Commune[]): Ready {
  let found = READY.get(communes);
  if (found === undefined) {
    sharedEngine ??= loadEngine();
    const engine = sharedEngine;
    found = { engine, subjects: communes.map((commune) => prepareSubject(engine, toInput(commune))) };
    READY.set(communes, found);
  }
  return found;
}

function loadEngine(): Engine {
  const { catalogue, issues } = loadCatalogue(catalogueFiles());
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0)
    throw new Error(`the catalogue of the benchmark has errors: ${JSON.stringify(errors, null, 1)}`);
  return compileCatalogue(catalogue);
}

function toInput(commune: Commune): SubjectInput {
  const figures = new Map<FigureId, FigureValue>();
  const attributes = new Map<string, readonly string[]>();
  for (const [position, { id }] of FACTS.entries()) {
    const value = commune[position];
    if (value === undefined) continue;
    if (typeof value === 'string') attributes.set(id, [value]);
    else figures.set(id as FigureId, value);
  }
  return { kind: 'xa', attributes, period: PERIOD, figures };
}

function answersOf(verdict: SetVerdict): readonly Answer[] {
  return verdict.criteria.flatMap(({ indicators }) => indicators.map((indicator) => toAnswer(indicator.verdict)));
}

function toAnswer(verdict: Verdict): Answer {
  return verdict === 'met' ? true : verdict === 'not-met' ? false : undefined;
}
