import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AuditRepository } from '../../app/index.ts';
import type { AuditEvent, ChainedEvent, ChainHead } from '../../audit/index.ts';
import { ChainCheck, chainHash, GENESIS } from '../../audit/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import { canonicalJson, invariant } from '../../kernel/index.ts';
import type { AuditEventTable } from '../tables/audit.table.ts';
import type { ReachTransaction } from '../transaction.ts';

/** Rows of one statement. */
const BATCH = 2000;

export function auditRepository({ trx, now }: ReachTransaction): AuditRepository {
  const appendMany: AuditRepository['appendMany'] = async (entries) => {
    const byUnit = new Map<UnitId, AuditEvent[]>();
    for (const { unit, event } of entries) {
      const events = byUnit.get(unit);
      if (events) events.push(event);
      else byUnit.set(unit, [event]);
    }
    const units = [...byUnit.keys()].sort();
    const heads = await lockHeads(units);
    const chained = units.flatMap((unit) => {
      const head = heads.get(unit);
      invariant(head, `the chain of ${unit} is locked`);
      return link(unit, head, byUnit.get(unit) ?? []);
    });
    for (let from = 0; from < chained.length; from += BATCH) await insert(chained.slice(from, from + BATCH));
    const last = [...new Map(chained.map((event) => [event.unit, event])).values()];
    for (let from = 0; from < last.length; from += BATCH) await moveHeads(last.slice(from, from + BATCH));
  };

  /**
   * Locks the heads of these units, in the order of their ids so that two writers cannot wait for
   * each other; makes those that are not there.
   */
  async function lockHeads(units: readonly UnitId[]): Promise<ReadonlyMap<string, ChainHead>> {
    const heads = new Map<string, ChainHead>();
    for (let from = 0; from < units.length; from += BATCH) {
      const some = units.slice(from, from + BATCH);
      await sql`insert into audit_head (unit_id, seq, hash) select unit_id, 0, ${GENESIS}
        from unnest(${some}::uuid[]) as unit_id order by unit_id on conflict do nothing`.execute(trx);
      const rows = await trx
        .selectFrom('audit_head')
        .select(['unit_id', 'seq', 'hash'])
        .where('unit_id', 'in', some)
        .orderBy('unit_id')
        .forUpdate()
        .execute();
      for (const { unit_id, seq, hash } of rows) heads.set(unit_id, { seq, hash });
    }
    return heads;
  }

  function link(unit: UnitId, head: ChainHead, events: readonly AuditEvent[]): readonly ChainedEvent[] {
    let { seq, hash: prevHash } = head;
    return events.map(({ type, actor, payload }) => {
      const content = { unit, at: now, type, actor, payload };
      const hash = chainHash(prevHash, content, sha256);
      const chained = { ...content, seq: ++seq, prevHash, hash };
      prevHash = hash;
      return chained;
    });
  }

  async function insert(events: readonly ChainedEvent[]): Promise<void> {
    await trx
      .insertInto('audit_event')
      .values(
        events.map(({ unit, seq, at, type, actor, payload, prevHash, hash }) => ({
          unit_id: unit,
          seq,
          at,
          type,
          actor: canonicalJson(actor),
          payload: canonicalJson(payload),
          prev_hash: prevHash,
          hash,
        })),
      )
      .execute();
  }

  async function moveHeads(last: readonly ChainedEvent[]): Promise<void> {
    await sql`update audit_head set seq = last.seq, hash = last.hash
      from unnest(${last.map(({ unit }) => unit)}::uuid[], ${last.map(({ seq }) => seq)}::bigint[], ${last.map(({ hash }) => hash)}::text[])
        as last (unit_id, seq, hash)
      where audit_head.unit_id = last.unit_id`.execute(trx);
  }

  return {
    append: (unit, event) => appendMany([{ unit, event }]),
    appendMany,

    async chains() {
      const { rows } = await sql<{ unit_id: UnitId }>`select unit_id from audit_head
        union select distinct unit_id from audit_event order by unit_id`.execute(trx);
      return rows.map(({ unit_id }) => unit_id);
    },

    async verify(unit, witness) {
      const check = new ChainCheck(unit, sha256, witness);
      for (;;) {
        // The head first: then every event it knows of is there for the page that is read after it.
        const head = await trx
          .selectFrom('audit_head')
          .select(['seq', 'hash'])
          .where('unit_id', '=', unit)
          .executeTakeFirst();
        const page = await ofUnit(unit).where('seq', '>', check.lastSeq).orderBy('seq').limit(BATCH).execute();
        if (page.length === 0) return check.finish(head);
        for (const row of page) check.add(toChained(row));
      }
    },

    async latest(unit, { limit, before, type, since }) {
      let query = ofUnit(unit);
      if (before !== undefined) query = query.where('seq', '<', before);
      if (type !== undefined) query = query.where('type', '=', type);
      if (since !== undefined) query = query.where('at', '>=', since);
      const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
      return rows.reverse().map(toChained);
    },
  };

  function ofUnit(unit: UnitId) {
    return trx.selectFrom('audit_event').selectAll().where('unit_id', '=', unit);
  }
}

function toChained(row: Selectable<AuditEventTable>): ChainedEvent {
  const { unit_id, seq, at, type, actor, payload, prev_hash, hash } = row;
  return { unit: unit_id as UnitId, seq, at, type, actor, payload, prevHash: prev_hash, hash };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
