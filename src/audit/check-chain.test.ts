import { describe, expect, it } from 'vitest';
import type { ChainedEvent, ChainHead } from './chain.ts';
import { chainHash, GENESIS } from './chain.ts';
import { ChainCheck, verifyChain } from './check-chain.ts';
import { buildAdditions, buildChain, NA_CAY, NA_PHAI, OFFICER, sha256 } from './testing/build-chain.ts';

const { events, head } = buildChain(NA_PHAI, buildAdditions(6));
const findings = (chain: readonly ChainedEvent[], last: ChainHead | undefined = head) =>
  verifyChain(NA_PHAI, chain, last, sha256).findings;
/** The chain with something done to the event of one number. */
const withEvent = (seq: number, change: Partial<ChainedEvent>) =>
  events.map((event) => (event.seq === seq ? { ...event, ...change } : event));
const without = (...seqs: readonly number[]) => events.filter(({ seq }) => !seqs.includes(seq));
const renumbered = (chain: readonly ChainedEvent[]) => chain.map((event, index) => ({ ...event, seq: index + 1 }));
/** An event as a forger would make it who knows how hashes are made. */
function forge(after: ChainHead, unit = NA_PHAI): ChainedEvent {
  const payload = { register: 'danh-muc-thon', row: 99, version: 1 };
  const content = { unit, at: '2024-10-06T08:00:00.000000Z', type: 'row-deleted', actor: OFFICER, payload };
  return { ...content, seq: after.seq + 1, prevHash: after.hash, hash: chainHash(after.hash, content, sha256) };
}

describe('a whole chain', () => {
  it('[AUD-4] has no findings, and its last hash proves all of it', () => {
    expect(verifyChain(NA_PHAI, events, head, sha256)).toEqual({
      unit: NA_PHAI,
      events: 6,
      lastHash: head.hash,
      findings: [],
      findingCount: 0,
    });
  });

  it('[AUD-4] may be empty, with or without a head', () => {
    expect(verifyChain(NA_PHAI, [], undefined, sha256)).toEqual({
      unit: NA_PHAI,
      events: 0,
      findings: [],
      findingCount: 0,
    });
    expect(findings([], { seq: 0, hash: GENESIS })).toEqual([]);
  });

  it('[AUD-4] is the same for the same events, and another for another unit', () => {
    expect(buildChain(NA_PHAI, buildAdditions(6)).head).toEqual(head);
    expect(buildChain(NA_CAY, buildAdditions(6)).head.hash).not.toBe(head.hash);
  });

  it('[AUD-4] takes a moment with microseconds only: another form would not hash to the same again', () => {
    expect(() => chainHash(GENESIS, { ...events[0]!, at: '2024-10-06T07:00:00Z' }, sha256)).toThrow('microseconds');
  });
});

describe('an event that was changed', () => {
  it.each<[string, Partial<ChainedEvent>]>([
    ['what it says', { payload: { register: 'danh-muc-thon', row: 4, version: 1 } }],
    ['whose it is', { actor: { ...OFFICER, name: 'Hoàng Thị Mẫu' } }],
    ['when it was', { at: '2024-10-06T07:00:02.000001Z' }],
    ['when it was, to no moment at all', { at: 'infinity' }],
    ['its type', { type: 'row-deleted' }],
    ['its hash', { hash: sha256('') }],
  ])('[AUD-5] is named: %s', (_, change) => {
    expect(findings(withEvent(3, change))).toContainEqual({ kind: 'changed', seq: 3 });
  });

  it('[AUD-5] is found where its hash was made anew: the next one no longer follows it', () => {
    const forged = { ...forge({ seq: 2, hash: events[1]!.hash }) };
    expect(findings(events.map((event) => (event.seq === 3 ? forged : event)))).toEqual([
      { kind: 'out-of-order', seq: 4 },
    ]);
  });

  it('[AUD-5] is found where it is the last and its hash was made anew: the head names another', () => {
    const forged = forge({ seq: 5, hash: events[4]!.hash });
    expect(findings([...without(6), forged])).toEqual([{ kind: 'head-differs', seq: 6 }]);
  });
});

describe('an event that was taken out', () => {
  it('[AUD-6] leaves a gap', () => {
    expect(findings(without(3, 4))).toEqual([{ kind: 'removed', from: 3, to: 4 }]);
  });

  it('[AUD-6] leaves a gap at the beginning', () => {
    expect(findings(without(1))).toEqual([{ kind: 'removed', from: 1, to: 1 }]);
  });

  it('[AUD-6] leaves a gap between any two', () => {
    expect(findings(without(2, 5))).toEqual([
      { kind: 'removed', from: 2, to: 2 },
      { kind: 'removed', from: 5, to: 5 },
    ]);
  });

  it('[AUD-6] is missed by the one after it where the others were given new numbers', () => {
    expect(findings(renumbered(without(3)))).toEqual([
      { kind: 'out-of-order', seq: 3 },
      { kind: 'cut-off', from: 6, to: 6 },
    ]);
    expect(findings(renumbered(without(3)), { seq: 5, hash: head.hash })).toEqual([{ kind: 'out-of-order', seq: 3 }]);
  });
});

describe('an end that was cut off', () => {
  it('[AUD-8] is named by the head', () => {
    expect(findings(without(5, 6))).toEqual([{ kind: 'cut-off', from: 5, to: 6 }]);
    expect(findings([])).toEqual([{ kind: 'cut-off', from: 1, to: 6 }]);
  });

  it('[AUD-8] is found where the head was set back by number only', () => {
    expect(findings(without(6), { seq: 5, hash: head.hash })).toEqual([{ kind: 'head-differs', seq: 5 }]);
  });

  it('[AUD-8] is found where the head is gone with it', () => {
    expect(verifyChain(NA_PHAI, without(6), undefined, sha256).findings).toEqual([{ kind: 'head-missing' }]);
  });

  it('[AUD-8] is proven by a hash written down before, even where the head was rewritten', () => {
    const cut = buildChain(NA_PHAI, buildAdditions(5));
    const check = new ChainCheck(NA_PHAI, sha256, head.hash);
    for (const event of cut.events) check.add(event);
    expect(check.finish(cut.head).findings).toEqual([{ kind: 'witness-missing', hash: head.hash }]);
  });

  it('[AUD-8] and a hash written down stays in a chain that only grew', () => {
    const grown = buildChain(NA_PHAI, buildAdditions(9));
    const check = new ChainCheck(NA_PHAI, sha256, head.hash);
    for (const event of grown.events) check.add(event);
    expect(check.finish(grown.head).findings).toEqual([]);
  });
});

describe('events in another order', () => {
  it('[AUD-7] are named where two changed places', () => {
    const swapped = events.map((event) => {
      if (event.seq === 3) return { ...events[3]!, seq: 3 };
      return event.seq === 4 ? { ...events[2]!, seq: 4 } : event;
    });
    expect(findings(swapped)).toEqual([
      { kind: 'out-of-order', seq: 3 },
      { kind: 'out-of-order', seq: 4 },
      { kind: 'out-of-order', seq: 5 },
    ]);
  });

  it('[AUD-7] are found where one was put in', () => {
    const forged = forge({ seq: 3, hash: events[2]!.hash });
    const longer = renumbered([...events.slice(0, 3), forged, ...events.slice(3)]);
    expect(findings(longer)).toEqual([
      { kind: 'out-of-order', seq: 5 },
      { kind: 'head-differs', seq: 7 },
    ]);
  });

  it('[AUD-7] are found where one was put on at the end', () => {
    expect(findings([...events, forge(head)])).toEqual([{ kind: 'head-differs', seq: 7 }]);
  });

  it('[AUD-7] are found where one number stands twice', () => {
    expect(findings([...events.slice(0, 3), events[2]!, ...events.slice(3)])).toEqual([
      { kind: 'out-of-order', seq: 3 },
    ]);
  });
});

describe('events of another unit', () => {
  const other = buildChain(NA_CAY, buildAdditions(6));
  const moved = other.events.map((event) => ({ ...event, unit: NA_PHAI }));

  it('[AUD-7] do not hash here, be it one', () => {
    expect(findings(events.map((event) => (event.seq === 3 ? moved[2]! : event)))).toEqual([
      { kind: 'out-of-order', seq: 3 },
      { kind: 'changed', seq: 3 },
      { kind: 'out-of-order', seq: 4 },
    ]);
  });

  it('[AUD-7] do not hash here, be it a whole chain with its head', () => {
    const found = verifyChain(NA_PHAI, moved, other.head, sha256);
    expect(found.findings).toEqual([1, 2, 3, 4, 5, 6].map((seq) => ({ kind: 'changed', seq })));
  });
});

describe('an event that no program of ours writes', () => {
  it('[AUD-9] is named though it hashes', () => {
    const content = {
      unit: NA_PHAI,
      at: '2024-10-06T08:00:00.000000Z',
      type: 'row-forged',
      actor: OFFICER,
      payload: {},
    };
    const hash = chainHash(head.hash, content, sha256);
    const strange = { ...content, seq: 7, prevHash: head.hash, hash };
    expect(findings([...events, strange], { seq: 7, hash })).toEqual([
      { kind: 'unreadable', seq: 7, type: 'row-forged' },
    ]);
  });
});

describe('a long chain in ruins', () => {
  it('[AUD-4] is told with its first hundred findings and the number of all', () => {
    const ruined = buildChain(NA_CAY, buildAdditions(250));
    const report = verifyChain(NA_PHAI, ruined.events, ruined.head, sha256);
    expect(report.findings).toHaveLength(100);
    expect(report.findingCount).toBe(250);
  });
});
