/** Private, so that neither a literal nor a copy with something more can have it. */
declare class Mark {
  private readonly presented: true;
}

/**
 * An answer that a presenter of this folder made. Only such a value goes out as JSON, so that a
 * command or a route cannot shape an answer of its own: it does not compile.
 */
export type Presented<Output> = Output & Mark;

/** Marks what a presenter made; for this folder only, so the index does not hand it on. */
export function present<Output>(output: Output): Presented<Output> {
  return output as Presented<Output>;
}
