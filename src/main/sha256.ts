import { createHash } from 'node:crypto';
import type { Sha256 } from '../kernel/index.ts';

/** For the pure folders, which have no libraries. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');
