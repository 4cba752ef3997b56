import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../catalogue/authoring/index.ts';
import type { Catalogue } from '../catalogue/index.ts';

/** Relative to where tests and benches start: a bundle lies elsewhere than its files. */
const FOLDER = 'catalogue';
let catalogue: Catalogue | undefined;

/** The catalogue that the product brings, read once. */
export function shippedCatalogue(): Catalogue {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  catalogue ??= loadCatalogue(
    paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(FOLDER, path), 'utf8') })),
  ).catalogue;
  return catalogue;
}
