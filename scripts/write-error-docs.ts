/** Writes docs/reference/errors.md from the error catalogue and its Vietnamese words. Run from the top of the checkout. */
import { writeFileSync } from 'node:fs';
import { renderErrorDocs } from '../src/i18n/index.ts';

const TARGET = 'docs/reference/errors.md';

writeFileSync(TARGET, renderErrorDocs());
console.log(TARGET);
