import { CsvRecords } from './csv-records.ts';

export type Delimiter = ',' | ';' | '\t';

/** In the order of preference where nothing else decides: Excel in Vietnam writes `;`, since the comma is its decimal sign. */
const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];
/** Records looked at. */
const SAMPLE_RECORDS = 20;
/** Bytes looked at; a quote that never closes would otherwise run through the file once for each delimiter. */
const SAMPLE_BYTES = 256 * 1024;

/**
 * The sign that parts the fields: the one that cuts most of the first records into as many fields as the first one, and among
 * equals the one that gives more fields. `;` for a file with a single column.
 */
export function findDelimiter(bytes: Buffer, from: number): Delimiter {
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(bytes.subarray(from, from + SAMPLE_BYTES), delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(sample: Buffer, delimiter: Delimiter): number {
  const records = new CsvRecords(sample, 0, delimiter);
  let first = 0;
  let alike = 0;
  for (let seen = 0; seen < SAMPLE_RECORDS && records.next(); ) {
    if (records.isBlank) continue;
    seen++;
    if (first === 0) first = records.fieldCount;
    if (records.fieldCount === first) alike++;
  }
  return first < 2 ? 0 : alike * 1_000 + Math.min(first, 999);
}
