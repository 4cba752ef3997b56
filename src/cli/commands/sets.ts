import { showSets } from '../../app/index.ts';
import { toSetListOutput } from '../../contracts/index.ts';
import { formatDay } from '../../kernel/index.ts';
import { actorOf } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { wrap } from '../terminal.ts';

/**
 * `sets`: every criteria set with its code, how long it is in force, and its indicators.
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
    for (const { set, subject, level, indicators, requirements, inForce } of found) {
      terminal.write(wrap(paint('strong', set.title), terminal.width));
      const about = [
        set.id,
        `${subject} ${level}`,
        [set.inForce.from, set.inForce.to]
          .map((day) => (day === undefined ? '…' : formatDay(day.slice(0, 7))))
          .join(' – '),
        t(`cli.sets.in-force.${inForce}`),
        t('cli.sets.counts', { indicators, requirements }),
      ];
      terminal.write(wrap(about.join(' · '), terminal.width, '  '));
    }
    terminal.write(`\n${t('cli.sets.next', { count: found.length })}`);
    return 0;
  },
};
