import type { Catalogue, Requirement, Threshold } from '../catalogue/index.ts';
import { askedParams } from '../engine/todo/index.ts';
import type { Translate } from '../i18n/index.ts';
import { quantity } from '../kernel/index.ts';

/**
 * What a requirement itself asks, without its children: its kind, figures and thresholds in words;
 * empty where only its children ask.
 */
export function requirementText(requirement: Requirement, catalogue: Catalogue, t: Translate): string {
  const { kind, ifAny } = requirement;
  return [
    t(`cli.kind.${kind}`, {
      ...askedParams(requirement, catalogue),
      ...('set' in requirement ? { set: catalogue.sets.get(requirement.set)?.title ?? requirement.set } : {}),
      limits: thresholdsText(requirement, catalogue, t),
    }),
    ifAny === undefined ? '' : t('cli.kind.if-any', { figure: catalogue.figures.get(ifAny)?.name ?? ifAny }),
    requirement.optional ? t('cli.kind.optional') : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/**
 * The thresholds and whom they are for: "từ 50 % trở lên (Vùng: Miền núi, Hải đảo); từ 80 % trở lên
 * (còn lại)"; empty where there are none.
 */
export function thresholdsText(requirement: Requirement, catalogue: Catalogue, t: Translate): string {
  if (!('thresholds' in requirement)) return '';
  const thresholds: readonly Threshold[] = requirement.thresholds;
  return thresholds
    .map((threshold) => {
      const text = thresholdText(threshold, requirement.asks.decimals, t);
      return threshold.when === undefined ? text : `${text} (${unitsText(threshold.when, catalogue, t)})`;
    })
    .join('; ');
}

function thresholdText({ operator, value }: Threshold, decimals: number, t: Translate): string {
  if (typeof value === 'number') return t(`operator.${operator}`, { threshold: quantity(value, value, decimals) });
  const whole = value.over === value.under && operator === 'atLeast';
  return t(whole ? 'limit.whole' : `operator.${operator}`, { threshold: { kind: 'fraction', fraction: value } });
}

function unitsText(when: NonNullable<Threshold['when']>, catalogue: Catalogue, t: Translate): string {
  if (when.kind === 'otherwise') return t('cli.kind.otherwise');
  return [...when.attributes]
    .map(([id, values]) => {
      const attribute = catalogue.attributes.get(id);
      return `${attribute?.name ?? id}: ${values.map((value) => attribute?.values.get(value) ?? value).join(', ')}`;
    })
    .join('; ');
}
