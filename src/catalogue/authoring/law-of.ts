import type { RequirementKind } from '../model.ts';
import { LAW_KINDS } from './kinds/index.ts';
import type { LawKind } from './kinds/kind.ts';

/** Every kind that a rule author may write, in the order in which they are listed to people. */
export const REQUIREMENT_KINDS = Object.keys(LAW_KINDS) as readonly RequirementKind[];

/** The law half of a kind. */
export function lawOf<Kind extends RequirementKind>(kind: Kind): LawKind<Kind> {
  return LAW_KINDS[kind];
}
