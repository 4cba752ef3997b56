import type { Selectable } from 'kysely';
import type { Confirmation, ConfirmationRepository } from '../../app/index.ts';
import type { RegisterId, UnitId } from '../../kernel/index.ts';
import type { ConfirmationTable } from '../tables/registers.table.ts';
import type { ReachTransaction } from '../transaction.ts';

export function confirmationRepository({ trx }: ReachTransaction): ConfirmationRepository {
  return {
    add: async ({ unit, register, village, confirmedAt, person, role, revision, rows, digest, actor }) => {
      await trx
        .insertInto('confirmation')
        .values({
          unit_id: unit,
          register,
          village: village ?? '',
          confirmed_at: confirmedAt,
          person,
          role,
          revision,
          row_count: rows,
          digest,
          actor: JSON.stringify(actor),
        })
        .execute();
    },
    standing: async (unit, register) => {
      let wanted = trx
        .selectFrom('confirmation')
        .selectAll()
        .where('unit_id', '=', unit)
        .where('withdrawn_at', 'is', null)
        .orderBy('confirmed_at', 'desc');
      if (register !== undefined) wanted = wanted.where('register', '=', register);
      return (await wanted.execute()).map(toConfirmation);
    },
    withdraw: async ({ unit, register, village, confirmedAt }, at) => {
      await trx
        .updateTable('confirmation')
        .set({ withdrawn_at: at })
        .where('unit_id', '=', unit)
        .where('register', '=', register)
        .where('village', '=', village ?? '')
        .where('confirmed_at', '=', confirmedAt)
        .execute();
    },
  };
}

function toConfirmation(row: Selectable<ConfirmationTable>): Confirmation {
  return {
    unit: row.unit_id as UnitId,
    register: row.register as RegisterId,
    confirmedAt: row.confirmed_at,
    person: row.person,
    role: row.role,
    revision: row.revision,
    rows: row.row_count,
    digest: row.digest,
    actor: row.actor,
    ...(row.village === '' ? {} : { village: row.village }),
  };
}
