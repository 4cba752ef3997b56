declare const presented: unique symbol;

/**
 * An answer that a presenter of this folder made. Only such a value goes out as JSON, so that a command or a route cannot shape
 * an answer of its own: a literal does not compile.
 */
export type Presented<Output> = Output & { readonly [presented]: true };

/** Marks what a presenter made; for this folder only, so the index does not hand it on. */
export function present<Output>(output: Output): Presented<Output> {
  return output as Presented<Output>;
}
