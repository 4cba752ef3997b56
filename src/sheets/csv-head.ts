import type { CsvHandler } from './csv-tokenizer.ts';
import { CsvTokenizer } from './csv-tokenizer.ts';
import { HEAD_BYTES } from './file-source.ts';

/** What the first bytes of a CSV file say about the rest. */
export interface CsvHead {
  readonly delimiter: Delimiter;
  /** Bytes before the first record: the byte order mark, and the line `sep=;`. */
  readonly start: number;
}

export type Delimiter = ',' | ';' | '\t';

/**
 * In the order of preference where nothing else decides: Excel in Vietnam writes `;`, since the
 * comma is its decimal sign.
 */
const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];
/** Records looked at. */
const SAMPLE_RECORDS = 20;

/** Looks at the first bytes of a file, of which the first `HEAD_BYTES` count. */
export function readCsvHead(bytes: Buffer): CsvHead {
  const head = bytes.subarray(0, HEAD_BYTES);
  const mark = head.toString('latin1', 0, 3) === '\u00ef\u00bb\u00bf' ? 3 : 0;
  const told = /^sep=([,;\t])\r?\n/i.exec(head.toString('latin1', mark, mark + 7));
  const start = mark + (told?.[0].length ?? 0);
  return { start, delimiter: (told?.[1] as Delimiter | undefined) ?? findDelimiter(head.subarray(start)) };
}

/**
 * The sign that parts the fields: the one that cuts most of the first records into as many
 * fields as the first one, and among equals the one that gives more fields. `;` for a file
 * with a single column.
 */
function findDelimiter(sample: Buffer): Delimiter {
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counter = new FieldCounter();
    const tokenizer = new CsvTokenizer(delimiter, 0, counter);
    tokenizer.write(sample);
    tokenizer.finish();
    if (counter.score > bestScore) {
      best = delimiter;
      bestScore = counter.score;
    }
  }
  return best;
}

class FieldCounter implements CsvHandler {
  private seen = 0;
  private first = 0;
  private alike = 0;

  get score(): number {
    return this.first < 2 ? 0 : this.alike * 1_000 + Math.min(this.first, 999);
  }

  field(): void {}

  record(fieldCount: number, isBlank: boolean): void {
    if (isBlank || this.seen >= SAMPLE_RECORDS) return;
    this.seen++;
    if (this.first === 0) this.first = fieldCount;
    if (fieldCount === this.first) this.alike++;
  }
}
