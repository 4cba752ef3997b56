import type { Catalogue, Requirement } from '../../catalogue/index.ts';
import type { MessageParams } from '../../kernel/index.ts';
import { todoKind } from './kinds.ts';

/**
 * What a requirement itself asks, thresholds and children left out: the parameters of
 * the words for its kind.
 */
export function askedParams(requirement: Requirement, catalogue: Pick<Catalogue, 'figures'>): MessageParams {
  return todoKind(requirement.kind).asks(requirement, catalogue);
}
