import { erasePersonal, listDue, rotateKey, showSensitive } from '../../app/index.ts';
import {
  toDueRowsOutput,
  toErasedRowsOutput,
  toRotatedKeyOutput,
  toSensitiveRowOutput,
} from '../../contracts/index.ts';
import { AppError, formatDay } from '../../kernel/index.ts';
import { encodeValue } from '../../registers/index.ts';
import { unitTitle } from '../../units/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Args } from '../args.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { progressBar } from '../progress.ts';
import { columns } from '../terminal.ts';
import { REGISTER_OPTION, readMaybeUnit, readPeriod, readTarget, UNIT_OPTIONS } from './options.ts';

const REASON_OPTION = { name: 'reason', takes: 'one', value: 'TEXT' } as const;

/** `personal show`: one row with its sensitive values; the history says who looked and why. */
const show: Command = {
  name: 'personal show',
  usage: '--unit CODE --register REGISTER --row N --reason "…"',
  options: [
    ...UNIT_OPTIONS,
    REGISTER_OPTION,
    { name: 'row', takes: 'one', value: 'N' },
    REASON_OPTION,
    ...STORE_OPTIONS,
  ],
  answers: ['personal/row'],
  run: async (args, context) => {
    const [rowNo = 0] = readRows(args);
    const { register, values } = await showSensitive(context.ports, actorOf(args, context), {
      ...readRequest(args),
      rowNo,
    });
    if (context.json) printJson(context, toSensitiveRowOutput({ register, rowNo, values }));
    else
      context.terminal.write(
        columns(
          register.columns.map((column) => [column.title, encodeValue(values[column.id], column)]),
          context.terminal.width,
        ),
      );
    return 0;
  },
};

/** `personal due`: rows whose retention has run out, by unit and register. */
const due: Command = {
  name: 'personal due',
  usage: '[--on DATE] [--unit CODE]',
  options: [...UNIT_OPTIONS, ...STORE_OPTIONS],
  answers: ['personal/due'],
  run: async (args, context) => {
    const { t, terminal, ports, paint } = context;
    const { on = ports.clock.today() } = readPeriod(args);
    const found = await listDue(ports, actorOf(args, context), { ...readMaybeUnit(args), dueOn: on });
    if (context.json) {
      printJson(context, toDueRowsOutput(found));
      return 0;
    }
    const date = formatDay(on);
    if (found.length === 0) {
      terminal.write(t('cli.personal.due.none', { date }));
      return 0;
    }
    const lines = found.map(({ unit, register, rowNos, since }) => [
      `${paint('strong', unit.code)} ${unitTitle(unit)}`,
      register.title,
      t('cli.personal.due.line', { count: rowNos.length, date: formatDay(since) }),
    ]);
    terminal.write(columns(lines, terminal.width));
    const count = found.reduce((sum, { rowNos }) => sum + rowNos.length, 0);
    terminal.write(t('cli.personal.due.total', { count, date }));
    return 0;
  },
};

/** `personal erase`: for good, with `--yes` only. */
const erase: Command = {
  name: 'personal erase',
  usage: '--unit CODE --register REGISTER --row N… --reason "…" --yes',
  options: [
    ...UNIT_OPTIONS,
    REGISTER_OPTION,
    { name: 'row', takes: 'many', value: 'N…' },
    REASON_OPTION,
    { name: 'yes', takes: 'flag' },
    ...STORE_OPTIONS,
  ],
  answers: ['personal/erased'],
  run: async (args, context) => {
    const request = { ...readRequest(args), rowNos: readRows(args), isAgreed: args.flag('yes') };
    const { register, rows } = await erasePersonal(context.ports, actorOf(args, context), request);
    if (context.json) printJson(context, toErasedRowsOutput({ register, rows }));
    else context.terminal.write(context.t('cli.personal.erased', { count: rows, register: register.title }));
    return 0;
  },
};

/** `personal rotate-key`: run again after an interruption, it goes on. */
const rotate: Command = {
  name: 'personal rotate-key',
  usage: '',
  options: STORE_OPTIONS,
  answers: ['personal/rotated-key'],
  run: async (args, context) => {
    const bar = progressBar(context, context.t('cli.personal.rotating'));
    const { from, to, values } = await rotateKey(context.ports, actorOf(args, context), undefined, {
      onStep: bar.update,
    }).finally(bar.stop);
    if (context.json) printJson(context, toRotatedKeyOutput({ from, to, values }));
    else context.terminal.write(context.t('cli.personal.rotated', { from, to, count: values }));
    return 0;
  },
};

function readRequest(args: Args): ReturnType<typeof readTarget> & { readonly reason: string } {
  const target = readTarget(args);
  const reason = args.one('reason');
  if (reason === undefined) throw new AppError('cli.missing-option', { expected: '--reason "…"' });
  return { ...target, reason };
}

/** The numbers given with `--row`, at least one. */
function readRows(args: Args): readonly number[] {
  const texts = args.many('row').flatMap((text) => text.split(','));
  if (texts.length === 0) throw new AppError('cli.missing-option', { expected: '--row N' });
  return texts.map((text) => {
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new AppError('cli.bad-option-value', { option: '--row', found: text, expected: '12' });
    return Number(text);
  });
}

export const PERSONAL_COMMANDS: readonly Command[] = [show, due, erase, rotate];
