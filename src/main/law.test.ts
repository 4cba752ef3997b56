import { appendFileSync, cpSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../testing/harness/index.ts';
import { lawFrom } from './law.ts';

describe('the law in use', () => {
  const files = temporaryFolder('minhchung-law');
  let count = 0;
  let folder = '';
  beforeEach(() => {
    folder = files.path(`catalogue-${++count}`);
    cpSync('catalogue', folder, { recursive: true });
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => files.remove());

  const figures = () => `${folder}/figures.yaml`;
  /** Time enough for the files to be looked at again. */
  const later = () => vi.advanceTimersByTime(2_000);

  it('[LAW-1] is one value for as long as no file changes, with one engine', () => {
    const law = lawFrom(folder);
    const first = law.current();
    later();
    expect(law.current()).toBe(first);
    expect(law.current().engine).toBe(first.engine);
  });

  it('[LAW-2] is swapped for another when a file changes', () => {
    const law = lawFrom(folder);
    const first = law.current();
    appendFileSync(figures(), '\n# a remark\n');
    expect(law.current()).toBe(first);
    later();
    const second = law.current();
    expect(second).not.toBe(first);
    expect(second.generation).not.toBe(first.generation);
    expect(second.catalogue.sets.size).toBe(first.catalogue.sets.size);
  });

  it('[LAW-2] stays where a file was only touched, or is missing for a moment', () => {
    const law = lawFrom(folder);
    const first = law.current();
    utimesSync(figures(), new Date(), new Date());
    later();
    expect(law.current()).toBe(first);
    renameSync(folder, `${folder}.away`);
    later();
    expect(law.current()).toBe(first);
    renameSync(`${folder}.away`, folder);
    later();
    expect(law.current()).toBe(first);
  });

  it('[LAW-3] stays where a changed file has errors, which are told; without a good law it is refused', () => {
    const law = lawFrom(folder);
    const first = law.current();
    writeFileSync(figures(), 'figures: [\n');
    later();
    expect(law.current()).toBe(first);
    expect(law.loaded().issues.some(({ severity }) => severity === 'error')).toBe(true);
    expect(() => lawFrom(folder).current()).toThrow(expect.objectContaining({ code: 'catalogue.has-errors' }));
  });
});
