import type { Catalogue, Limit, Requirement } from '../catalogue/index.ts';
import { askedParams } from '../engine/index.ts';
import type { Translate } from '../i18n/index.ts';
import { quantity } from '../kernel/index.ts';

/** What a requirement itself asks, without its children: its kind, figures and thresholds in words; empty where only its children ask. */
export function requirementText(requirement: Requirement, catalogue: Catalogue, t: Translate): string {
  const { kind, ifAny } = requirement;
  return [
    t(`cli.kind.${kind}`, { ...askedParams(requirement, catalogue), limits: limitsText(requirement, catalogue, t) }),
    ifAny === undefined ? '' : t('cli.kind.if-any', { figure: catalogue.figures.get(ifAny)?.name ?? ifAny }),
    requirement.optional ? t('cli.kind.optional') : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** The thresholds and whom they are for: "từ 50 % trở lên (Vùng: Miền núi, Hải đảo); từ 80 % trở lên (còn lại)"; empty where there are none. */
export function limitsText(requirement: Requirement, catalogue: Catalogue, t: Translate): string {
  if (!('limits' in requirement)) return '';
  const limits: readonly Limit[] = requirement.limits;
  return limits
    .map((limit) => {
      const text = thresholdText(limit, requirement.asks.decimals, t);
      return limit.when === undefined ? text : `${text} (${unitsText(limit.when, catalogue, t)})`;
    })
    .join('; ');
}

function thresholdText({ operator, value }: Limit, decimals: number, t: Translate): string {
  if (typeof value === 'number') return t(`operator.${operator}`, { threshold: quantity(value, value, decimals) });
  const whole = value.over === value.under && operator === 'atLeast';
  return t(whole ? 'limit.whole' : `operator.${operator}`, { threshold: { kind: 'fraction', fraction: value } });
}

function unitsText(when: NonNullable<Limit['when']>, catalogue: Catalogue, t: Translate): string {
  if (when.kind === 'otherwise') return t('cli.kind.otherwise');
  return [...when.attributes]
    .map(([id, values]) => {
      const attribute = catalogue.attributes.get(id);
      return `${attribute?.name ?? id}: ${values.map((value) => attribute?.values.get(value) ?? value).join(', ')}`;
    })
    .join('; ');
}
