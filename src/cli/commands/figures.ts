import type { FigureLine, Provenance } from '../../app/index.ts';
import {
  checkFigures,
  declareFigure,
  figureHistory,
  finishFigures,
  getFigure,
  rebuildFigures,
  rejudgeUnits,
  unitFigures,
} from '../../app/index.ts';
import type { Catalogue, Figure } from '../../catalogue/index.ts';
import {
  toCheckedFiguresOutput,
  toDeclaredFigureOutput,
  toFigureHistoryOutput,
  toRebuiltFiguresOutput,
  toRejudgedUnitsOutput,
  toUnitFiguresOutput,
} from '../../contracts/index.ts';
import type { FigureValue } from '../../engine/index.ts';
import { maxOf, minOf } from '../../engine/index.ts';
import type { MessageParam } from '../../kernel/index.ts';
import { formatMoment, hasErrors, quantity, tellsNothing } from '../../kernel/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Args } from '../args.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';
import { progressBar } from '../progress.ts';
import { columns, wrap } from '../terminal.ts';
import { printNotices } from './assess.ts';
import { AS_OF_OPTION, readAsOf, readMaybeUnit, readUnit, readYear, UNIT_OPTIONS, YEAR_OPTION } from './options.ts';

/**
 * `figures --unit CODE`: the stored figures of a unit, where each comes from, and what contradicts;
 * with `--figure` how one of them changed.
 */
const figures: Command = {
  name: 'figures',
  usage: '--unit CODE [--year YEAR]',
  options: [...UNIT_OPTIONS, AS_OF_OPTION, { name: 'figure', takes: 'one', value: 'FIGURE' }, ...STORE_OPTIONS],
  answers: ['figures/unit', 'figures/history'],
  run: async (args, context) => {
    const figure = args.one('figure');
    if (figure !== undefined) return printHistory(figure, args, context);
    const { ports, t, terminal, paint } = context;
    const asOf = readAsOf(args);
    const request = { ...readUnit(args), asOf };
    const found = await unitFigures(ports, actorOf(args, context), request);
    if (context.json) {
      printJson(context, toUnitFiguresOutput(found, t));
      return 0;
    }
    printNotices(found.notices, context);
    terminal.write(
      paint(
        'strong',
        t('cli.figures.heading', { unit: found.unit.name, year: String(found.year), count: found.figures.length }),
      ),
    );
    terminal.write(
      columns(
        found.figures.map((line) => [
          `  ${line.figure.name}`,
          shown(line.value, line.figure, t),
          line.figure.unit,
          provenanceText(line, context),
        ]),
        terminal.width,
      ),
    );
    const open = found.figures.filter(
      ({ provenance }) => provenance.from === 'counted' && provenance.declared !== undefined,
    );
    if (open.length > 0) terminal.write(`\n${t('cli.figures.discrepancies', { count: open.length })}`);
    return 0;
  },
};

/** `figures declare --unit CODE --year YEAR FIGURE VALUE`: enters a figure by hand. */
const declare: Command = {
  name: 'figures declare',
  usage: '--unit CODE --year YEAR FIGURE VALUE [--source TEXT]',
  options: [...UNIT_OPTIONS, { name: 'source', takes: 'one', value: 'TEXT' }, ...STORE_OPTIONS],
  positionals: { least: 2, most: 2 },
  answers: ['figures/declared'],
  run: (args, context) => declareWith(args.positionals[1], args, context),
};

/** `figures withdraw --unit CODE --year YEAR FIGURE`: takes a declared figure back. */
const withdraw: Command = {
  name: 'figures withdraw',
  usage: '--unit CODE --year YEAR FIGURE',
  options: [...UNIT_OPTIONS, ...STORE_OPTIONS],
  positionals: { least: 1, most: 1 },
  answers: ['figures/declared'],
  run: (args, context) => declareWith(undefined, args, context),
};

/**
 * `figures rebuild`: works everything out anew from rows; with `--waiting` only what waits, with
 * `--check` it only compares, exit code 1 where something differs.
 */
const rebuild: Command = {
  name: 'figures rebuild',
  usage: '[--unit CODE] [--waiting | --check]',
  options: [...UNIT_OPTIONS, { name: 'waiting', takes: 'flag' }, { name: 'check', takes: 'flag' }, ...STORE_OPTIONS],
  answers: ['figures/rebuilt', 'figures/checked'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const actor = actorOf(args, context);
    const request = readMaybeUnit(args);
    const bar = progressBar(context, '');
    if (!args.flag('check')) {
      const onFollowed = bar.restart(t('cli.figures.rebuilding'));
      const rebuilding = args.flag('waiting')
        ? finishFigures(ports, actor, undefined, { onFollowed })
        : rebuildFigures(ports, actor, request, { onFollowed });
      const units = await rebuilding.finally(bar.stop);
      if (context.json) printJson(context, toRebuiltFiguresOutput(units));
      else terminal.write(t('cli.figures.rebuilt', { count: units }));
      return 0;
    }
    const { units, drift } = await checkFigures(ports, actor, request, {
      onFollowed: bar.restart(t('cli.figures.checking')),
    }).finally(bar.stop);
    if (context.json) printJson(context, toCheckedFiguresOutput({ units, drift }));
    else {
      const { catalogue } = ports.law.current();
      for (const { unit, year, figures: differing, sets } of drift)
        terminal.write(
          wrap(
            t('cli.figures.drift', {
              unit: unit.name,
              code: unit.code,
              year: String(year),
              figures: differing.map((id) => catalogue.figures.get(id)?.name ?? id),
              sets: sets.map((id) => catalogue.sets.get(id)?.title ?? id),
            }),
            terminal.width,
          ),
        );
      terminal.write(t('cli.figures.checked', { units, count: drift.length }));
    }
    return drift.length === 0 ? 0 : 1;
  },
};

/**
 * `figures rejudge --year YEAR`: all verdicts anew from stored figures, as after a
 * new edition of a set.
 */
const rejudge: Command = {
  name: 'figures rejudge',
  usage: '--year YEAR',
  options: [YEAR_OPTION, ...STORE_OPTIONS],
  answers: ['figures/rejudged'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const year = readYear(args);
    const bar = progressBar(context, t('cli.figures.rebuilding'));
    const done = await rejudgeUnits(ports, actorOf(args, context), { year }, { onStep: bar.update }).finally(bar.stop);
    if (context.json) printJson(context, toRejudgedUnitsOutput(done));
    else terminal.write(t('cli.figures.rejudged', { units: done.units, count: done.changed }));
    return 0;
  },
};

export const FIGURE_COMMANDS: readonly Command[] = [figures, declare, withdraw, rebuild, rejudge];

async function declareWith(value: string | undefined, args: Args, context: Context) {
  const { ports, t, terminal } = context;
  const year = readYear(args);
  const figure = args.positionals[0]!;
  const request = {
    ...readUnit(args),
    year,
    figure,
    value,
    ...(value === undefined ? {} : { source: args.one('source') }),
  };
  const found = getFigure(ports.law.current().catalogue, figure);
  const { done, issues } = await declareFigure(ports, actorOf(args, context), request);
  if (context.json) printJson(context, toDeclaredFigureOutput({ done, issues }, t));
  else {
    for (const issue of issues) terminal.write(wrap(formatIssue(issue, t), terminal.width));
    if (done)
      terminal.write(t(value === undefined ? 'cli.figures.withdrawn' : 'cli.figures.declared', { figure: found.name }));
  }
  return hasErrors(issues) ? 3 : 0;
}

async function printHistory(name: string, args: Args, context: Context): Promise<0> {
  const { ports, t, terminal, paint } = context;
  const { unit, year, figure, changes } = await figureHistory(ports, actorOf(args, context), {
    ...readUnit(args),
    figure: name,
  });
  if (context.json) {
    printJson(context, toFigureHistoryOutput(changes));
    return 0;
  }
  terminal.write(
    paint('strong', t('cli.figures.history', { figure: figure.name, unit: unit.name, year: String(year) })),
  );
  terminal.write(
    columns(
      changes.map(({ knownFrom, value, provenance }) => [
        `  ${formatMoment(knownFrom)}`,
        value === undefined ? t('cli.figures.unknown') : shown(value, figure, t),
        value === undefined ? '' : provenanceText({ provenance, figure }, context),
      ]),
      terminal.width,
    ),
  );
  return 0;
}

function shown(value: FigureValue, figure: Figure, t: Context['t']): string {
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'object' && 'periods' in value) return t('cli.figures.series', { count: value.periods.size });
  if (figure.type === 'yes-no' || tellsNothing(minOf(value), maxOf(value))) return t('value.unclear');
  const amount: MessageParam = quantity(minOf(value), maxOf(value), figure.decimals);
  return t('cli.figures.value', { value: amount });
}

function provenanceText(
  { provenance, figure }: Pick<FigureLine, 'provenance' | 'figure'>,
  { t, ports }: Context,
): string {
  const { registers } = ports.law.current().catalogue;
  return t(`cli.figures.from-${provenance.from}`, provenanceParams(provenance, figure, registers));
}

function provenanceParams(
  provenance: Provenance,
  { decimals }: Figure,
  registers: Catalogue['registers'],
): Readonly<Record<string, MessageParam>> {
  if (provenance.from === 'nothing') return {};
  if (provenance.from === 'declared') return { source: provenance.source ?? '' };
  const { register, countedRows, openRows, awaitedRows, declared } = provenance;
  return {
    register: registers.get(register)?.sheet ?? register,
    rows: countedRows,
    open: openRows,
    awaited: awaitedRows === 'unknown' ? -1 : awaitedRows,
    ...(declared === undefined ? {} : { declared: quantity(minOf(declared.value), maxOf(declared.value), decimals) }),
  };
}
