import type { Catalogue } from '../../catalogue/index.ts';
import type { Engine, Gap, KnownFigure, NodeVerdict, UnitData, Verdict } from '../../engine/index.ts';
import { gapMessage } from '../../engine/index.ts';
import type { Translate } from '../../i18n/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import type { Link, VerdictMark } from './model.ts';

/** What every part of the report looks at. */
export interface ReportContext {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly data: UnitData;
  readonly known: ReadonlyMap<FigureId, KnownFigure>;
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

/** What is left to do, in words; the requirements that a choice is among go by their titles. */
export function gapText(gap: Gap, node: NodeVerdict, { catalogue, t }: ReportContext): string {
  const { key, params } = gapMessage(gap, catalogue);
  if (gap.kind !== 'choose') return t(key, params);
  const titles = node.children.filter(({ requirement }) => gap.of.includes(requirement.id)).map(titleOf);
  return t(key, { ...params, of: titles });
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
