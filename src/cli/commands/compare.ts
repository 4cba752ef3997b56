import type { Change } from '../../app/index.ts';
import { getSet, showComparison } from '../../app/index.ts';
import type { Catalogue, Requirement } from '../../catalogue/index.ts';
import { letterNumber } from '../../catalogue/index.ts';
import { toComparisonOutput } from '../../contracts/index.ts';
import { actorOf } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { thresholdsText } from '../requirement-text.ts';
import { wrap } from '../terminal.ts';

const ORDER: readonly Change[] = ['added', 'dropped', 'stricter', 'looser', 'mixed', 'reworded', 'same'];

/**
 * `compare SET SET`: what differs between two editions or provinces, requirement by requirement.
 */
export const compare: Command = {
  name: 'compare',
  usage: 'SET SET',
  options: [],
  positionals: { least: 2, most: 2 },
  answers: ['comparison/comparison'],
  run: async (args, context) => {
    const catalogue = context.ports.law.current().catalogue;
    const [before, after] = args.positionals.map((id) => getSet(catalogue, id)) as [
      ReturnType<typeof getSet>,
      ReturnType<typeof getSet>,
    ];
    const differences = await showComparison(context.ports, actorOf(args, context), { before, after });
    if (context.json) {
      const words = {
        titleOf: (requirement: Requirement) => describe(requirement, catalogue),
        thresholdOf: (requirement: Requirement) => thresholdsText(requirement, catalogue, context.t),
      };
      printJson(context, toComparisonOutput(before, after, differences, words));
      return 0;
    }
    const { t, terminal, paint } = context;
    terminal.write(paint('strong', `${before.title} → ${after.title}`));
    for (const change of ORDER) {
      const group = differences.filter((difference) => difference.change === change);
      if (group.length === 0) continue;
      terminal.write(`\n${paint('strong', t(`cli.compare.${change}`, { count: group.length }))}`);
      if (change === 'same') continue;
      for (const { before: old, after: now } of group) {
        const place = [old, now].flatMap((one) => (one === undefined ? [] : [letterNumber(one.id)]));
        const ids = [...new Set(place)].join(' → ');
        terminal.write(wrap(`${ids}  ${describe(now ?? old!, catalogue)}`, terminal.width, '  '));
        const thresholds = [old, now].map((requirement) =>
          requirement ? thresholdsText(requirement, catalogue, context.t) : '',
        );
        if (change !== 'reworded' && thresholds.some((text) => text !== ''))
          terminal.write(`      ${thresholds.filter((text) => text !== '').join('  →  ')}`);
        if (change === 'reworded')
          for (const requirement of [old, now])
            terminal.write(wrap(`“${requirement?.text ?? ''}”`, terminal.width, '      '));
      }
    }
    return 0;
  },
};

function describe(requirement: Requirement, catalogue: Catalogue): string {
  if (requirement.title !== undefined) return requirement.title;
  if ('figure' in requirement) return catalogue.figures.get(requirement.figure)?.name ?? requirement.figure;
  return requirement.text ?? requirement.kind;
}
