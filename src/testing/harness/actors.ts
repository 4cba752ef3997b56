import type { Actor, Role } from '../../app/index.ts';
import type { UnitId } from '../../kernel/index.ts';

/** Whoever runs the installation: sees everything, may do everything. */
export const ADMINISTRATOR: Actor = {
  snapshot: { name: 'Nông Văn Thử', role: 'administrator', client: 'test' },
  grants: [{ role: 'administrator', unit: 'all' }],
};

/**
 * An officer of the first of these units, with that role for all of them and what is below them.
 */
export function officerOf(code: string, units: readonly UnitId[]): Actor {
  return {
    snapshot: { name: 'Hoàng Thị Mẫu', role: 'Công chức Văn hóa – Xã hội', unit: code, client: 'test' },
    grants: units.map((unit) => ({ role: 'commune-officer', unit })),
  };
}

/** Somebody with one role for a unit. */
export function someone(role: Role, unit: UnitId | 'all'): Actor {
  return { snapshot: { name: 'Lò Thị Nháp', role, client: 'test' }, grants: [{ role, unit }] };
}

/**
 * The head of a village: its rows in the lists of the commune, and its own unit where it has one.
 */
export function villageHeadOf(commune: UnitId, village: { readonly name: string; readonly unit?: UnitId }): Actor {
  return {
    snapshot: { name: 'Vi Văn Thử', role: 'village-head', client: 'test' },
    grants: [{ role: 'village-head', unit: commune, village }],
  };
}
