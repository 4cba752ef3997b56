import type { Clause } from '../../app/index.ts';
import { checkCoverage, parseClauses } from '../../app/index.ts';
import { toCoverageOutput } from '../../contracts/index.ts';
import { AppError } from '../../kernel/index.ts';
import { actorOf } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';
import { columns } from '../terminal.ts';

/**
 * `coverage --clauses DIR`: for each letter which clauses of kind requirement, evidence and
 * definition are cited, by which node. DIR holds the independent reading as JSON files
 * `clauses-*.json`. Exit code 1 when a clause is neither cited nor exempt.
 */
export const coverage: Command = {
  name: 'coverage',
  usage: '--clauses DIR',
  options: [
    { name: 'clauses', takes: 'one', value: 'DIR' },
    { name: 'all', takes: 'flag' },
  ],
  answers: ['catalogue-checks/coverage'],
  run: async (args, context) => {
    const { ports, files, t, terminal } = context;
    const folder = args.one('clauses');
    if (folder === undefined) throw new AppError('cli.missing-option', { expected: '--clauses DIR' });
    const clauses: Clause[] = [];
    for (const name of files
      .list(folder)
      .filter((one) => one.endsWith('.json'))
      .sort())
      clauses.push(...parseClauses(new TextDecoder().decode(await files.source(`${folder}/${name}`).read())));
    const { letters, issues } = await checkCoverage(ports, actorOf(args, context), { clauses });
    if (context.json) {
      printJson(context, toCoverageOutput({ letters, issues }, t));
    } else {
      if (args.flag('all')) {
        for (const { clause, cited, exempt } of letters.flatMap((letter) => letter.uses)) {
          terminal.write(
            `${clause.id}  ${cited.length > 0 ? cited.join(', ') : exempt === undefined ? '✕' : `– ${exempt}`}`,
          );
        }
        terminal.write('');
      }
      const rows = letters.map(({ letter, uses, covered }) => {
        const exempt = uses.filter((use) => use.exempt !== undefined).length;
        const kinds = (['requirement', 'evidence', 'definition'] as const).map((kind) =>
          t(`cli.coverage.${kind}`, { count: uses.filter((use) => use.clause.kind === kind).length }),
        );
        return [
          letter,
          t('cli.coverage.line', {
            covered,
            total: uses.length,
            percent: { kind: 'percent', part: covered, whole: uses.length },
            exempt,
          }),
          kinds.join(', '),
        ];
      });
      terminal.write(columns(rows, terminal.width));
      for (const issue of issues) terminal.write(formatIssue(issue, t));
    }
    return issues.some((issue) => issue.severity === 'error') ? 1 : 0;
  },
};
