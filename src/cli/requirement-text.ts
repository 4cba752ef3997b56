import type { Catalogue, Limit, Requirement } from '../catalogue/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { FigureId, Fraction } from '../kernel/index.ts';
import { quantity } from '../kernel/index.ts';

/** What a requirement itself asks, without its children: its kind, figures and thresholds in words; empty where only its children ask. */
export function requirementText(requirement: Requirement, catalogue: Catalogue, t: Translate): string {
  const name = (id: FigureId) => catalogue.figures.get(id)?.name ?? id;
  return [
    kindText(requirement, catalogue, name, t),
    requirement.ifAny === undefined ? '' : t('cli.kind.if-any', { figure: name(requirement.ifAny) }),
    requirement.optional ? t('cli.kind.optional') : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function kindText(
  requirement: Requirement,
  catalogue: Catalogue,
  name: (id: FigureId) => string,
  t: Translate,
): string {
  const limits = limitsText(requirement, catalogue, t);
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return t(`cli.kind.${requirement.kind}`);
    case 'atLeast':
      return t('cli.kind.atLeast', { count: requirement.k });
    case 'compare':
      return t('cli.kind.compare', { figure: name(requirement.figure), limits });
    case 'share':
      return t('cli.kind.share', { part: name(requirement.part), whole: name(requirement.whole), limits });
    case 'each':
      return t('cli.kind.each', { figure: name(requirement.series), every: requirement.every, limits });
    case 'yes':
      return t('cli.kind.yes', { figure: name(requirement.figure) });
    case 'set':
      return t('cli.kind.set', { set: requirement.set, indicator: requirement.indicator ?? '' });
    case 'units':
      return t('cli.kind.units', { unitKind: requirement.unitKind, set: requirement.set, limits });
  }
}

/** The thresholds and whom they are for: "từ 50 % trở lên (Vùng: Miền núi, Hải đảo); từ 80 % trở lên (còn lại)"; empty where there are none. */
export function limitsText(requirement: Requirement, catalogue: Catalogue, t: Translate): string {
  if (!('limits' in requirement)) return '';
  const limits: readonly Limit<number | Fraction>[] = requirement.limits;
  const decimals = decimalsOf(requirement, catalogue);
  return limits
    .map((limit) => {
      const text = thresholdText(limit, decimals, t);
      return limit.when === undefined ? text : `${text} (${unitsText(limit.when, catalogue, t)})`;
    })
    .join('; ');
}

function decimalsOf(requirement: Requirement, catalogue: Catalogue): number {
  if (requirement.kind === 'compare') return catalogue.figures.get(requirement.figure)?.decimals ?? 0;
  if (requirement.kind === 'each') return catalogue.figures.get(requirement.series)?.decimals ?? 0;
  return 0;
}

function thresholdText({ operator, value }: Limit<number | Fraction>, decimals: number, t: Translate): string {
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
