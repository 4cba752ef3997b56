import type { Register } from '../../catalogue/index.ts';
import type { MessageParams } from '../../kernel/index.ts';
import type { AwaitedRows } from '../count/awaited.ts';
import { awaitedCount } from '../count/awaited.ts';

/** Beyond these, places are only counted. */
const MOST_PLACES = 5;

/** That a list is not finished, how many rows are still to come, and of which villages or items. */
export function awaitedMessage(
  awaited: readonly AwaitedRows[],
  { columns }: Register,
): { readonly key: 'list.awaited'; readonly params: MessageParams } {
  const rows = awaitedCount(awaited);
  const places = awaited.flatMap(({ holds, upTo }) => {
    if (holds === undefined) return [];
    const name = columns.find(({ id }) => id === holds.column)?.choices.get(holds.value) ?? holds.value;
    return upTo > 1 && Number.isFinite(upTo) ? [`${name} (${upTo})`] : [name];
  });
  return {
    key: 'list.awaited',
    params: {
      rows: Number.isFinite(rows) ? rows : -1,
      places: places.slice(0, MOST_PLACES).join('; '),
      more: Math.max(places.length - MOST_PLACES, 0),
    },
  };
}
