import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const LINE_FEED = 10;

/** What a table's text amounts to. */
export interface TableMeasure {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Passes a table's text on and measures it. In COPY's text form a line is a row: line feeds within
 * values are written as `\n`.
 */
export class TableMeter extends Transform {
  readonly #hash = createHash('sha256');
  readonly #onRows: (rows: number) => void;
  #rows = 0;
  #bytes = 0;

  constructor(onRows: (rows: number) => void = () => {}) {
    super();
    this.#onRows = onRows;
  }

  override _transform(piece: Buffer, _: BufferEncoding, done: (error: null, piece: Buffer) => void): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
    for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, at + 1)) this.#rows++;
    this.#onRows(this.#rows);
    done(null, piece);
  }

  /** Once everything went through. */
  measure(): TableMeasure {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
