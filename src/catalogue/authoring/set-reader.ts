import type { ClauseId, FigureId, SetId } from '../../kernel/index.ts';
import type { Definition, Figure, Interpretation } from '../model.ts';
import type { IssueCollector } from './issue-collector.ts';
import type { RawSet } from './schema.ts';
import type { Shaped } from './shape.ts';

/** What every reader of a set's parts works with. */
export interface SetReader {
  readonly set: SetId;
  readonly shaped: Shaped<RawSet>;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly issues: IssueCollector;
}

/**
 * Remembers that a part of the model, or of the file, stands where a part of the
 * file stands; returns it.
 */
export function place<T extends object>(part: T, rawPart: object, { issues, shaped }: SetReader): T {
  return issues.place(part, (...inside) => shaped.locate(rawPart, ...inside));
}

/** Optional keys without the undefined ones, as `exactOptionalPropertyTypes` wants them. */
export function withoutUndefined<T extends object>(part: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

export function trimmed(text: string | undefined): string | undefined {
  return text?.trim();
}

export function toClauses(list: readonly string[] | undefined): readonly ClauseId[] {
  return (list ?? []) as readonly string[] as readonly ClauseId[];
}

export function readDefinitions(list: RawSet['definitions'], reader: SetReader): readonly Definition[] {
  return (list ?? []).map((item) =>
    place(
      {
        term: item.term,
        text: item.text.trim(),
        clauses: toClauses(item.clauses),
        interpretation: readInterpretation(item.interpretation),
        ...withoutUndefined({ source: item.source }),
      },
      item,
      reader,
    ),
  );
}

export function readInterpretation(list: RawSet['interpretation']): readonly Interpretation[] {
  return (list ?? []).map((item) => ({
    question: item.question,
    decision: item.decision,
    reason: item.reason,
    ...withoutUndefined({ otherwise: item.otherwise }),
  }));
}
