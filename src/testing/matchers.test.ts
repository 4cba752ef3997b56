import { describe, expect, it } from 'vitest';

const SHORT = {
  verdict: 'not-met',
  reason: { code: 'share', params: { part: 'Số thôn có loa' } },
  gap: { kind: 'add', least: 2, most: 3 },
  clauses: ['003-I-8.4-c'],
};

function failure(check: () => void): string {
  try {
    check();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'passed';
}

describe('matchers of verdicts', () => {
  it('pass for what they say, and for nothing else', () => {
    for (const [verdict, matcher] of [
      ['met', 'toBeMet'],
      ['not-met', 'toBeNotMet'],
      ['undetermined', 'toBeUndetermined'],
      ['not-applicable', 'toBeNotApplicable'],
    ] as const) {
      expect({ verdict })[matcher]();
      for (const other of ['met', 'not-met', 'undetermined', 'not-applicable'])
        if (other !== verdict) expect({ verdict: other }).not[matcher]();
    }
  });

  it('hold to a reason, a gap and clauses', () => {
    expect(SHORT).toBeNotMet('share');
    expect(SHORT).not.toBeNotMet('compare');
    expect(SHORT).toMiss({ kind: 'add', least: 2 });
    expect(SHORT).not.toMiss({ kind: 'add', least: 1 });
    expect({ ...SHORT, verdict: 'undetermined' }).not.toMiss({ kind: 'add', least: 2 });
    expect(SHORT).toCite('003-I-8.4-c');
    expect(SHORT).not.toCite('003-I-8.4-c', '003-I-8.4-d');
    expect({ verdict: 'met', requirement: { clauses: ['003-I-8.1'] } }).toCite('003-I-8.1');
  });

  it('tell what was wanted, what came out, and why', () => {
    expect(failure(() => expect(SHORT).toBeMet())).toBe(
      'expected to be met, but it is not met: share {"part":"Số thôn có loa"}; left to do {"kind":"add","least":2,"most":3}',
    );
    expect(failure(() => expect(SHORT).toCite('003-I-8.5'))).toMatch(
      /^expected to cite 003-I-8.5, .* cites 003-I-8.4-c$/,
    );
    expect(failure(() => expect(SHORT).not.toBeNotMet())).toMatch(/^expected not to be not met, but it is not met/);
  });

  it('do not pass, and do not fail quietly, where nothing was judged', () => {
    expect(failure(() => expect(undefined).toBeMet())).toContain('nothing was judged');
    expect(failure(() => expect(undefined).not.toBeMet())).toContain('nothing was judged');
    expect(failure(() => expect({ verdict: 'maybe' }).not.toMiss({}))).toContain('nothing was judged');
  });
});
