import type { Sha256, UnitId } from '../kernel/index.ts';
import type { ChainedEvent, ChainHead } from './chain.ts';
import { chainHash, GENESIS } from './chain.ts';
import { parseAuditEvent } from './event.ts';
import { MalformedEvent } from './shape.ts';

/** What is wrong with a chain, and where. */
export type ChainFinding =
  /** Numbers that are not there. */
  | { readonly kind: 'removed'; readonly from: number; readonly to: number }
  /** What it says is not what was hashed; or it was hashed in another unit's chain. */
  | { readonly kind: 'changed'; readonly seq: number }
  /**
   * It does not follow the event before it: one of the two was put in, moved, or changed together
   * with its hash; or one between was taken out.
   */
  | { readonly kind: 'out-of-order'; readonly seq: number }
  /** No program of ours writes such an event. */
  | { readonly kind: 'unreadable'; readonly seq: number; readonly type: string }
  /** The chain ends before the last event that its head names. */
  | { readonly kind: 'cut-off'; readonly from: number; readonly to: number }
  /** Events without a head. */
  | { readonly kind: 'head-missing' }
  /** The head names another last event, or events stand after it. */
  | { readonly kind: 'head-differs'; readonly seq: number }
  /**
   * A hash that was written down before is not in the chain: what was hashed then
   * was rewritten since.
   */
  | { readonly kind: 'witness-missing'; readonly hash: string };

export interface ChainReport {
  readonly unit: UnitId;
  readonly events: number;
  /**
   * Of the last event; write it down elsewhere: it proves all before it. Absent for an empty chain.
   */
  readonly lastHash?: string;
  /** At most the first hundred. */
  readonly findings: readonly ChainFinding[];
  readonly findingCount: number;
}

const MOST_FINDINGS = 100;

/**
 * Checks one unit's chain while it is read, event by event, in the order of their numbers; holds no
 * more than the last one. `witness`: a hash that was written down earlier and must be in the chain.
 */
export class ChainCheck {
  readonly #unit: UnitId;
  readonly #sha256: Sha256;
  readonly #witness: string | undefined;
  readonly #findings: ChainFinding[] = [];
  #findingCount = 0;
  #events = 0;
  #last: ChainHead = { seq: 0, hash: GENESIS };
  #isWitnessed = false;

  constructor(unit: UnitId, sha256: Sha256, witness?: string) {
    this.#unit = unit;
    this.#sha256 = sha256;
    this.#witness = witness;
  }

  /** The number of the last event seen; 0 at first. */
  get lastSeq(): number {
    return this.#last.seq;
  }

  add(event: ChainedEvent): void {
    const { seq, hash } = event;
    const expected = this.#last.seq + 1;
    if (seq > expected) this.#find({ kind: 'removed', from: expected, to: seq - 1 });
    // After a gap the link cannot hold; the gap says it all.
    else if (seq < expected || event.prevHash !== this.#last.hash) this.#find({ kind: 'out-of-order', seq });
    if (!this.#isGenuine(event)) this.#find({ kind: 'changed', seq });
    else if (!isReadable(event)) this.#find({ kind: 'unreadable', seq, type: event.type });
    if (hash === this.#witness) this.#isWitnessed = true;
    this.#events++;
    this.#last = { seq, hash };
  }

  /** `head` as it stood no earlier than the last event: undefined where there is none. */
  finish(head: ChainHead | undefined): ChainReport {
    const last = this.#last;
    if (!head) {
      if (this.#events > 0) this.#find({ kind: 'head-missing' });
    } else if (head.seq > last.seq) this.#find({ kind: 'cut-off', from: last.seq + 1, to: head.seq });
    else if (head.seq < last.seq || head.hash !== last.hash) this.#find({ kind: 'head-differs', seq: last.seq });
    if (this.#witness !== undefined && !this.#isWitnessed) this.#find({ kind: 'witness-missing', hash: this.#witness });
    return {
      unit: this.#unit,
      events: this.#events,
      ...(this.#events > 0 ? { lastHash: last.hash } : {}),
      findings: this.#findings,
      findingCount: this.#findingCount,
    };
  }

  #find(finding: ChainFinding): void {
    this.#findingCount++;
    if (this.#findings.length < MOST_FINDINGS) this.#findings.push(finding);
  }

  #isGenuine(event: ChainedEvent): boolean {
    try {
      return event.unit === this.#unit && chainHash(event.prevHash, event, this.#sha256) === event.hash;
    } catch {
      // What cannot be hashed was never hashed.
      return false;
    }
  }
}

/** The same for a chain that is at hand as a whole. */
export function verifyChain(
  unit: UnitId,
  events: Iterable<ChainedEvent>,
  head: ChainHead | undefined,
  sha256: Sha256,
): ChainReport {
  const check = new ChainCheck(unit, sha256);
  for (const event of events) check.add(event);
  return check.finish(head);
}

function isReadable(event: ChainedEvent): boolean {
  try {
    parseAuditEvent(event);
    return true;
  } catch (error) {
    if (error instanceof MalformedEvent) return false;
    throw error;
  }
}
