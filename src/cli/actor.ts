import type { Actor } from '../app/index.ts';
import { AppError } from '../kernel/index.ts';
import type { Args, OptionSpec } from './args.ts';
import type { Context } from './command.ts';

/** Code of the unit that a command is about. */
export const UNIT_OPTION: OptionSpec = { name: 'unit', takes: 'one', value: 'CODE' };

/** Options of every command that works on the store: who does it, for the history. */
export const STORE_OPTIONS: readonly OptionSpec[] = [
  { name: 'actor', takes: 'one', value: 'NAME' },
  { name: 'role', takes: 'one', value: 'ROLE' },
];

/**
 * Whoever sits at the command line: an administrator of the installation, under the name that they
 * give or the system knows.
 */
export function actorOf(args: Args, { userName }: Context): Actor {
  return {
    snapshot: {
      name: args.one('actor') ?? userName,
      role: args.one('role') ?? 'administrator',
      client: 'cli',
    },
    grants: [{ role: 'administrator', unit: 'all' }],
  };
}

/** The code given with `--unit`; refuses without. */
export function unitOf(args: Args): string {
  const code = args.one('unit');
  if (code === undefined) throw new AppError('cli.missing-option', { expected: '--unit CODE' });
  return code;
}
