import type { Params } from './issue.ts';
import type { RefusalCode } from './refusal-catalogue.ts';

/**
 * A refusal: what was asked may not or cannot be done. Thrown by commands and queries,
 * caught once at the edge.
 */
export class AppError extends Error {
  readonly code: RefusalCode;
  readonly params: Params;

  constructor(code: RefusalCode, params: Params = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** For the branch that cannot be reached: the compiler proves it, the throw guards it. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** A bug when it does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
