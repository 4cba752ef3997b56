import type { RowAnswer, RowVersion, ShownRow } from '../../app/index.ts';
import {
  addRow,
  changeRow,
  deleteRow,
  findSimilarRows,
  keepDays,
  listRows,
  restoreRow,
  showRow,
} from '../../app/index.ts';
import type { Register } from '../../catalogue/index.ts';
import { toChangedRowOutput, toIssueListOutput, toRowHistoryOutput, toRowListOutput } from '../../contracts/index.ts';
import { formatRole } from '../../i18n/index.ts';
import { AppError, formatDay, formatMoment } from '../../kernel/index.ts';
import { encodeValue } from '../../registers/index.ts';
import { unitTitle } from '../../units/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Args, OptionSpec } from '../args.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';
import { columns, table, wrap } from '../terminal.ts';
import {
  AS_OF_OPTION,
  REGISTER_OPTION,
  readAsOf,
  readDay,
  readNumber,
  readTarget,
  readYear,
  UNIT_OPTIONS,
  VILLAGE_OPTION,
} from './options.ts';

const ROW_OPTIONS: readonly OptionSpec[] = [
  { name: 'row', takes: 'one', value: 'N' },
  { name: 'version', takes: 'one', value: 'N' },
];
const BASE: readonly OptionSpec[] = [...UNIT_OPTIONS, REGISTER_OPTION, ...STORE_OPTIONS];
const MOST_CELLS = 50;
const PAGE = 50;
/** Characters of a cell in the list; `rows show` has the whole. */
const LONGEST = 60;

/** `rows list`: rows of a register with their numbers. */
const list: Command = {
  name: 'rows list',
  usage: '--unit CODE --register REGISTER',
  options: [
    ...BASE,
    VILLAGE_OPTION,
    AS_OF_OPTION,
    { name: 'after', takes: 'one', value: 'N' },
    { name: 'limit', takes: 'one', value: 'N' },
  ],
  answers: ['rows/list'],
  run: async (args, context) => {
    const { t, terminal, paint } = context;
    const limit = readNumber(args, 'limit') ?? PAGE;
    const found = await listRows(context.ports, actorOf(args, context), {
      ...readTarget(args),
      village: args.one('village'),
      asOf: readAsOf(args),
      after: readNumber(args, 'after'),
      limit,
    });
    if (context.json) {
      printJson(context, toRowListOutput(found));
      return 0;
    }
    const { register, unit, rows, revision } = found;
    terminal.write(
      paint(
        'strong',
        t('cli.rows.heading', { register: register.title, unit: unitTitle(unit), revision: String(revision) }),
      ),
    );
    if (rows.length === 0) terminal.write(t('cli.rows.none'));
    else
      terminal.write(
        table(
          ['', ...register.columns.map(({ title }) => title)],
          rows.map((row) => lineOf(register, row)),
          terminal.width,
        ),
      );
    const last = rows.at(-1)?.rowNo;
    if (rows.length === limit && last !== undefined) terminal.write(t('cli.rows.more', { row: String(last) }));
    return 0;
  },
};

/** `rows show`: one row, and every version that it had. */
const show: Command = {
  name: 'rows show',
  usage: '--unit CODE --register REGISTER --row N',
  options: [...BASE, ROW_OPTIONS[0]!],
  answers: ['rows/history'],
  run: async (args, context) => {
    const { t, terminal, paint } = context;
    const found = await showRow(context.ports, actorOf(args, context), { ...readTarget(args), rowNo: readRow(args) });
    if (context.json) {
      printJson(context, toRowHistoryOutput(found));
      return 0;
    }
    const { register, versions } = found;
    const now = versions.at(-1)!;
    terminal.write(
      paint(
        'strong',
        t('cli.rows.row', { row: String(now.rowNo), register: register.title, deleted: now.isDeleted ? 1 : 0 }),
      ),
    );
    terminal.write(
      columns(
        register.columns.map((column) => [`  ${column.title}`, encodeValue(now.values[column.id], column)]),
        terminal.width,
      ),
    );
    terminal.write(`\n${paint('strong', t('cli.rows.history'))}`);
    for (const [index, version] of versions.entries())
      terminal.write(wrap(versionText(register, version, versions[index - 1], t), terminal.width, '  '));
    return 0;
  },
};

const add: Command = {
  name: 'rows add',
  usage: '--unit CODE --register REGISTER "COLUMN=VALUE"…',
  options: BASE,
  positionals: { least: 1, most: MOST_CELLS },
  answers: ['rows/changed'],
  run: async (args, context) =>
    tell(
      await addRow(context.ports, actorOf(args, context), {
        ...readTarget(args),
        cells: readCells(args),
      }),
      'added',
      context,
    ),
};

const set: Command = {
  name: 'rows set',
  usage: '--unit CODE --register REGISTER --row N "COLUMN=VALUE"…',
  options: [...BASE, ...ROW_OPTIONS],
  positionals: { least: 1, most: MOST_CELLS },
  answers: ['rows/changed'],
  run: async (args, context) =>
    tell(
      await changeRow(context.ports, actorOf(args, context), { ...readExisting(args), cells: readCells(args) }),
      'changed',
      context,
    ),
};

const remove: Command = {
  name: 'rows delete',
  usage: '--unit CODE --register REGISTER --row N',
  options: [...BASE, ...ROW_OPTIONS],
  answers: ['rows/changed'],
  run: async (args, context) =>
    tell(await deleteRow(context.ports, actorOf(args, context), readExisting(args)), 'deleted', context),
};

const restore: Command = {
  name: 'rows restore',
  usage: '--unit CODE --register REGISTER --row N',
  options: [...BASE, ...ROW_OPTIONS],
  answers: ['rows/changed'],
  run: async (args, context) =>
    tell(await restoreRow(context.ports, actorOf(args, context), readExisting(args)), 'restored', context),
};

/**
 * `rows duplicates`: rows that look as if they were entered twice. Exit code 1 where there are any.
 */
const duplicates: Command = {
  name: 'rows duplicates',
  usage: '--unit CODE --register REGISTER',
  options: BASE,
  answers: ['issues/list'],
  run: async (args, context) => {
    const { t, terminal } = context;
    const issues = await findSimilarRows(context.ports, actorOf(args, context), readTarget(args));
    if (context.json) printJson(context, toIssueListOutput(issues, t));
    else {
      for (const issue of issues)
        terminal.write(
          wrap(
            `${t('cli.rows.number', { row: String(issue.at.line) })} ${t(`issue.${issue.code}`, issue.params)}`,
            terminal.width,
          ),
        );
      terminal.write(t('cli.rows.similar', { count: issues.length }));
    }
    return issues.length === 0 ? 0 : 1;
  },
};

/** `rows kept`: up to which day a list is finished, or that it is still being written. */
const kept: Command = {
  name: 'rows kept',
  usage: '--unit CODE --register REGISTER --year YEAR [--to DATE] [--from DATE] [--village VILLAGE]',
  options: [
    ...BASE,
    VILLAGE_OPTION,
    { name: 'from', takes: 'one', value: 'DATE' },
    { name: 'to', takes: 'one', value: 'DATE' },
  ],
  answers: ['issues/list'],
  run: async (args, context) => {
    const { t, terminal } = context;
    const year = readYear(args);
    const days = { from: readDay(args, 'from', '31/12/2024'), to: readDay(args, 'to', '31/12/2024') };
    const issues = await keepDays(context.ports, actorOf(args, context), {
      ...readTarget(args),
      year,
      village: args.one('village'),
      ...days,
    });
    if (context.json) printJson(context, toIssueListOutput(issues, t));
    else {
      for (const issue of issues) terminal.write(wrap(formatIssue(issue, t), terminal.width));
      if (issues.length === 0)
        terminal.write(t('cli.rows.kept', { to: days.to === undefined ? '' : formatDay(days.to) }));
    }
    return issues.length === 0 ? 0 : 3;
  },
};

export const ROW_COMMANDS: readonly Command[] = [list, show, add, set, remove, restore, kept, duplicates];

function readRow(args: Args): number {
  const row = readNumber(args, 'row');
  if (row === undefined) throw new AppError('cli.missing-option', { expected: '--row N' });
  return row;
}

function readExisting(args: Args) {
  return {
    ...readTarget(args),
    rowNo: readRow(args),
    version: readNumber(args, 'version'),
  };
}

/** "Cột=giá trị"; nothing behind the sign makes a cell blank. */
function readCells(args: Args): ReadonlyMap<string, string> {
  return new Map(
    args.positionals.map((word): [string, string] => {
      const at = word.indexOf('=');
      if (at <= 0)
        throw new AppError('cli.bad-option-value', { option: 'COLUMN=VALUE', found: word, expected: '"Số cụm loa=2"' });
      return [word.slice(0, at).trim(), word.slice(at + 1)];
    }),
  );
}

function tell(answer: RowAnswer, what: 'added' | 'changed' | 'deleted' | 'restored', context: Context): 0 | 3 {
  const { t, terminal } = context;
  if (context.json) printJson(context, toChangedRowOutput(answer, t));
  else {
    for (const issue of answer.issues) terminal.write(wrap(formatIssue(issue, t), terminal.width));
    if (answer.done)
      terminal.write(
        t(`cli.rows.${answer.hasChanged ? what : 'unchanged'}`, {
          row: String(answer.rowNo),
          version: String(answer.version),
        }),
      );
  }
  return answer.done ? 0 : 3;
}

function lineOf(register: Register, { rowNo, values }: ShownRow): readonly string[] {
  return [`  ${rowNo}`, ...register.columns.map((column) => short(encodeValue(values[column.id], column)))];
}

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function versionText(register: Register, version: RowVersion, before: RowVersion | undefined, t: Context['t']): string {
  const what =
    before === undefined ? 'added' : version.isDeleted ? 'deleted' : before.isDeleted ? 'restored' : 'changed';
  return t(`cli.rows.version.${what}`, {
    version: String(version.version),
    at: formatMoment(version.since),
    by: version.actor.name,
    role: formatRole(version.actor.role, t),
    changes: changesText(register, version.changes, t),
  });
}

/**
 * "Số cụm loa: 2 → 3; Loại: (trống) → FM". Nothing is left to tell of a row whose
 * personal data were erased.
 */
export function changesText(register: Register, changes: RowVersion['changes'], t: Context['t']): string {
  if (changes.length === 0) return t('cli.rows.erased');
  return changes
    .map(({ column: id, from, to, hidden }) => {
      const column = register.columns.find((one) => one.id === id);
      const title = column?.title ?? id;
      if (hidden !== undefined || column === undefined) return t('cli.rows.hidden', { title });
      const text = (value: typeof from) => (value === undefined ? t('cli.rows.blank') : encodeValue(value, column));
      return `${title}: ${text(from)} → ${text(to)}`;
    })
    .join('; ');
}
