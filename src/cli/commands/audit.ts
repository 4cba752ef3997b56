import type { CheckedChain } from '../../app/index.ts';
import { auditSentence, hashOfChains, showAudit, verifyAudit } from '../../app/index.ts';
import type { ChainFinding } from '../../audit/index.ts';
import { INSTALLATION } from '../../audit/index.ts';
import { toAuditCheckOutput, toAuditOutput } from '../../contracts/index.ts';
import { formatRole } from '../../i18n/index.ts';
import type { MessageParams } from '../../kernel/index.ts';
import { AppError, formatMoment } from '../../kernel/index.ts';
import { unitTitle } from '../../units/index.ts';
import { actorOf, STORE_OPTIONS, UNIT_OPTION } from '../actor.ts';
import type { Args } from '../args.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { wrap } from '../terminal.ts';
import { readDay, readMaybeUnit, UNIT_OPTIONS } from './options.ts';

const DEFAULT_LAST = 50;
const MOST_FINDINGS_SHOWN = 20;

/**
 * `audit verify`: every chain with its length and last hash, to be written down elsewhere. Exit
 * code 1 when something is wrong with one.
 */
const verify: Command = {
  name: 'audit verify',
  usage: '[--unit CODE] [--witness HASH]',
  options: [UNIT_OPTION, { name: 'witness', takes: 'one', value: 'HASH' }, ...STORE_OPTIONS],
  answers: ['history/check'],
  run: async (args, context) => {
    const { t, terminal, paint } = context;
    const actor = actorOf(args, context);
    const chains: CheckedChain[] = [];
    for await (const chain of await verifyAudit(context.ports, actor, {
      code: args.one('unit'),
      witness: readWitness(args),
    })) {
      chains.push(chain);
      if (!context.json) printChain(chain, context);
    }
    const findings = chains.reduce((sum, { report }) => sum + report.findingCount, 0);
    const events = chains.reduce((sum, { report }) => sum + report.events, 0);
    const hash = hashOfChains(chains.map(({ report }) => report));
    if (context.json) {
      const words = {
        titleOf: (chain: CheckedChain) => ownerTitle(chain, context),
        findingOf: (finding: ChainFinding) => findingText(finding, context),
      };
      printJson(context, toAuditCheckOutput(chains, hash, words));
    } else if (findings > 0) {
      const broken = chains.filter(({ report }) => report.findingCount > 0).length;
      terminal.write(paint('not-met', t('cli.audit.broken', { count: findings, chains: broken })));
    } else {
      terminal.write(wrap(paint('met', t('cli.audit.whole', { chains: chains.length, events })), terminal.width));
      if (args.one('unit') === undefined)
        terminal.write(wrap(t('cli.audit.hash', { hash: inFours(hash) }), terminal.width));
    }
    return findings === 0 ? 0 : 1;
  },
};

/** "3f0c 12ab …": as one copies it to paper. */
function inFours(hash: string): string {
  return hash.replace(/.{4}(?=.)/g, '$& ');
}

/** A hash as `audit verify` prints it for one chain. */
function readWitness(args: Args): string | undefined {
  const text = args.one('witness');
  if (text !== undefined && !/^[0-9a-f]{64}$/.test(text))
    throw new AppError('cli.bad-option-value', { option: '--witness', found: text, expected: '0123…abcdef (64)' });
  return text;
}

function printChain(chain: CheckedChain, context: Context): void {
  const { report } = chain;
  const { t, terminal, paint } = context;
  const line = t('cli.audit.chain', { count: report.events, hash: report.lastHash ?? '' });
  terminal.write(`${paint('strong', ownerTitle(chain, context))}  ${line}`);
  for (const finding of report.findings.slice(0, MOST_FINDINGS_SHOWN))
    terminal.write(`  ${paint('not-met', findingText(finding, context))}`);
  const more = report.findingCount - Math.min(report.findings.length, MOST_FINDINGS_SHOWN);
  if (more > 0) terminal.write(`  ${t('cli.audit.more-findings', { count: more })}`);
}

/** "06001 Xã Nà Phai" */
function ownerTitle({ unit, report }: CheckedChain, { t }: Context): string {
  if (unit) return `${unit.code} ${unitTitle(unit)}`;
  return report.unit === INSTALLATION ? t('cli.audit.installation') : `${report.unit} (${t('cli.audit.unknown-unit')})`;
}

function findingText({ kind, ...where }: ChainFinding, { t }: Context): string {
  const isOne = 'to' in where && where.from === where.to;
  return t(`audit-finding.${kind}`, { ...where, ...(isOne ? { to: '' } : {}) } as MessageParams);
}

/**
 * `audit show`: the latest events of a unit, or of the installation, the newest
 * last; one sentence each.
 */
const show: Command = {
  name: 'audit show',
  usage: '[--unit CODE] [--since DATE] [--type TYPE] [--last N]',
  options: [
    ...UNIT_OPTIONS,
    { name: 'since', takes: 'one', value: 'DATE' },
    { name: 'type', takes: 'one', value: 'TYPE' },
    { name: 'last', takes: 'one', value: 'N' },
    ...STORE_OPTIONS,
  ],
  answers: ['history/events'],
  run: async (args, context) => {
    const { t, terminal, paint, ports } = context;
    const limit = readLast(args);
    const question = {
      ...readMaybeUnit(args),
      since: readDay(args, 'since', '01/10/2024'),
      type: args.one('type'),
      limit,
    };
    const { entries, hasEarlier } = await showAudit(ports, actorOf(args, context), question);
    const catalogue = ports.law.current().catalogue;
    if (context.json) {
      printJson(
        context,
        toAuditOutput(entries, (event) => auditSentence(event, catalogue, t)),
      );
      return 0;
    }
    if (entries.length === 0) terminal.write(t('cli.audit.none'));
    if (hasEarlier) terminal.write(paint('faint', t('cli.audit.earlier', { count: limit * 2 })));
    for (const { seq, at, event } of entries) {
      const { name, role } = event.actor;
      const line = `${paint('faint', `${seq}. ${formatMoment(at)}`)}  ${name} (${formatRole(role, t)}): ${auditSentence(event, catalogue, t)}`;
      terminal.write(wrap(line, terminal.width));
    }
    return 0;
  },
};

function readLast(args: Args): number {
  const text = args.one('last');
  if (text === undefined) return DEFAULT_LAST;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new AppError('cli.bad-option-value', { option: '--last', found: text, expected: String(DEFAULT_LAST) });
  return Number(text);
}

export const AUDIT_COMMANDS: readonly Command[] = [verify, show];
