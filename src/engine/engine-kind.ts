import type { RequirementKind } from '../catalogue/index.ts';
import { ENGINE_KINDS } from './kinds/index.ts';
import type { EngineKind } from './kinds/kind.ts';

/** The machine half of a kind. */
export function engineKind<Kind extends RequirementKind>(kind: Kind): EngineKind<Kind> {
  return ENGINE_KINDS[kind];
}
