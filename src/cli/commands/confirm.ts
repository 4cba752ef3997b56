import { confirmationStatus, confirmRegister, withdrawConfirmation } from '../../app/index.ts';
import { toConfirmationOutput, toConfirmationStatusOutput } from '../../contracts/index.ts';
import { AppError, formatMoment } from '../../kernel/index.ts';
import { unitTitle } from '../../units/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Args } from '../args.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { wrap } from '../terminal.ts';
import { REGISTER_OPTION, readDay, readNumber, readTarget, readUnit, UNIT_OPTIONS, VILLAGE_OPTION } from './options.ts';
import { changesText } from './rows.ts';

const AS_OPTION = { name: 'as', takes: 'one', value: 'ROLE' } as const;
const MOST_DIFFERENCES = 20;

/**
 * `confirm`: a named person in a named role says that a register, or its rows of
 * one village, are right.
 */
const confirm: Command = {
  name: 'confirm',
  usage: '--unit CODE --register REGISTER --person NAME --as ROLE [--village VILLAGE] [--complete-to DATE]',
  options: [
    ...UNIT_OPTIONS,
    REGISTER_OPTION,
    VILLAGE_OPTION,
    { name: 'person', takes: 'one', value: 'NAME' },
    AS_OPTION,
    { name: 'complete-to', takes: 'one', value: 'DATE' },
    { name: 'revision', takes: 'one', value: 'N' },
    ...STORE_OPTIONS,
  ],
  answers: ['confirmations/confirmation'],
  run: async (args, context) => {
    const done = await confirmRegister(context.ports, actorOf(args, context), {
      ...readTarget(args),
      village: args.one('village'),
      person: need(args, 'person'),
      role: need(args, 'as'),
      revision: readNumber(args, 'revision'),
      completeTo: readDay(args, 'complete-to', '31/12/2024'),
    });
    if (context.json) printJson(context, toConfirmationOutput(done));
    else
      context.terminal.write(
        context.t('cli.confirm.done', {
          person: done.person,
          role: done.role,
          rows: done.rows,
          at: formatMoment(done.confirmedAt),
        }),
      );
    return 0;
  },
};

/** `confirm status`: which registers are confirmed, by whom, and what changed since. */
const status: Command = {
  name: 'confirm status',
  usage: '--unit CODE [--register REGISTER]',
  options: [...UNIT_OPTIONS, REGISTER_OPTION, ...STORE_OPTIONS],
  answers: ['confirmations/status'],
  run: async (args, context) => {
    const { t, terminal, paint } = context;
    const found = await confirmationStatus(context.ports, actorOf(args, context), {
      ...readUnit(args),
      register: args.one('register'),
    });
    if (context.json) {
      printJson(context, toConfirmationStatusOutput(found));
      return 0;
    }
    terminal.write(paint('strong', unitTitle(found.unit)));
    for (const { register, rows, revision, lines, missing } of found.registers) {
      terminal.write(`\n${t('cli.confirm.register', { register: register.title, rows, revision: String(revision) })}`);
      for (const { confirmation, village = '', since } of lines) {
        const { person, role, confirmedAt } = confirmation;
        const params = { person, role, village, at: formatMoment(confirmedAt), count: since.length };
        terminal.write(
          wrap(t(since.length === 0 ? 'cli.confirm.holds' : 'cli.confirm.changed', params), terminal.width, '  '),
        );
        for (const { rowNo, kind, changes, by, at } of since.slice(0, MOST_DIFFERENCES)) {
          const told = {
            row: String(rowNo),
            by: by?.name ?? '–',
            at: formatMoment(at),
            changes: changesText(register, changes, t),
          };
          terminal.write(
            wrap(
              t(kind === 'changed' ? 'cli.confirm.changed-row' : `cli.confirm.${kind}`, told),
              terminal.width,
              '    ',
            ),
          );
        }
        if (since.length > MOST_DIFFERENCES)
          terminal.write(`    ${t('cli.assess.more', { count: since.length - MOST_DIFFERENCES })}`);
      }
      if (missing.length > 0) terminal.write(wrap(t('cli.confirm.missing', { roles: missing }), terminal.width, '  '));
    }
    return 0;
  },
};

/** `confirm withdraw`: takes the latest confirmation of a role back. */
const withdraw: Command = {
  name: 'confirm withdraw',
  usage: '--unit CODE --register REGISTER --as ROLE [--village VILLAGE]',
  options: [
    ...UNIT_OPTIONS,
    REGISTER_OPTION,
    VILLAGE_OPTION,
    AS_OPTION,
    { name: 'reason', takes: 'one', value: 'TEXT' },
    ...STORE_OPTIONS,
  ],
  answers: ['confirmations/confirmation'],
  run: async (args, context) => {
    const done = await withdrawConfirmation(context.ports, actorOf(args, context), {
      ...readTarget(args),
      village: args.one('village'),
      role: need(args, 'as'),
      reason: args.one('reason'),
    });
    if (context.json) printJson(context, toConfirmationOutput(done));
    else context.terminal.write(context.t('cli.confirm.withdrawn', { person: done.person, role: done.role }));
    return 0;
  },
};

export const CONFIRM_COMMANDS: readonly Command[] = [confirm, status, withdraw];

function need(args: Args, name: string): string {
  const value = args.one(name);
  if (value === undefined || value.trim() === '') throw new AppError('cli.missing-option', { expected: `--${name}` });
  return value.trim();
}
