import type { Clock } from '../../kernel/index.ts';
import type { Follower } from './follower.ts';
import type { Installation } from './installation.ts';
import type { LawSource } from './law.ts';
import type { Secrets } from './secrets.ts';
import type { Store } from './store.ts';

/** What use cases need of the world. `main` gives the real thing, tests give what they like. */
export interface Ports {
  readonly law: LawSource;
  /** Opened at the first call and kept; refuses with `database.*`. */
  readonly store: () => Promise<Store>;
  readonly clock: Clock;
  /** A fresh uuid. */
  readonly newId: () => string;
  /** Keys for sensitive values. */
  readonly secrets: Secrets;
  readonly follower: Follower;
  /** The database itself, for whoever runs it. */
  readonly installation: Installation;
}
