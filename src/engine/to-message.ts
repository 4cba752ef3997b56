import type { Catalogue, Register, Requirement } from '../catalogue/index.ts';
import type { FigureId, MessageParams } from '../kernel/index.ts';
import { quantity } from '../kernel/index.ts';
import type { AwaitedRows } from './count/awaited.ts';
import { awaitedCount } from './count/awaited.ts';
import { engineKind } from './engine-kind.ts';
import type { Gap, Missing } from './explained.ts';
import { figureName, setTitle } from './kinds/shared-reasons.ts';

/** A sentence before it has words: a key of `i18n` and its parameters. */
export interface Message {
  readonly key: `gap.${Gap['kind']}` | `missing.${Missing['kind']}` | 'list.awaited';
  readonly params: MessageParams;
}

/** What is left to do, as a message. */
export function gapMessage(gap: Gap, catalogue: Pick<Catalogue, 'figures' | 'sets'>): Message {
  const figure = (id: FigureId) => ({
    figure: figureName(id, catalogue),
    unit: catalogue.figures.get(id)?.unit ?? '',
  });
  const key = `gap.${gap.kind}` as const;
  switch (gap.kind) {
    case 'add':
    case 'reduce': {
      const nearest = gap.kind === 'add' ? { ...gap.nearest } : {};
      return { key, params: { ...figure(gap.figure), count: quantity(gap.least, gap.most, gap.decimals), ...nearest } };
    }
    case 'periods': {
      const total = gap.short.reduce((sum, { add }) => sum + add, 0);
      return {
        key,
        params: {
          ...figure(gap.figure),
          periods: { kind: 'periods', keys: gap.short.map(({ period }) => period) },
          count: quantity(total, total),
        },
      };
    }
    case 'do':
      return { key, params: figure(gap.figure) };
    case 'choose':
      return { key, params: { count: quantity(gap.count, gap.count), of: gap.of } };
    case 'units':
      return {
        key,
        params: {
          unitKind: gap.unitKind,
          set: setTitle(gap.set, catalogue),
          count: quantity(gap.least, gap.most),
        },
      };
    case 'set':
      return { key, params: { set: setTitle(gap.set, catalogue), indicator: gap.indicator ?? '' } };
  }
}

/** Something to enter, as a message. */
export function missingMessage(missing: Missing, catalogue: Pick<Catalogue, 'figures' | 'attributes'>): Message {
  const partly = missing.partly ? 'yes' : 'no';
  switch (missing.kind) {
    case 'figure':
      return {
        key: 'missing.figure',
        params: { figure: figureName(missing.id as FigureId, catalogue), partly },
      };
    case 'attribute':
      return {
        key: 'missing.attribute',
        params: { attribute: catalogue.attributes.get(missing.id)?.name ?? missing.id, partly },
      };
    case 'children':
      return { key: 'missing.children', params: { unitKind: missing.id, partly } };
  }
}

/** That a list is not finished, how many rows are still to come, and of which villages or items. */
export function awaitedMessage(awaited: readonly AwaitedRows[], { columns }: Register): Message {
  const rows = awaitedCount(awaited);
  const places = awaited.flatMap(({ holds, upTo }) => {
    if (holds === undefined) return [];
    const name = columns.find(({ id }) => id === holds.column)?.choices.get(holds.value) ?? holds.value;
    return upTo > 1 && Number.isFinite(upTo) ? [`${name} (${upTo})`] : [name];
  });
  return { key: 'list.awaited', params: { rows: Number.isFinite(rows) ? rows : -1, places } };
}

/**
 * What a requirement itself asks, thresholds and children left out: the parameters of
 * the words for its kind.
 */
export function askedParams(requirement: Requirement, catalogue: Pick<Catalogue, 'figures'>): MessageParams {
  return engineKind(requirement.kind).asks(requirement, catalogue);
}
