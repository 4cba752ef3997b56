import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reach } from '../../app/index.ts';
import { WHOLE_REACH } from '../../app/index.ts';
import type { AuditEvent, ChainFinding, ChainReport, JsonValue } from '../../audit/index.ts';
import { INSTALLATION, parseAuditEvent } from '../../audit/index.ts';
import { buildAdditions, NA_CAY, NA_PHAI, OFFICER } from '../../audit/testing/build-chain.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { createTestDatabase, hasServer } from '../testing/test-database.ts';

const ALL = WHOLE_REACH;
const NA_PHAI_ALONE = { units: [NA_PHAI], villages: [] };
const OF_NA_PHAI: Reach = { read: NA_PHAI_ALONE, write: NA_PHAI_ALONE };

describe.runIf(hasServer)('the stored history', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    await tamper('delete from audit_event', 'delete from audit_head');
  });
  afterAll(() => database.drop());

  const write = (unit: UnitId, events: readonly AuditEvent[], reach: Reach = ALL) =>
    database.store.transaction(reach, (tx) => tx.audit.appendMany(events.map((event) => ({ unit, event }))));
  const verify = (unit: UnitId, witness?: string): Promise<ChainReport> =>
    database.store.transaction(ALL, (tx) => tx.audit.verify(unit, witness));
  const latest = (unit: UnitId, filter: { limit?: number; before?: number; type?: string; since?: string } = {}) =>
    database.store.transaction(ALL, (tx) => tx.audit.latest(unit, { limit: 100, ...filter }));

  /** As somebody who has the whole server in hand, with the trigger out of the way. */
  async function tamper(...statements: readonly string[]): Promise<void> {
    await database.asSuperuser('alter table audit_event disable trigger user');
    for (const statement of statements) await database.asSuperuser(statement);
    await database.asSuperuser('alter table audit_event enable trigger user');
  }

  describe('is written', () => {
    it('[AUD-2] with who, when and what, as they were', async () => {
      await write(NA_PHAI, buildAdditions(2));
      const [first, second] = await latest(NA_PHAI);
      expect(parseAuditEvent(first!)).toEqual(buildAdditions(2)[0]);
      expect([first?.seq, second?.seq]).toEqual([1, 2]);
      expect(second?.prevHash).toBe(first?.hash);
      expect(first?.at).toMatch(/^20\d\d-.*T.*\.\d{6}Z$/);
    });

    it('[AUD-2] together with the deed, or not at all', async () => {
      const failing = database.store.transaction(ALL, async (tx) => {
        await tx.audit.appendMany(buildAdditions(3).map((event) => ({ unit: NA_PHAI, event })));
        throw new Error('the deed failed');
      });
      await expect(failing).rejects.toThrow('the deed failed');
      expect(await latest(NA_PHAI)).toEqual([]);
      expect(await verify(NA_PHAI)).toMatchObject({ events: 0, findings: [] });
    });

    it('[AUD-1] so that JSONB gives back what was hashed', async () => {
      const storable = fc
        .jsonValue({ stringUnit: 'binary', maxDepth: 3 })
        .filter((value) => !JSON.stringify(value).includes('\\u0000'));
      await fc.assert(
        fc.asyncProperty(fc.array(storable, { minLength: 20, maxLength: 60 }), async (values) => {
          await tamper('delete from audit_event', 'delete from audit_head');
          const odd = [
            1.0,
            1e3,
            1e21,
            -0,
            5e-324,
            1.7976931348623157e308,
            0.1 + 0.2,
            'ồ'.normalize('NFD'),
            { b: 1, a: 2 },
          ];
          const events = [...values, ...odd].map((to): AuditEvent => {
            return {
              type: 'figure-declared',
              actor: OFFICER,
              payload: { year: 2024, figure: 'so-ho', to: to as JsonValue },
            };
          });
          await write(NA_PHAI, events);
          expect(await verify(NA_PHAI)).toMatchObject({ events: events.length, findings: [] });
        }),
        { numRuns: 20 },
      );
    });

    it('[AUD-4] by one writer of a unit at a time: the second waits and follows', async () => {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const order: string[] = [];
      const [one, two] = buildAdditions(2);
      let firstHasWritten = () => {};
      const started = new Promise<void>((resolve) => {
        firstHasWritten = resolve;
      });
      const first = database.store.transaction(ALL, async (tx) => {
        await tx.audit.append(NA_PHAI, one!);
        firstHasWritten();
        await held;
        order.push('first');
      });
      await started;
      const second = database.store.transaction(ALL, async (tx) => {
        await tx.audit.append(NA_PHAI, two!);
        order.push('second');
      });
      const elsewhere = database.store.transaction(ALL, (tx) => tx.audit.append(NA_CAY, two!));
      await elsewhere;
      letGo();
      await Promise.all([first, second]);
      expect(order).toEqual(['first', 'second']);
      expect((await latest(NA_PHAI)).map(({ payload }) => payload)).toEqual([one?.payload, two?.payload]);
      expect((await verify(NA_PHAI)).findings).toEqual([]);
    });

    it('[AUD-4] by many at once, on chains that begin and in any order, without loss', async () => {
      const [event] = buildAdditions(1);
      await Promise.all(
        Array.from({ length: 30 }, (_, index) => {
          const units = index % 2 === 0 ? [NA_PHAI, NA_CAY] : [NA_CAY, NA_PHAI];
          return database.store.transaction(ALL, (tx) =>
            tx.audit.appendMany(units.map((unit) => ({ unit, event: event! }))),
          );
        }),
      );
      for (const unit of [NA_PHAI, NA_CAY]) expect(await verify(unit)).toMatchObject({ events: 30, findings: [] });
    });

    it('[AUD-4] for thousands of units and events in one go', async () => {
      const units = Array.from({ length: 4500 }, (_, index) => {
        return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as UnitId;
      });
      const [event] = buildAdditions(1);
      await database.store.transaction(ALL, (tx) =>
        tx.audit.appendMany(units.map((unit) => ({ unit, event: event! }))),
      );
      await write(units[0]!, buildAdditions(4500));
      expect(await database.store.transaction(ALL, (tx) => tx.audit.chains())).toEqual(units);
      expect(await verify(units[0]!)).toMatchObject({ events: 4501, findings: [] });
      expect(await verify(units[4499]!)).toMatchObject({ events: 1, findings: [] });
    });
  });

  describe('is kept', () => {
    beforeEach(() => write(NA_PHAI, buildAdditions(1)));

    it.each(['update audit_event set seq = 2', 'delete from audit_event', 'truncate audit_event'])(
      '[AUD-3] from the product itself: %s',
      async (statement) => {
        await expect(database.connection.pool.query(statement)).rejects.toThrow('permission denied');
      },
    );

    it.each(['update audit_event set seq = 2', 'delete from audit_event', 'truncate audit_event'])(
      '[AUD-3] from whoever has the server in hand and forgets the trigger: %s',
      async (statement) => {
        await expect(database.asSuperuser(statement)).rejects.toThrow('never changed');
      },
    );
  });

  describe('is seen', () => {
    beforeEach(async () => {
      await write(NA_PHAI, buildAdditions(3));
      await write(NA_CAY, buildAdditions(1));
    });

    it('[AUD-10] by those whose unit it is', async () => {
      const seen = await database.store.transaction(OF_NA_PHAI, async (tx) => ({
        own: (await tx.audit.latest(NA_PHAI, { limit: 10 })).length,
        other: (await tx.audit.latest(NA_CAY, { limit: 10 })).length,
        chains: await tx.audit.chains(),
      }));
      expect(seen).toEqual({ own: 3, other: 0, chains: [NA_PHAI] });
    });

    it('[AUD-10] and written by them in no other chain', async () => {
      await expect(write(NA_CAY, buildAdditions(1), OF_NA_PHAI)).rejects.toThrow('row-level security');
      await expect(write(INSTALLATION, buildAdditions(1), OF_NA_PHAI)).rejects.toThrow('row-level security');
      await write(INSTALLATION, [{ type: 'migrated', actor: OFFICER, payload: { applied: ['0001-units'] } }]);
      expect(await verify(INSTALLATION)).toMatchObject({ events: 1, findings: [] });
    });

    it('[AUD-10] not by a village head, who adds to it', async () => {
      const rows = { units: [], villages: [{ commune: NA_PHAI, name: 'na cay' }] };
      const village: Reach = { read: rows, write: rows };
      await write(NA_PHAI, buildAdditions(1), village);
      const seen = await database.store.transaction(village, (tx) => tx.audit.latest(NA_PHAI, { limit: 10 }));
      expect(seen).toEqual([]);
      expect(await verify(NA_PHAI)).toMatchObject({ events: 4, findings: [] });
    });

    it('[AUD-10] the latest first, page by page, by type and since a moment', async () => {
      await write(NA_PHAI, [
        { type: 'row-deleted', actor: OFFICER, payload: { register: 'loa-theo-thon', row: 1, version: 2 } },
      ]);
      const seqs = (events: readonly { seq: number }[]) => events.map(({ seq }) => seq);
      expect(seqs(await latest(NA_PHAI, { limit: 2 }))).toEqual([3, 4]);
      expect(seqs(await latest(NA_PHAI, { limit: 2, before: 3 }))).toEqual([1, 2]);
      expect(seqs(await latest(NA_PHAI, { type: 'row-added' }))).toEqual([1, 2, 3]);
      const [, , third, fourth] = await latest(NA_PHAI);
      expect(seqs(await latest(NA_PHAI, { since: fourth!.at }))).toEqual([4]);
      expect(seqs(await latest(NA_PHAI, { since: third!.at }))).toEqual([1, 2, 3, 4]);
    });
  });

  describe('tells of tampering', () => {
    beforeEach(async () => {
      await write(NA_PHAI, buildAdditions(6));
      await write(NA_CAY, buildAdditions(6));
    });

    const AT = (seq: number) => `where unit_id = '${NA_PHAI}' and seq = ${seq}`;
    it.each<[string, string, readonly string[], readonly ChainFinding[]]>([
      [
        'AUD-5',
        'what it says',
        [`update audit_event set payload = jsonb_set(payload, '{row}', '7') ${AT(3)}`],
        [{ kind: 'changed', seq: 3 }],
      ],
      [
        'AUD-5',
        'who it was',
        [`update audit_event set actor = jsonb_set(actor, '{name}', '"Hoàng Thị Mẫu"') ${AT(3)}`],
        [{ kind: 'changed', seq: 3 }],
      ],
      [
        'AUD-5',
        'when it was',
        [`update audit_event set at = at - interval '1 microsecond' ${AT(3)}`],
        [{ kind: 'changed', seq: 3 }],
      ],
      ['AUD-5', 'its type', [`update audit_event set type = 'row-deleted' ${AT(3)}`], [{ kind: 'changed', seq: 3 }]],
      ['AUD-6', 'one in the middle gone', [`delete from audit_event ${AT(3)}`], [{ kind: 'removed', from: 3, to: 3 }]],
      ['AUD-6', 'the first gone', [`delete from audit_event ${AT(1)}`], [{ kind: 'removed', from: 1, to: 1 }]],
      ['AUD-8', 'the last gone', [`delete from audit_event ${AT(6)}`], [{ kind: 'cut-off', from: 6, to: 6 }]],
      [
        'AUD-8',
        'the last gone, and the head set back by number',
        [`delete from audit_event ${AT(6)}`, `update audit_head set seq = 5 where unit_id = '${NA_PHAI}'`],
        [{ kind: 'head-differs', seq: 5 }],
      ],
      [
        'AUD-8',
        'all gone',
        [`delete from audit_event where unit_id = '${NA_PHAI}'`],
        [{ kind: 'cut-off', from: 1, to: 6 }],
      ],
      ['AUD-8', 'the head gone', [`delete from audit_head where unit_id = '${NA_PHAI}'`], [{ kind: 'head-missing' }]],
      [
        'AUD-7',
        'two that changed places',
        [
          `update audit_event set seq = 99 ${AT(3)}`,
          `update audit_event set seq = 3 ${AT(4)}`,
          `update audit_event set seq = 4 ${AT(99)}`,
        ],
        [3, 4, 5].map((seq) => ({ kind: 'out-of-order', seq })),
      ],
      [
        'AUD-7',
        'one put on that copies another',
        [
          `insert into audit_event select unit_id, 7, at, type, actor, payload, prev_hash, hash from audit_event ${AT(6)}`,
          `update audit_head set seq = 7 where unit_id = '${NA_PHAI}'`,
        ],
        [{ kind: 'out-of-order', seq: 7 }],
      ],
      [
        'AUD-7',
        'one made up at the end, with the head',
        [
          `insert into audit_event select unit_id, 7, at, type, actor, payload, hash, repeat('a', 64) from audit_event ${AT(6)}`,
          `update audit_head set seq = 7, hash = repeat('a', 64) where unit_id = '${NA_PHAI}'`,
        ],
        [{ kind: 'changed', seq: 7 }],
      ],
      [
        'AUD-7',
        'the chain of another unit in its place',
        [
          `delete from audit_event where unit_id = '${NA_PHAI}'`,
          `delete from audit_head where unit_id = '${NA_PHAI}'`,
          `update audit_event set unit_id = '${NA_PHAI}' where unit_id = '${NA_CAY}'`,
          `update audit_head set unit_id = '${NA_PHAI}' where unit_id = '${NA_CAY}'`,
        ],
        [1, 2, 3, 4, 5, 6].map((seq) => ({ kind: 'changed', seq })),
      ],
    ])('[%s] %s', async (_, __, statements, findings) => {
      await tamper(...statements);
      expect((await verify(NA_PHAI)).findings).toEqual(findings);
    });

    it('[AUD-8] even of a chain that is gone with its head, by a hash written down before', async () => {
      const { lastHash } = await verify(NA_PHAI);
      await tamper(
        `delete from audit_event where unit_id = '${NA_PHAI}'`,
        `delete from audit_head where unit_id = '${NA_PHAI}'`,
      );
      expect((await verify(NA_PHAI)).findings).toEqual([]);
      expect((await verify(NA_PHAI, lastHash)).findings).toEqual([{ kind: 'witness-missing', hash: lastHash }]);
    });

    it('[AUD-8] and lists a unit whose head is gone among the chains', async () => {
      await tamper(`delete from audit_head where unit_id = '${NA_PHAI}'`);
      expect(await database.store.transaction(ALL, (tx) => tx.audit.chains())).toEqual([NA_PHAI, NA_CAY]);
    });

    it('[AUD-4] and of nothing while others write', async () => {
      const writers = Array.from({ length: 20 }, () => write(NA_PHAI, buildAdditions(3)));
      const reports = await Promise.all(Array.from({ length: 5 }, () => verify(NA_PHAI)));
      await Promise.all(writers);
      expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
      expect(await verify(NA_PHAI)).toMatchObject({ events: 66, findings: [] });
    });
  });
});
