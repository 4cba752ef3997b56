import type { Catalogue } from '../../catalogue/index.ts';
import type { Engine, Gap, KnownFigure, NodeVerdict, Reason, UnitData, Verdict } from '../../engine/index.ts';
import type { Translate } from '../../i18n/index.ts';
import type { FigureId, MessageParams } from '../../kernel/index.ts';
import { quantity } from '../../kernel/index.ts';
import type { Link, Mark } from './model.ts';

/** What every part of the report looks at. */
export interface ReportContext {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly data: UnitData;
  readonly known: ReadonlyMap<FigureId, KnownFigure>;
  readonly t: Translate;
}

/** Told apart by shape too, so that a black-and-white print says the same. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  met: '✓',
  'not-met': '✕',
  undetermined: '◌',
  'not-applicable': '–',
};

export function markOf(verdict: Verdict, t: Translate): Mark {
  return { verdict, shape: SHAPES[verdict], word: t(`verdict.${verdict}`) };
}

/** The reason in words. Attributes go by their names. */
export function reasonText({ code, params }: Reason, { catalogue, t }: ReportContext): string {
  const { attributes } = params;
  if (!Array.isArray(attributes)) return t(`reason.${code}`, params);
  const names = attributes.map((id: string) => catalogue.attributes.get(id)?.name ?? id);
  return t(`reason.${code}`, { ...params, attributes: names });
}

/** What is left to do, in words. `titles` names the requirements that a choice is among. */
export function gapText(gap: Gap, node: NodeVerdict, { catalogue, t }: ReportContext): string {
  const figure = (id: FigureId): MessageParams => {
    const { name, unit } = catalogue.figures.get(id) ?? { name: id, unit: '' };
    return { figure: name, unit };
  };
  const setTitle = (id: Parameters<typeof catalogue.sets.get>[0]): string => catalogue.sets.get(id)?.title ?? id;
  switch (gap.kind) {
    case 'add':
    case 'reduce':
      return t(`gap.${gap.kind}`, { ...figure(gap.figure), count: quantity(gap.least, gap.most, gap.decimals) });
    case 'periods': {
      const count = gap.short.reduce((sum, { add }) => sum + add, 0);
      return t('gap.periods', {
        ...figure(gap.figure),
        periods: { kind: 'periods', keys: gap.short.map(({ period }) => period) },
        count,
      });
    }
    case 'do':
      return t('gap.do', figure(gap.figure));
    case 'choose': {
      const titles = node.children.filter(({ requirement }) => gap.of.includes(requirement.id)).map(titleOf);
      return t('gap.choose', { count: gap.count, of: titles });
    }
    case 'units':
      return t('gap.units', { unitKind: gap.unitKind, set: setTitle(gap.set), count: quantity(gap.least, gap.most) });
    case 'set':
      return t('gap.set', { set: setTitle(gap.set), indicator: gap.indicator ?? '' });
  }
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
