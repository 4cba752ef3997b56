/** Rows taken together, so that a step of a stream is worth its cost. */
const BATCH = 500;

/** The same in order, several at a time; each batch has at least one. */
export async function* inBatches<T>(rows: Iterable<T> | AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
