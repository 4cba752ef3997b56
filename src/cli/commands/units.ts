import type { SuccessionStep, UnitCard } from '../../app/index.ts';
import { exportUnits, findUnits, makeUnitsTemplate, showUnit, unitHistory } from '../../app/index.ts';
import {
  toFoundUnitsOutput,
  toUnitCardOutput,
  toUnitHistoryOutput,
  toUnitsExportOutput,
} from '../../contracts/index.ts';
import { AppError, formatDay } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { typeWord, unitTitle } from '../../units/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Args } from '../args.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { columns } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { ON_OPTION, OUT_OPTION, readPeriod } from './options.ts';
import { UNITS_IMPORT_COMMANDS } from './units-import.ts';

const MOST_FOUND = 40;
const MOST_BELOW = 30;

/** `units show CODE --on DATE`: one unit as it is, or was on a day. */
const show: Command = {
  name: 'units show',
  usage: 'CODE [--on DATE]',
  options: [ON_OPTION, ...STORE_OPTIONS],
  positionals: { least: 1, most: 1 },
  answers: ['units/card'],
  run: async (args, context) => {
    const card = await showUnit(context.ports, actorOf(args, context), {
      code: args.positionals[0]!,
      ...readPeriod(args),
    });
    if (context.json) printJson(context, toUnitCardOutput(card));
    else printCard(card, context);
    return 0;
  },
};

function printCard({ unit, on, above, below, attributes, open, madeOf, became }: UnitCard, context: Context): void {
  const { t, terminal, paint, ports } = context;
  const { attributes: known } = ports.law.current().catalogue;
  const carried = [...attributes].map(([id, values]) => {
    const attribute = known.get(id);
    const namesOf = (list: readonly string[]) => list.map((value) => attribute?.values.get(value) ?? value).join(', ');
    const names = values.length === 0 ? t('cli.units.attribute-none') : namesOf(values);
    const unclear = open.get(id);
    const text = unclear ? t('cli.units.attribute-open', { carried: names, open: namesOf(unclear) }) : names;
    return [attribute?.name ?? id, text];
  });
  const rows = [
    [t('cli.units.code'), unit.code],
    [t('cli.units.validity'), validity(unit, context)],
    ...(unit.legalBasis === undefined ? [] : [[t('cli.units.legal-basis'), unit.legalBasis]]),
    ...(above.length === 0 ? [] : [[t('cli.units.above'), above.map(unitTitle).join(', ')]]),
    ...carried,
    ...madeOf.map((step) => [t('cli.units.made-of'), stepText(step, context)]),
    ...became.map((step) => [t('cli.units.became'), stepText(step, context)]),
    ...(below.length === 0 ? [] : [[t('cli.units.below'), countByType(below, context)]]),
  ];
  terminal.write(`${paint('strong', unitTitle(unit))}  ${paint('faint', t('cli.units.on', { day: formatDay(on) }))}`);
  terminal.write(
    columns(
      rows.map(([label = '', ...rest]) => [`  ${label}`, ...rest]),
      terminal.width,
    ),
  );
  terminal.write(
    columns(
      below.slice(0, MOST_BELOW).map((one) => [`    ${one.code}`, unitTitle(one)]),
      terminal.width,
    ),
  );
  if (below.length > MOST_BELOW) terminal.write(`    ${t('cli.units.more', { count: below.length - MOST_BELOW })}`);
}

/** "17 xã, 1 thị trấn" */
function countByType(units: readonly Unit[], { t }: Context): string {
  const counts = new Map<Unit['type'], number>();
  for (const { type } of units) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => t('cli.units.below-count', { count, word: typeWord(type).toLowerCase() }))
    .join(', ');
}

/** `units history CODE`: where everything that had a code came from, and what became of it. */
const history: Command = {
  name: 'units history',
  usage: 'CODE',
  options: STORE_OPTIONS,
  positionals: { least: 1, most: 1 },
  answers: ['units/history'],
  run: async (args, context) => {
    const { t, terminal, paint } = context;
    const code = args.positionals[0]!;
    const entries = await unitHistory(context.ports, actorOf(args, context), { code });
    if (context.json) {
      printJson(context, toUnitHistoryOutput(entries));
      return 0;
    }
    terminal.write(paint('strong', t('cli.units.history.heading', { code })));
    for (const { unit, isAsked, became } of entries) {
      const title = unitTitle(unit);
      const row = [`  ${validity(unit, context)}`, isAsked ? paint('strong', title) : title, unit.code];
      terminal.write(
        columns([unit.legalBasis === undefined ? row : [...row, paint('faint', unit.legalBasis)]], terminal.width),
      );
      for (const step of became) terminal.write(`      → ${stepText(step, context)}`);
    }
    return 0;
  },
};

/**
 * `units find NAME`: every unit of that name with kind, units above and validity, so that two of
 * one name are told apart.
 */
const find: Command = {
  name: 'units find',
  usage: 'NAME [--on DATE]',
  options: [ON_OPTION, ...STORE_OPTIONS],
  positionals: { least: 1, most: 10 },
  answers: ['units/found'],
  run: async (args, context) => {
    const { t, terminal, paint } = context;
    const query = args.positionals.join(' ');
    const { on } = readPeriod(args);
    const found = await findUnits(context.ports, actorOf(args, context), {
      query,
      ...(on === undefined ? {} : { on }),
    });
    if (context.json) {
      printJson(context, toFoundUnitsOutput(found));
      return 0;
    }
    if (found.length === 0) {
      terminal.write(t('cli.units.find.none', { query, day: on === undefined ? '' : formatDay(on) }));
      return 1;
    }
    terminal.write(
      columns(
        found
          .slice(0, MOST_FOUND)
          .map(({ unit, above }) => [
            unit.code,
            paint('strong', unitTitle(unit)),
            above.map(unitTitle).join(', '),
            validity(unit, context),
          ]),
        terminal.width,
      ),
    );
    if (found.length > MOST_FOUND) terminal.write(t('cli.units.more', { count: found.length - MOST_FOUND }));
    return 0;
  },
};

/** `units export -o FILE.xlsx`: all units of all times, to be edited and imported again. */
const exportFile: Command = {
  name: 'units export',
  usage: '-o FILE.xlsx',
  options: [OUT_OPTION, ...STORE_OPTIONS],
  answers: ['units/exported'],
  run: async (args, context) => {
    const { t, terminal, ports } = context;
    const file = workbookOf(args);
    const { bytes, units } = await exportUnits(ports, actorOf(args, context), { title: t('cli.units.import.units') });
    await writeFile(context.files, file, bytes);
    if (context.json) printJson(context, toUnitsExportOutput({ file, units }));
    else terminal.write(t('cli.units.exported', { file, units }));
    return 0;
  },
};

/** `units template -o FILE.xlsx`: the empty workbook of units, for whoever begins with none. */
const template: Command = {
  name: 'units template',
  usage: '-o FILE.xlsx',
  options: [OUT_OPTION],
  answers: ['units/exported'],
  run: async (args, context) => {
    const { t, terminal, ports } = context;
    const file = workbookOf(args);
    const title = t('cli.units.import.units');
    const { bytes } = await makeUnitsTemplate(ports, actorOf(args, context), { title });
    await writeFile(context.files, file, bytes);
    if (context.json) printJson(context, toUnitsExportOutput({ file, units: 0 }));
    else terminal.write(t('cli.units.template', { file }));
    return 0;
  },
};

/** The workbook given with `--out`; refuses without, and for another kind of file. */
function workbookOf(args: Args): string {
  const file = args.one('out');
  if (file === undefined) throw new AppError('cli.missing-option', { expected: '-o FILE.xlsx' });
  if (!file.toLowerCase().endsWith('.xlsx'))
    throw new AppError('cli.output-kind', { found: file, expected: ['.xlsx'] });
  return file;
}

/** "từ 01/01/2000" or "01/01/2000 – 30/06/2025" */
function validity({ validFrom, validTo }: Unit, { t }: Context): string {
  return t('cli.units.valid', { from: formatDay(validFrom), to: validTo === undefined ? '' : formatDay(validTo) });
}

/** "Xã Nà Phai (06002), một phần (1/3), 01/07/2025" */
function stepText({ succession, unit }: SuccessionStep, { t }: Context): string {
  const { kind, share, date } = succession;
  const how = t('cli.units.succession', { kind, share: share === undefined ? '' : `${share.over}/${share.under}` });
  return `${unitTitle(unit)} (${unit.code}), ${how}, ${formatDay(date)}`;
}

export const UNITS_COMMANDS: readonly Command[] = [...UNITS_IMPORT_COMMANDS, show, history, find, exportFile, template];
