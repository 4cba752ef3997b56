import { showSets } from '../../app/index.ts';
import { toSetListOutput } from '../../contracts/index.ts';
import { formatDay } from '../../kernel/index.ts';
import { actorOf } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { columns } from '../terminal.ts';

/**
 * `sets`: every criteria set with province, subject, how long it is in force, and its indicators.
 */
export const sets: Command = {
  name: 'sets',
  usage: '',
  options: [],
  answers: ['sets/list'],
  run: async (args, context) => {
    const { ports, t, terminal, paint } = context;
    const found = await showSets(ports, actorOf(args, context));
    if (context.json) {
      printJson(context, toSetListOutput(found));
      return 0;
    }
    const rows = found.map(({ set, indicators, requirements, inForce }) => [
      paint('strong', set.id),
      t(`unit-kind.${set.subject}`),
      t(`level.${set.level}`),
      [set.inForce.from, set.inForce.to]
        .map((day) => (day === undefined ? '…' : formatDay(day.slice(0, 7))))
        .join(' – '),
      t(`cli.sets.in-force.${inForce}`),
      t('cli.sets.counts', { indicators, requirements }),
      set.province,
    ]);
    terminal.write(columns(rows));
    terminal.write(`\n${t('cli.sets.next', { count: found.length })}`);
    return 0;
  },
};
