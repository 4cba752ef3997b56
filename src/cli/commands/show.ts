import { getIndicator, getSet } from '../../app/index.ts';
import type {
  Catalogue,
  CriteriaSet,
  Definition,
  EvidenceNeed,
  Indicator,
  Interpretation,
  Requirement,
} from '../../catalogue/index.ts';
import { childrenOf, indicatorsOf, letterNumber } from '../../catalogue/index.ts';
import { toLawIndicatorOutput, toLawSetOutput } from '../../contracts/index.ts';
import type { SetId } from '../../kernel/index.ts';
import { formatDay } from '../../kernel/index.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { requirementText } from '../requirement-text.ts';
import { wrap } from '../terminal.ts';

/**
 * `show SET [INDICATOR]`: the official wording with its source, thresholds, evidence, and how we
 * read what the letter leaves open.
 */
export const show: Command = {
  name: 'show',
  usage: 'SET [INDICATOR]',
  options: [],
  positionals: { least: 1, most: 2 },
  answers: ['law/set', 'law/indicator'],
  run: async (args, context) => {
    const catalogue = context.ports.law.current().catalogue;
    const set = getSet(catalogue, args.positionals[0]!);
    const wanted = args.positionals[1];
    const indicators = wanted === undefined ? indicatorsOf(set) : [getIndicator(set, wanted)];
    if (context.json) {
      printJson(context, wanted === undefined ? toLawSetOutput(set) : toLawIndicatorOutput(getIndicator(set, wanted)));
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

function writeHead(set: CriteriaSet, write: Write, { t, paint, terminal, ports }: Context): void {
  const titleOf = (id: SetId) => ports.law.current().catalogue.sets.get(id)?.title ?? id;
  write(paint('strong', set.title));
  write(
    `${set.issuer} · ${set.document.symbol} · ${formatDay(set.document.date)}${set.document.annex === undefined ? '' : ` · ${set.document.annex}`}`,
  );
  write(
    t('cli.show.in-force', {
      from: formatDay(set.inForce.from),
      to: set.inForce.to === undefined ? '' : formatDay(set.inForce.to),
    }),
  );
  if (set.supersedes !== undefined) write(t('cli.show.supersedes', { set: titleOf(set.supersedes) }));
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
  const own = requirementText(requirement, catalogue, t);
  if (depth > 0 || own !== '') {
    const head = depth > 0 ? `${letterNumber(requirement.id)}  ${requirement.title ?? ''}` : '';
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

function writeEvidence(need: EvidenceNeed, write: Write, { t, paint }: Context, width: number, whole: boolean): void {
  const notes = [
    need.optional ? t('cli.show.evidence-optional') : '',
    conditionText(need, t),
    need.suppliedBy === undefined ? '' : t('cli.show.supplied-by', { who: need.suppliedBy }),
    need.confirmedBy.length === 0 ? '' : t('cli.show.confirmed-by', { who: need.confirmedBy }),
    need.columns.length === 0 ? '' : t('cli.show.columns', { columns: need.columns }),
    need.oneOf.length === 0 ? '' : t('cli.show.one-of', { documents: need.oneOf }),
    need.parts.length === 0 ? '' : t('cli.show.parts', { documents: need.parts }),
    t('cli.show.proves', { requirements: [...new Set(need.proves.map(letterNumber))] }),
  ].filter((note) => note !== '');
  write(wrap(`• ${need.name}`, width, '    '));
  if (!whole) return;
  if (need.text !== undefined && need.text !== need.name) write(wrap(`“${need.text}”`, width, '      '));
  for (const note of notes) write(paint('faint', wrap(note, width, '      ')));
}

function conditionText({ condition }: EvidenceNeed, t: Context['t']): string {
  if (condition === undefined) return '';
  return t(condition.ours ? 'cli.show.condition-ours' : 'cli.show.condition', { text: condition.text });
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
