import { findNearest } from '../../kernel/index.ts';

/** Something that people ask for by a code, or by one of its names. */
export interface Named {
  readonly code: string;
  /** The first is told with a guess. */
  readonly names: readonly string[];
}

/**
 * What was asked for, and the likeliest thing that was meant, with its name: a code alone says
 * nothing to whoever mistyped it. For refusals.
 */
export function withNearestNamed(found: string, things: Iterable<Named>): Readonly<Record<string, string>> {
  const byWord = new Map<string, Named>();
  for (const thing of things) for (const word of [thing.code, ...thing.names]) byWord.set(word, thing);
  const word = findNearest(found, byWord.keys());
  const nearest = word === undefined ? undefined : byWord.get(word);
  return nearest === undefined ? { found } : { found, nearest: nearest.code, nearestName: nearest.names[0] ?? '' };
}
