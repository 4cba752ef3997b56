import { allUseCases } from '../../src/app/index.ts';
import type { Outcome } from './ask-all.ts';
import { ASKERS } from './country.ts';

/**
 * What `npm run access` prints: who may what of the own unit, then what was asked in both runs
 * and what came of it.
 */
export function reportOf(asked: readonly Outcome[], unguarded: readonly Outcome[]): string {
  return [ownUnitTable(asked), countsOf(asked), unguardedCounts(unguarded)].join('\n\n');
}

function ownUnitTable(asked: readonly Outcome[]): string {
  const cell = (useCase: string, asker: string) => {
    const own = asked.find(
      (one) => one.useCase === useCase && one.asker === asker && (one.place ?? 'own unit') === 'own unit',
    );
    return own?.found === 'allowed' ? '✓' : (own?.found ?? '');
  };
  const askers = ASKERS.map(({ name }) => name);
  const rows = allUseCases.map(({ name }) => [name, ...askers.map((asker) => cell(name, asker))]);
  const head = ['own unit', ...askers];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function countsOf(asked: readonly Outcome[]): string {
  const wrong = asked.filter(({ expected, found }) => expected !== found).length;
  return [
    `${asked.length} questions asked of PostgreSQL: ${wrong} answered otherwise than docs/spec/access.md has it`,
    ...linesOf(asked),
  ].join('\n');
}

/** With everything allowed: what came of the questions that are refused otherwise. */
function unguardedCounts(unguarded: readonly Outcome[]): string {
  const foreign = unguarded.filter(({ expected }) => expected !== 'allowed');
  const stopped = foreign.filter(({ found }) => found.startsWith('postgresql:'));
  const nothing = foreign.filter(({ found }) => !found.startsWith('postgresql:') && found !== 'allowed');
  const answered = foreign.filter(({ found }) => found === 'allowed');
  return [
    `${unguarded.length} questions asked once more with the permission table switched off, ${foreign.length} of them without a right`,
    `  ${String(stopped.length).padStart(5)} stopped by PostgreSQL with an error`,
    `  ${String(nothing.length).padStart(5)} ended because PostgreSQL showed nothing of what they were about`,
    `  ${String(answered.length).padStart(5)} answered with nothing but what the grants hold`,
    `  ${String(unguarded.filter(({ leaks }) => leaks.length > 0).length).padStart(5)} leaks of what is foreign`,
    `  ${String(unguarded.filter(({ changes }) => changes.length > 0).length).padStart(5)} changes of what is foreign`,
  ].join('\n');
}

function linesOf(outcomes: readonly Outcome[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { found } of outcomes) counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([found, count]) => `  ${String(count).padStart(5)} ${found}`);
}
