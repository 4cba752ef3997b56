import type { FigureId, NodeId, RegisterId } from '../../kernel/index.ts';
import type { EvidenceNeed } from '../model.ts';
import type { RawEvidence } from './schema.ts';
import { readInterpretation, toClauses, trimmed, withoutUndefined } from './set-reader.ts';

/** A document that the letter asks for. */
export function readEvidence(raw: RawEvidence): EvidenceNeed {
  return {
    id: raw.id,
    name: raw.name,
    clauses: toClauses(raw.clauses),
    form: raw.form,
    confirmedBy: raw.confirmedBy ?? [],
    columns: raw.columns ?? [],
    proves: raw.proves as readonly string[] as readonly NodeId[],
    oneOf: raw.oneOf ?? [],
    parts: raw.parts ?? [],
    optional: raw.optional ?? false,
    interpretation: readInterpretation(raw.interpretation),
    ...withoutUndefined({
      text: trimmed(raw.text),
      source: raw.source,
      suppliedBy: raw.suppliedBy,
      register: raw.register as RegisterId | undefined,
      condition: raw.condition && {
        text: raw.condition.text,
        ...withoutUndefined({ ours: raw.condition.ours, figure: raw.condition.figure as FigureId | undefined }),
      },
    }),
  };
}
