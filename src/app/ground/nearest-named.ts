import { findNearest, fold } from '../../kernel/index.ts';

/** Something that people ask for by a code, or by one of its names. */
export interface Named {
  readonly code: string;
  /** The first is told with a guess. */
  readonly names: readonly string[];
}

/** Fewer letters stand in too many names. */
const TELLING = 3;

/** "loa" for "Loa theo thôn", where it is the only thing with that in its code or name. */
function onlyOneWith(found: string, byWord: ReadonlyMap<string, Named>): string | undefined {
  const part = fold(found);
  if (part.length < TELLING) return undefined;
  const words = [...byWord.keys()].filter((word) => fold(word).includes(part));
  return new Set(words.map((word) => byWord.get(word))).size === 1 ? words[0] : undefined;
}

/**
 * What was asked for, and the likeliest thing that was meant, with its name: a code alone says
 * nothing to whoever mistyped it. For refusals.
 */
export function withNearestNamed(found: string, things: Iterable<Named>): Readonly<Record<string, string>> {
  const byWord = new Map<string, Named>();
  for (const thing of things) for (const word of [thing.code, ...thing.names]) byWord.set(word, thing);
  const word = findNearest(found, byWord.keys()) ?? onlyOneWith(found, byWord);
  const nearest = word === undefined ? undefined : byWord.get(word);
  return nearest === undefined ? { found } : { found, nearest: nearest.code, nearestName: nearest.names[0] ?? '' };
}
