import type { Day, FigureId, IndicatorId, NodeId, SetId } from '../../kernel/index.ts';
import { parseDay } from '../../kernel/index.ts';
import type { CriteriaSet, Criterion, Figure, Indicator } from '../model.ts';
import type { IssueCollector } from './issue-collector.ts';
import { toPaperDate } from './paper-date.ts';
import { readEvidence } from './read-evidence.ts';
import { readRequirement } from './read-requirement.ts';
import type { RawIndicator, RawSet } from './schema.ts';
import type { SetReader } from './set-reader.ts';
import { place, readDefinitions, readInterpretation, toClauses, trimmed, withoutUndefined } from './set-reader.ts';
import type { Shaped } from './shape.ts';

/**
 * The typed set of a file that has the right shape. Requirements without exactly one kind are
 * reported and left out.
 */
export function buildSet(
  raw: RawSet,
  shaped: Shaped<RawSet>,
  figures: ReadonlyMap<FigureId, Figure>,
  issues: IssueCollector,
): CriteriaSet {
  const id = raw.id as SetId;
  const reader: SetReader = { set: id, shaped, figures, issues };
  return place(
    {
      id,
      title: raw.title,
      subject: raw.subject,
      level: raw.level,
      province: raw.province,
      issuer: raw.issuer,
      document: {
        symbol: raw.document.symbol,
        date: toPaperDate(raw.document.date) ?? raw.document.date,
        title: raw.document.title,
        ...withoutUndefined({ annex: raw.document.annex }),
      },
      legalBasis: raw.legalBasis,
      inForce: {
        from: dayOf(raw.inForce.from),
        ...(raw.inForce.to === undefined ? {} : { to: dayOf(raw.inForce.to) }),
      },
      clauses: toClauses(raw.clauses),
      definitions: readDefinitions(raw.definitions, reader),
      interpretation: readInterpretation(raw.interpretation),
      criteria: raw.criteria.map((criterion) => readCriterion(criterion, reader)),
      ...withoutUndefined({ supersedes: raw.supersedes as SetId | undefined }),
    },
    raw,
    reader,
  );
}

function readCriterion(raw: RawSet['criteria'][number], reader: SetReader): Criterion {
  return place(
    {
      id: raw.id,
      title: raw.title,
      clauses: toClauses(raw.clauses),
      definitions: readDefinitions(raw.definitions, reader),
      interpretation: readInterpretation(raw.interpretation),
      indicators: raw.indicators.flatMap((indicator) => readIndicator(indicator, reader) ?? []),
      ...withoutUndefined({ text: trimmed(raw.text), source: raw.source }),
    },
    raw,
    reader,
  );
}

function readIndicator(raw: RawIndicator, reader: SetReader): Indicator | undefined {
  const requirement = readRequirement(raw, raw.id as NodeId, reader);
  if (!requirement) return undefined;
  const evidence = (raw.evidence ?? []).map((need) => place(readEvidence(need), need, reader));
  return place({ id: raw.id as IndicatorId, title: raw.title, requirement, evidence }, raw, reader);
}

/** A day that its shape has let through, as the model has it. */
function dayOf(text: string): Day {
  return parseDay(text) ?? (text as Day);
}
