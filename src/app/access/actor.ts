import type { ActorSnapshot } from '../../audit/index.ts';
import type { Grant } from './grant.ts';

/** Whoever asks: as history will name them, and what they may. */
export interface Actor {
  readonly snapshot: ActorSnapshot;
  readonly grants: readonly Grant[];
}
