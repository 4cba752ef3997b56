import type { Issue, IssueCode, Place } from '../../kernel/index.ts';

/** The same mistake in one or many cells that could not be read. */
export interface Mend {
  /** Where it stands first, with what it says and the likeliest correction. */
  readonly first: Issue;
  readonly places: readonly Place[];
}

/** What keeps a cell from being read: something stands there, and is not known [ENG-68]. */
const UNREAD: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'cell.formula-error',
  'cell.formula-without-value',
  'value.not-a-number',
  'value.ambiguous-number',
  'value.too-many-decimals',
  'value.too-large',
  'value.negative',
  'value.below-minimum',
  'value.above-maximum',
  'value.not-a-date',
  'value.not-yes-or-no',
  'value.not-a-choice',
  'value.not-a-url',
  'value.too-long',
  'value.card-image',
  'value.wrong-type',
  'value.masked',
]);

/** Cells to mend, the same mistake once with its places, most damaging first. */
export function mendsOf(issues: readonly Issue[]): readonly Mend[] {
  const mends = new Map<string, { readonly first: Issue; readonly places: Place[] }>();
  for (const issue of issues.filter(isUnread)) {
    const { code, at, params } = issue;
    const key = JSON.stringify([code, at.file, at.sheet, params.register, params.heading, params.found]);
    const known = mends.get(key);
    if (known) known.places.push(at);
    else mends.set(key, { first: issue, places: [at] });
  }
  return [...mends.values()].toSorted((a, b) => b.places.length - a.places.length);
}

export function isUnread({ code }: Issue): boolean {
  return UNREAD.has(code);
}

/** Cells beyond these are only counted. */
const MOST_CELLS = 6;

/** A mistake in words: how many cells, which, what stands there and what was perhaps meant. */
export function sayMend(
  { first, places }: Mend,
  t: (key: 'todo.mend' | `issue.${IssueCode}`, params: Issue['params']) => string,
  formatPlace: (place: Place) => string,
): string {
  const others = places
    .slice(1, MOST_CELLS)
    .map(({ cell, line, path }) => cell ?? (line === undefined ? (path ?? '') : formatPlace({ line })));
  return t('todo.mend', {
    count: places.length,
    places: [formatPlace(first.at), ...others].join(', '),
    more: Math.max(places.length - MOST_CELLS, 0),
    message: t(`issue.${first.code}`, first.params),
  });
}
