import { getRegister } from '../../app/index.ts';
import type { Column, CriteriaSet, Figure, Register } from '../../catalogue/index.ts';
import { figuresOf, indicatorsOf, walkRequirements } from '../../catalogue/index.ts';
import { toFiguresOutput, toRegistersOutput } from '../../contracts/index.ts';
import { compareVietnamese } from '../../kernel/index.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { columns, wrap } from '../terminal.ts';
import { readSets, SET_OPTION } from './options.ts';

/** `registers [REGISTER]`: the registers by name and code, or the columns of one. */
export const registers: Command = {
  name: 'registers',
  usage: '[REGISTER]',
  options: [],
  positionals: { least: 0, most: 1 },
  answers: ['law/registers'],
  run: async (args, context) => {
    const { catalogue } = context.ports.law.current();
    const [name] = args.positionals;
    const found = name === undefined ? [...catalogue.registers.values()] : [getRegister(catalogue, name)];
    if (context.json) printJson(context, toRegistersOutput(found));
    else if (name === undefined) printRegisters(found, context);
    else printColumns(found[0]!, context);
    return 0;
  },
};

function printRegisters(found: readonly Register[], { t, terminal, paint }: Context): void {
  const lines = found
    .toSorted((a, b) => compareVietnamese(a.sheet, b.sheet))
    .map(({ id, sheet, keptBy }) => [paint('strong', sheet), t(`unit-kind.${keptBy}`), id]);
  terminal.write(columns(lines, terminal.width));
  terminal.write(`\n${wrap(t('cli.registers.next', { count: found.length }), terminal.width)}`);
}

function printColumns(register: Register, { t, terminal, paint }: Context): void {
  const { title, sheet, keptBy, confirmedBy, id } = register;
  terminal.write(wrap(paint('strong', title), terminal.width));
  const about = { sheet, kind: t(`unit-kind.${keptBy}`), confirmedBy };
  terminal.write(wrap(t('cli.registers.about', about), terminal.width));
  const lines = register.columns.map((column) => [
    `  ${column.title}${column.required ? ' *' : ''}`,
    t('cli.registers.column', { type: column.type, unit: column.unit ?? '', choices: choicesOf(column) }),
  ]);
  terminal.write(columns(lines, terminal.width));
  terminal.write(`\n${wrap(t('cli.registers.code', { code: id }), terminal.width)}`);
}

function choicesOf({ choices }: Column): readonly string[] {
  return [...choices.values()];
}

/** `figures list`: the figures by name, unit and code, of all sets or of those that are named. */
export const figuresList: Command = {
  name: 'figures list',
  usage: '[--set SET…]',
  options: [SET_OPTION],
  answers: ['law/figures'],
  run: async (args, context) => {
    const { t, terminal, paint, ports } = context;
    const { catalogue } = ports.law.current();
    const sets = readSets(args, catalogue, { least: 0 });
    const asked = askedBy(sets);
    const found = [...catalogue.figures.values()].filter(({ id }) => sets.length === 0 || asked.has(id));
    if (context.json) {
      printJson(context, toFiguresOutput(found));
      return 0;
    }
    const lines = found
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map(({ name, unit, type, id, from }) => [
        name,
        type === 'yes-no' ? t('figure-type.yes-no') : unit,
        from === undefined ? t('cli.figures.by-hand') : (catalogue.registers.get(from.register)?.sheet ?? ''),
        paint('faint', id),
      ]);
    terminal.write(columns(lines, terminal.width));
    terminal.write(`\n${wrap(t('cli.figures.next', { count: found.length }), terminal.width)}`);
    return 0;
  },
};

function askedBy(sets: readonly CriteriaSet[]): ReadonlySet<Figure['id']> {
  const requirements = sets.flatMap(indicatorsOf).flatMap(({ requirement }) => [...walkRequirements(requirement)]);
  return new Set(requirements.flatMap(figuresOf));
}
