import type { ImportCounts, StagedImport } from '../../app/index.ts';
import { commitImport, listImports, mapHeading, stageImport, undoImport } from '../../app/index.ts';
import {
  toCommittedImportOutput,
  toImportListOutput,
  toMappedHeadingsOutput,
  toStagedImportOutput,
  toUndoneImportOutput,
} from '../../contracts/index.ts';
import type { Day, RegisterId } from '../../kernel/index.ts';
import { AppError, formatDay, formatMoment, hasErrors } from '../../kernel/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';
import { progressBar } from '../progress.ts';
import { columns, wrap } from '../terminal.ts';
import { REGISTER_OPTION, readDay, readMaybeUnit, readUnit, registerOf, UNIT_OPTIONS } from './options.ts';

const MOST_ISSUES = 40;
const MOST_COUNTS = 40;

/**
 * `import FILE`: what a workbook or list would change in the registers; with `--commit` it does.
 * Exit code 3 when errors stand in the way.
 */
const importFile: Command = {
  name: 'import',
  usage: 'FILE [--unit CODE] [--complete-to DATE] [--commit]',
  options: [
    ...UNIT_OPTIONS,
    REGISTER_OPTION,
    { name: 'complete-to', takes: 'one', value: 'DATE' },
    { name: 'replace', takes: 'flag' },
    { name: 'commit', takes: 'flag' },
    ...STORE_OPTIONS,
  ],
  positionals: { least: 1, most: 1 },
  answers: ['imports/staged'],
  run: async (args, context) => {
    const { ports, files, t, terminal } = context;
    const actor = actorOf(args, context);
    const bar = progressBar(context, t('cli.import.reading'));
    const staged = await stageImport(
      ports,
      actor,
      {
        file: files.source(args.positionals[0]!),
        ...readMaybeUnit(args),
        register: args.one('register'),
        mode: args.flag('replace') ? 'replace' : 'add',
        completeTo: readDay(args, 'complete-to', '31/12/2024'),
      },
      { onStep: bar.update },
    )
      .catch(refusalAtCommandLine)
      .finally(bar.stop);
    const { batch } = staged;
    const done =
      args.flag('commit') && batch !== undefined
        ? await commitImport(ports, actor, { id: batch }, { onFollowed: bar.restart(t('cli.import.judging')) }).finally(
            bar.stop,
          )
        : undefined;
    if (context.json) {
      printJson(context, toStagedImportOutput(staged, done !== undefined, t));
      return batch === undefined ? 3 : 0;
    }
    printStaged(staged, args.flag('replace'), context);
    if (batch === undefined) {
      terminal.write(`\n${t('cli.import.refused')}`);
      return 3;
    }
    terminal.write(
      done === undefined
        ? `\n${t('cli.import.staged', { batch })}`
        : `\n${t('cli.import.committed', { judged: done.judged, batch, unit: staged.unit.code })}`,
    );
    return 0;
  },
};

/** `import commit BATCH`: does what the preview said. */
const commit: Command = {
  name: 'import commit',
  usage: 'BATCH',
  options: [...STORE_OPTIONS],
  positionals: { least: 1, most: 1 },
  answers: ['imports/committed'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const done = await commitImport(ports, actorOf(args, context), { id: args.positionals[0]! });
    if (context.json) printJson(context, toCommittedImportOutput(done));
    else {
      printCounts(done.counts, context);
      terminal.write(t('cli.import.committed', { judged: done.judged, batch: done.batch, unit: '' }));
    }
    return 0;
  },
};

/**
 * `import undo BATCH`: takes a whole import back; `--keep-later` leaves rows that
 * somebody changed since.
 */
const undo: Command = {
  name: 'import undo',
  usage: 'BATCH [--keep-later]',
  options: [{ name: 'keep-later', takes: 'flag' }, ...STORE_OPTIONS],
  positionals: { least: 1, most: 1 },
  answers: ['imports/undone'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const id = args.positionals[0]!;
    const undone = await undoImport(ports, actorOf(args, context), { id, keepLater: args.flag('keep-later') });
    if (context.json) printJson(context, toUndoneImportOutput(undone));
    else terminal.write(t('cli.import.undone', { registers: undone.registers, left: undone.left.length }));
    return 0;
  },
};

/** `import list --unit CODE`: imports handed in under a unit, the latest first. */
const list: Command = {
  name: 'import list',
  usage: '--unit CODE',
  options: [...UNIT_OPTIONS, ...STORE_OPTIONS],
  answers: ['imports/list'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const found = await listImports(ports, actorOf(args, context), readUnit(args));
    if (context.json) printJson(context, toImportListOutput(found));
    else if (found.length === 0) terminal.write(t('cli.import.none'));
    else
      terminal.write(
        columns(
          found.map((one) => [
            one.batch,
            t(`cli.import.status.${one.status}`),
            formatMoment(one.committedAt ?? one.stagedAt),
            one.file,
            one.actor.name,
          ]),
          terminal.width,
        ),
      );
    return 0;
  },
};

/**
 * `import map --unit CODE --register R "Heading=column"`: remembers what a heading of that unit's
 * lists means; "Heading=-" passes it over.
 */
const map: Command = {
  name: 'import map',
  usage: '--unit CODE --register REGISTER "HEADING=COLUMN"…',
  options: [...UNIT_OPTIONS, REGISTER_OPTION, ...STORE_OPTIONS],
  positionals: { least: 1, most: 50 },
  answers: ['imports/mapped'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const register = registerOf(args);
    for (const word of args.positionals) {
      const [, heading, column] = /^(.+)=([^=]+)$/.exec(word) ?? [];
      if (heading === undefined || column === undefined)
        throw new AppError('cli.bad-option-value', {
          option: 'HEADING=COLUMN',
          found: word,
          expected: '"Tên thôn bản=thon"',
        });
      const mapped = await mapHeading(ports, actorOf(args, context), { ...readUnit(args), register, heading, column });
      if (!context.json) terminal.write(t('cli.import.mapped', { heading, column: mapped?.title ?? '', register }));
    }
    if (context.json) printJson(context, toMappedHeadingsOutput(args.positionals.length));
    return 0;
  },
};

export const IMPORT_COMMANDS: readonly Command[] = [importFile, commit, undo, list, map];

function printStaged(
  { unit, year, counts, figures, kept, issues }: StagedImport,
  isReplacing: boolean,
  context: Context,
): void {
  const { t, terminal, paint } = context;
  terminal.write(
    paint(
      'strong',
      t('cli.import.heading', { unit: unit.name, code: unit.code, year: year === undefined ? '' : String(year) }),
    ),
  );
  printCounts(counts, context, isReplacing);
  if (figures > 0) terminal.write(`  ${t('cli.import.figures', { count: figures })}`);
  for (const { register, to } of kept) {
    const title = context.ports.law.current().catalogue.registers.get(register)?.title ?? '';
    const day = to === undefined ? '' : formatDay(to as Day);
    terminal.write(wrap(t('cli.import.list', { register: title, to: day }), terminal.width, '  '));
  }
  if (issues.length === 0) return;
  const errors = issues.filter((issue) => issue.severity === 'error');
  const sorted = [...errors, ...issues.filter((issue) => issue.severity !== 'error')];
  terminal.write(
    `\n${paint(hasErrors(issues) ? 'not-met' : 'strong', t('cli.import.issues', { errors: errors.length, count: issues.length }))}`,
  );
  for (const issue of sorted.slice(0, MOST_ISSUES)) terminal.write(wrap(formatIssue(issue, t), terminal.width, '  '));
  if (sorted.length > MOST_ISSUES) terminal.write(`  ${t('cli.assess.more', { count: sorted.length - MOST_ISSUES })}`);
}

/** Here the unit of a file is named with an option. */
function refusalAtCommandLine(thrown: unknown): never {
  if (thrown instanceof AppError && thrown.code === 'import.unit-not-said')
    throw new AppError('cli.missing-option', { expected: '--unit CODE' }, { cause: thrown });
  throw thrown;
}

/**
 * New, changed, unchanged and missing rows, a line for each register; registers of several
 * units are summed up.
 */
function printCounts(counts: readonly ImportCounts[], { ports, t, terminal }: Context, isReplacing = false): void {
  const { registers } = ports.law.current().catalogue;
  const sums = new Map<
    RegisterId,
    { units: number; added: number; changed: number; unchanged: number; absent: number }
  >();
  for (const { register, added, changed, unchanged, absent } of counts) {
    const sum = sums.get(register) ?? { units: 0, added: 0, changed: 0, unchanged: 0, absent: 0 };
    sums.set(register, {
      units: sum.units + 1,
      added: sum.added + added,
      changed: sum.changed + changed,
      unchanged: sum.unchanged + unchanged,
      absent: sum.absent + absent,
    });
  }
  const lines = [...sums]
    .slice(0, MOST_COUNTS)
    .map(([id, sum]) => [
      `  ${registers.get(id)?.sheet ?? id}`,
      t('cli.import.added', { count: sum.added }),
      t('cli.import.changed', { count: sum.changed }),
      t('cli.import.unchanged', { count: sum.unchanged }),
      sum.absent === 0 ? '' : t(isReplacing ? 'cli.import.deleted' : 'cli.import.absent', { count: sum.absent }),
      sum.units > 1 ? t('cli.import.units', { count: sum.units }) : '',
    ]);
  if (lines.length > 0) terminal.write(columns(lines, terminal.width));
}
