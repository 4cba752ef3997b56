import { getCatalogue, getIndicator, getSet } from '../../app/index.ts';
import type {
  Catalogue,
  CriteriaSet,
  Definition,
  EvidenceNeed,
  Indicator,
  Interpretation,
  Limit,
  Requirement,
} from '../../catalogue/index.ts';
import { childrenOf } from '../../catalogue/index.ts';
import type { Fraction } from '../../kernel/index.ts';
import { formatDay, quantity } from '../../kernel/index.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { wrap } from '../terminal.ts';

/** `show SET [INDICATOR]`: the official wording with its source, thresholds, evidence, and how we read what the letter leaves open. */
export const show: Command = {
  name: 'show',
  usage: 'SET [INDICATOR]',
  options: [],
  positionals: { least: 1, most: 2 },
  run: async (args, context) => {
    const catalogue = getCatalogue(context.ports);
    const set = getSet(catalogue, args.positionals[0]!);
    const wanted = args.positionals[1];
    const indicators =
      wanted === undefined ? set.criteria.flatMap((criterion) => criterion.indicators) : [getIndicator(set, wanted)];
    if (context.json) {
      printJson(context, toPlain(wanted === undefined ? set : indicators[0]));
      return 0;
    }
    const write = (text: string) => context.terminal.write(text);
    writeHead(set, write, context);
    for (const indicator of indicators) writeIndicator(indicator, catalogue, write, context, wanted !== undefined);
    if (wanted === undefined)
      write(`\n${context.t('cli.show.next', { set: set.id, indicator: indicators[0]?.id ?? '' })}`);
    return 0;
  },
};

type Write = (text: string) => void;

function writeHead(set: CriteriaSet, write: Write, { t, paint, terminal }: Context): void {
  write(paint('strong', set.title));
  write(
    `${set.issuer} · ${set.document.symbol} · ${set.document.date}${set.document.annex === undefined ? '' : ` · ${set.document.annex}`}`,
  );
  write(
    t('cli.show.in-force', {
      from: formatDay(set.inForce.from),
      to: set.inForce.to === undefined ? '' : formatDay(set.inForce.to),
    }),
  );
  if (set.supersedes !== undefined) write(t('cli.show.supersedes', { set: set.supersedes }));
  for (const definition of set.definitions) writeDefinition(definition, write, terminal.width);
  writeInterpretation(set.interpretation, write, t('cli.show.reading'), terminal.width, '  ');
}

function writeIndicator(
  indicator: Indicator,
  catalogue: Catalogue,
  write: Write,
  context: Context,
  whole: boolean,
): void {
  const { t, paint, terminal } = context;
  write(`\n${paint('strong', `${indicator.id}  ${indicator.title}`)}`);
  writeRequirement(indicator.requirement, catalogue, write, context, 0, whole);
  if (indicator.evidence.length === 0) return;
  write(`  ${paint('strong', t('cli.show.evidence'))}`);
  for (const need of indicator.evidence) writeEvidence(need, write, context, terminal.width, whole);
}

function writeRequirement(
  requirement: Requirement,
  catalogue: Catalogue,
  write: Write,
  context: Context,
  depth: number,
  whole: boolean,
): void {
  const { t, paint, terminal } = context;
  const indent = '  '.repeat(depth + 1);
  const own = describeOwn(requirement, catalogue, context);
  if (depth > 0 || own !== '') {
    const head = depth > 0 ? `${requirement.id}  ${requirement.title ?? ''}` : '';
    write(
      wrap(
        [head, own === '' ? '' : paint('met', own)].filter((part) => part !== '').join(' — '),
        terminal.width,
        indent,
      ),
    );
  }
  if (whole || depth === 0) {
    if (requirement.text !== undefined) write(wrap(`“${requirement.text}”`, terminal.width, `${indent}  `));
    if (requirement.source !== undefined) write(paint('faint', `${indent}  ${requirement.source}`));
  }
  if (requirement.excluding !== undefined)
    write(`${indent}  ${t('cli.show.excluding', { text: requirement.excluding })}`);
  if (whole) {
    for (const definition of requirement.definitions) writeDefinition(definition, write, terminal.width, indent);
    writeInterpretation(requirement.interpretation, write, t('cli.show.reading'), terminal.width, `${indent}  `);
  }
  for (const inner of childrenOf(requirement)) writeRequirement(inner, catalogue, write, context, depth + 1, whole);
}

/** What a requirement itself asks: its kind, figures and thresholds, in words. */
function describeOwn(requirement: Requirement, catalogue: Catalogue, { t }: Context): string {
  const name = (id: string) => catalogue.figures.get(id as never)?.name ?? id;
  const parts: string[] = [];
  switch (requirement.kind) {
    case 'all':
    case 'any':
      parts.push(t(`cli.kind.${requirement.kind}`));
      break;
    case 'atLeast':
      parts.push(t('cli.kind.atLeast', { count: requirement.k }));
      break;
    case 'compare':
      parts.push(
        t('cli.kind.compare', {
          figure: name(requirement.figure),
          limits: limitsText(requirement.limits, catalogue.figures.get(requirement.figure)?.decimals ?? 0, t),
        }),
      );
      break;
    case 'share':
      parts.push(
        t('cli.kind.share', {
          part: name(requirement.part),
          whole: name(requirement.whole),
          limits: limitsText(requirement.limits, 0, t),
        }),
      );
      break;
    case 'each':
      parts.push(
        t('cli.kind.each', {
          figure: name(requirement.series),
          every: requirement.every,
          limits: limitsText(requirement.limits, 0, t),
        }),
      );
      break;
    case 'yes':
      parts.push(t('cli.kind.yes', { figure: name(requirement.figure) }));
      break;
    case 'set':
      parts.push(t('cli.kind.set', { set: requirement.set, indicator: requirement.indicator ?? '' }));
      break;
    case 'units':
      parts.push(
        t('cli.kind.units', {
          unitKind: requirement.unitKind,
          set: requirement.set,
          limits: limitsText(requirement.limits, 0, t),
        }),
      );
  }
  if (requirement.ifAny !== undefined) parts.push(t('cli.kind.if-any', { figure: name(requirement.ifAny) }));
  if (requirement.optional) parts.push(t('cli.kind.optional'));
  return parts.filter((part) => part !== '').join('; ');
}

/** "từ 50 % (vùng: mien-nui), từ 80 % (còn lại)". */
export function limitsText(limits: readonly Limit<number | Fraction>[], decimals: number, t: Context['t']): string {
  return limits
    .map((limit) => {
      const threshold =
        typeof limit.value === 'number'
          ? quantity(limit.value, limit.value, decimals)
          : ({ kind: 'fraction', fraction: limit.value } as const);
      const whole =
        typeof limit.value === 'object' && limit.value.over === limit.value.under && limit.operator === 'atLeast';
      const text = t(whole ? 'limit.whole' : `operator.${limit.operator}`, { threshold });
      if (limit.when === undefined) return text;
      const units =
        limit.when.kind === 'otherwise'
          ? t('cli.kind.otherwise')
          : [...limit.when.attributes].map(([id, values]) => `${id}: ${values.join(', ')}`).join('; ');
      return `${text} (${units})`;
    })
    .join('; ');
}

function writeEvidence(need: EvidenceNeed, write: Write, { t, paint }: Context, width: number, whole: boolean): void {
  const notes = [
    need.optional ? t('cli.show.evidence-optional') : '',
    need.condition === undefined ? '' : need.condition.text,
    need.suppliedBy === undefined ? '' : t('cli.show.supplied-by', { who: need.suppliedBy }),
    need.confirmedBy.length === 0 ? '' : t('cli.show.confirmed-by', { who: need.confirmedBy }),
    need.columns.length === 0 ? '' : t('cli.show.columns', { columns: need.columns }),
    need.oneOf.length === 0 ? '' : t('cli.show.one-of', { documents: need.oneOf }),
    need.parts.length === 0 ? '' : t('cli.show.parts', { documents: need.parts }),
    t('cli.show.proves', { requirements: need.proves }),
  ].filter((note) => note !== '');
  write(wrap(`• ${need.name}`, width, '    '));
  if (!whole) return;
  if (need.text !== undefined && need.text !== need.name) write(wrap(`“${need.text}”`, width, '      '));
  for (const note of notes) write(paint('faint', wrap(note, width, '      ')));
}

function writeDefinition(definition: Definition, write: Write, width: number, indent = ''): void {
  write(wrap(`${definition.term}: “${definition.text}”`, width, `${indent}  `));
}

function writeInterpretation(
  list: readonly Interpretation[],
  write: Write,
  label: string,
  width: number,
  indent: string,
): void {
  for (const item of list) {
    write(wrap(`${label} ${item.question} → ${item.decision}`, width, indent));
    write(wrap(item.reason + (item.otherwise === undefined ? '' : ` (${item.otherwise})`), width, `${indent}  `));
  }
}

/** Maps become objects so that JSON can carry them. */
function toPlain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, toPlain(inner)]));
  if (Array.isArray(value)) return value.map(toPlain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
}
