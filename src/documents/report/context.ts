import type { Catalogue } from '../../catalogue/index.ts';
import type { Engine, KnownFigure, NodeVerdict, UnitData, Verdict } from '../../engine/index.ts';
import type { TodoLine } from '../../engine/todo/index.ts';
import type { Translate } from '../../i18n/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import type { Link, VerdictMark } from './model.ts';

/** What every part of the report looks at. */
export interface ReportContext {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly data: UnitData;
  readonly known: ReadonlyMap<FigureId, KnownFigure>;
  /** All that is left to do, in order. */
  readonly todo: readonly TodoLine[];
  /** Judged by one set only. */
  readonly isAlone: boolean;
  readonly t: Translate;
}

/** Told apart by shape too, so that a black-and-white print says the same. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  met: '✓',
  'not-met': '✕',
  undetermined: '◌',
  'not-applicable': '–',
};

export function markOf(verdict: Verdict, t: Translate): VerdictMark {
  return { verdict, shape: VERDICT_SHAPES[verdict], word: t(`verdict.${verdict}`) };
}

/** A few words for a requirement: its title, else the letter's wording, else its place. */
export function titleOf({ requirement }: NodeVerdict): string {
  return requirement.title ?? requirement.text ?? requirement.id;
}

/** Names of places in the page: letters, digits and hyphens. */
export function anchorOf(...parts: readonly string[]): string {
  return parts.join('-').replace(/[^A-Za-z0-9-]+/g, '-');
}

export function figureLink(id: FigureId, { catalogue }: ReportContext): Link {
  return { text: catalogue.figures.get(id)?.name ?? id, anchor: anchorOf('so-lieu', id) };
}
