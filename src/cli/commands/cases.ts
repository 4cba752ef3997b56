import { checkCases, getSet } from '../../app/index.ts';
import { toCasesOutput } from '../../contracts/index.ts';
import { actorOf } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';

/**
 * `cases [SET]`: runs the worked cases and shows those that came out otherwise. Exit
 * code 1 when one did.
 */
export const cases: Command = {
  name: 'cases',
  usage: '[SET…]',
  options: [],
  positionals: { least: 0, most: 100 },
  answers: ['catalogue-checks/cases'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const catalogue = ports.law.current().catalogue;
    const only = args.positionals.map((id) => getSet(catalogue, id).id);
    const { outcomes, issues } = await checkCases(ports, actorOf(args, context), { only });
    const failed = outcomes.filter((outcome) => outcome.issues.length > 0);
    const errors = issues.filter((issue) => issue.severity === 'error');
    if (context.json) {
      printJson(context, toCasesOutput({ outcomes, issues }, t));
    } else {
      for (const issue of [...issues, ...failed.flatMap((outcome) => outcome.issues)])
        terminal.write(formatIssue(issue, t));
      for (const set of new Set(outcomes.map((outcome) => outcome.set))) {
        const own = outcomes.filter((outcome) => outcome.set === set);
        terminal.write(
          t('cli.cases.summary', {
            set,
            passed: own.filter((outcome) => outcome.issues.length === 0).length,
            total: own.length,
          }),
        );
      }
    }
    return failed.length === 0 && errors.length === 0 ? 0 : 1;
  },
};
