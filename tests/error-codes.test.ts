import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CATALOGUE, REFUSAL_CATALOGUE } from '../src/kernel/index.ts';
import { ROOT } from './fixtures/places.ts';

/**
 * The text of the product without the catalogue of codes itself and without the sentences that
 * belong to the codes.
 */
const product = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|\/)(i18n|testing)\//.test(name))
  .filter((name) => !['kernel/error-catalogue.ts', 'kernel/refusal-catalogue.ts'].includes(name))
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
  .join('\n');

describe('the error catalogue', () => {
  it('holds no code that the product never gives', () => {
    const codes = [...Object.keys(ERROR_CATALOGUE), ...Object.keys(REFUSAL_CATALOGUE)];
    expect(codes.filter((code) => !product.includes(`'${code}'`))).toEqual([]);
  });
});
