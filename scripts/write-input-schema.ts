/** Writes schemas/assessment-input.schema.json from the input contract. Run from the top of the checkout. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { toInputJsonSchema } from '../src/app/input/index.ts';

const TARGET = 'schemas/assessment-input.schema.json';

mkdirSync('schemas', { recursive: true });
writeFileSync(TARGET, `${JSON.stringify(toInputJsonSchema(), null, 2)}\n`);
console.log(TARGET);
