import type { CheckUp } from '../../app/index.ts';
import { doctor as runDoctor } from '../../app/index.ts';
import { toCheckUpOutput } from '../../contracts/index.ts';
import type { KeysUnder } from '../../i18n/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { wrap } from '../terminal.ts';

const SIGNS = { good: '✓', look: '!', bad: '✕' } as const;
const STYLES = { good: 'met', look: 'undetermined', bad: 'not-met' } as const;

/**
 * `doctor`: looks through the whole installation; exit code 1 where something must be put right.
 */
export const doctor: Command = {
  name: 'doctor',
  usage: '',
  options: [...STORE_OPTIONS],
  answers: ['installation/check-up'],
  run: async (args, context) => {
    const { t, terminal, paint, ports } = context;
    const found = await runDoctor(ports, actorOf(args, context), {
      nodeVersion: process.version,
    });
    const isWell = found.every(({ state }) => state !== 'bad');
    if (context.json) printJson(context, toCheckUpOutput(found, t));
    else {
      for (const one of found)
        terminal.write(
          `${paint(STYLES[one.state], SIGNS[one.state])} ${wrap(wordsOf(one, t), terminal.width - 2, '  ').trimStart()}`,
        );
      terminal.write(
        `\n${t(isWell ? 'cli.doctor.well' : 'cli.doctor.ill', { count: found.filter(({ state }) => state === 'bad').length })}`,
      );
    }
    return isWell ? 0 : 1;
  },
};

/**
 * Not every check knows every state, which the type does not say; the test of `doctor` asks for the
 * words of all that come out.
 */
function wordsOf({ check, state, params }: CheckUp, t: Context['t']): string {
  return t(`doctor.${check}.${state}` as `doctor.${KeysUnder<'doctor'>}`, params);
}
