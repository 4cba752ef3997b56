import { fold } from '../../../kernel/index.ts';
import type { Catalogue, Figure } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';

/** Words that change nothing about what is counted. */
const EMPTY = new Set(['so', 'tong', 'cac', 'nhung', 'co', 'duoc', 'cua', 'trong', 'tai', 'o', 'va', 'la', 'theo']);

/**
 * Figures that are counted in the same unit and say the same in other words, however their ids are
 * spelt: officers would be asked for one number twice.
 */
export function warnAlike(catalogue: Catalogue, issues: IssueCollector): void {
  const known = new Map<string, Figure>();
  for (const figure of catalogue.figures.values()) {
    const meaning = meaningOf(figure);
    const other = known.get(meaning);
    if (other) issues.add('catalogue.figure-alike', figure, ['name'], { found: figure.name, other: other.name });
    else known.set(meaning, figure);
  }
}

function meaningOf({ name, unit, type, per }: Figure): string {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word));
  return [type, fold(unit), per ?? '', ...new Set(words.toSorted())].join(' ');
}
