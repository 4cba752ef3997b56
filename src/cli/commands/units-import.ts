import type { ImportedUnits, UnitsOutcome } from '../../app/index.ts';
import { importUnits, listUnitsImports, previewUnitsImport, undoUnitsImport } from '../../app/index.ts';
import { toUndoneUnitsImportOutput, toUnitsImportListOutput, toUnitsImportOutput } from '../../contracts/index.ts';
import type { ExitCode } from '../../kernel/index.ts';
import { dayOfMoment, formatDay, hasErrors } from '../../kernel/index.ts';
import { unitTitle } from '../../units/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';
import { columns, wrap } from '../terminal.ts';
import { readDay } from './options.ts';

/** What people can take in at once; --json has them all. */
const MOST_ISSUES = 40;

/**
 * `units import FILE`: what a file of units would change; with `--commit` it does. Exit code 3 when
 * the file has errors: nothing is written then.
 */
const importFile: Command = {
  name: 'units import',
  usage: 'FILE [--from DATE] [--commit]',
  options: [{ name: 'from', takes: 'one', value: 'DATE' }, { name: 'commit', takes: 'flag' }, ...STORE_OPTIONS],
  positionals: { least: 1, most: 1 },
  answers: ['units-imports/done'],
  run: async (args, context) => {
    const path = args.positionals[0]!;
    const actor = actorOf(args, context);
    const request = { file: context.files.source(path), from: readDay(args, 'from', '01/07/2025') };
    const done: ImportedUnits = args.flag('commit')
      ? await importUnits(context.ports, actor, request)
      : await previewUnitsImport(context.ports, actor, request);
    const { batch } = done;
    const exit: ExitCode = hasErrors(done.issues) ? 3 : 0;
    if (context.json) {
      printJson(context, toUnitsImportOutput(path, done, context.t));
      return exit;
    }
    printOutcome(path, done, context);
    printEffects(done, context);
    context.terminal.write(`\n${nextStep(path, done, batch, context)}`);
    return exit;
  },
};

function printOutcome(file: string, { counts, issues }: UnitsOutcome, { t, terminal, paint }: Context): void {
  terminal.write(paint('strong', t('cli.units.import.heading', { file })));
  const { units, attributes, successions } = counts;
  const added = (count: number) => t('cli.units.import.added', { count });
  const unchanged = (count: number) => t('cli.units.import.unchanged', { count });
  terminal.write(
    columns(
      [
        [
          `  ${t('cli.units.import.units')}`,
          added(units.added),
          unchanged(units.unchanged),
          t('cli.units.import.ended', { count: units.ended }),
        ],
        [`  ${t('cli.units.import.attributes')}`, added(attributes.added), unchanged(attributes.unchanged)],
        [`  ${t('cli.units.import.successions')}`, added(successions.added), unchanged(successions.unchanged)],
      ],
      terminal.width,
    ),
  );
  if (issues.length === 0) return;
  terminal.write(`\n${paint('strong', t('cli.units.import.issues', { count: issues.length }))}`);
  for (const issue of issues.slice(0, MOST_ISSUES)) terminal.write(wrap(formatIssue(issue, t), terminal.width, '  '));
  if (issues.length > MOST_ISSUES) terminal.write(`  ${t('cli.units.more', { count: issues.length - MOST_ISSUES })}`);
}

/** What becomes of stored data, unit by unit. */
function printEffects({ effects: { units, judgedAgain } }: UnitsOutcome, { t, terminal, paint }: Context): void {
  if (units.length + judgedAgain === 0) return;
  terminal.write(`\n${paint('strong', t('cli.units.effects.heading'))}`);
  for (const { unit, effect, became, stored, verdictsEnded } of units.slice(0, MOST_ISSUES)) {
    const params = {
      unit: unitTitle(unit),
      code: unit.code,
      became: became.map((one) => `${unitTitle(one)} (${one.code})`),
      last: unit.validTo === undefined ? '' : formatDay(unit.validTo),
      rows: stored.rows,
      years: stored.years.map(String),
      verdicts: stored.verdicts.length,
      confirmations: stored.confirmations,
      ended: verdictsEnded,
    };
    terminal.write(wrap(t(`cli.units.effects.${effect}`, params), terminal.width, '  '));
  }
  if (units.length > MOST_ISSUES) terminal.write(`  ${t('cli.units.more', { count: units.length - MOST_ISSUES })}`);
  if (judgedAgain > 0) terminal.write(`  ${t('cli.units.effects.judged-again', { count: judgedAgain })}`);
}

function nextStep(
  file: string,
  { counts, issues }: UnitsOutcome,
  batch: string | undefined,
  { t, paint }: Context,
): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return paint('not-met', t('cli.units.import.has-errors', { count: errors }));
  if (batch !== undefined) return t('cli.units.import.committed', { batch });
  const { units, attributes, successions } = counts;
  const changes = units.added + units.ended + attributes.added + successions.added;
  return changes === 0 ? t('cli.units.import.nothing') : t('cli.units.import.next', { file });
}

/** `units undo BATCH`: takes an import back. */
const undo: Command = {
  name: 'units undo',
  usage: 'BATCH',
  options: STORE_OPTIONS,
  positionals: { least: 1, most: 1 },
  answers: ['units-imports/undone'],
  run: async (args, context) => {
    const { batch, file } = await undoUnitsImport(context.ports, actorOf(args, context), {
      batch: args.positionals[0]!,
    });
    if (context.json) printJson(context, toUndoneUnitsImportOutput({ batch, file }));
    else context.terminal.write(context.t('cli.units.undone', { batch, file }));
    return 0;
  },
};

/** `units list`: the imports of units, the latest first. */
const list: Command = {
  name: 'units list',
  usage: '',
  options: STORE_OPTIONS,
  answers: ['units-imports/list'],
  run: async (args, context) => {
    const { t, terminal } = context;
    const imports = await listUnitsImports(context.ports, actorOf(args, context));
    if (context.json) printJson(context, toUnitsImportListOutput(imports));
    else if (imports.length === 0) terminal.write(t('cli.units.list.none'));
    else
      terminal.write(
        columns(
          imports.map(({ batch, file, importedAt, actor, counts, undoneAt }) => [
            batch,
            formatDay(dayOfMoment(importedAt)),
            file,
            t('cli.units.list.counts', {
              units: counts.units.added,
              ended: counts.units.ended,
              successions: counts.successions.added,
            }),
            actor.name,
            undoneAt === undefined ? '' : t('cli.units.list.undone'),
          ]),
          terminal.width,
        ),
      );
    return 0;
  },
};

export const UNITS_IMPORT_COMMANDS: readonly Command[] = [importFile, undo, list];
