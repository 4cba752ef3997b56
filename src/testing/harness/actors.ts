import type { Actor } from '../../app/index.ts';
import type { UnitId } from '../../kernel/index.ts';

/** Whoever runs the installation: sees everything, may do everything. */
export const ADMINISTRATOR: Actor = {
  snapshot: { name: 'Nông Văn Thử', role: 'administrator', client: 'test' },
  scope: { kind: 'all' },
  rights: new Set(['read-sensitive', 'erase-personal', 'manage-units', 'manage-installation']),
};

/** An officer of the first of these units who sees all of them and nothing else. */
export function officerOf(code: string, units: readonly UnitId[]): Actor {
  return {
    snapshot: { name: 'Hoàng Thị Mẫu', role: 'Công chức Văn hóa – Xã hội', unit: code, client: 'test' },
    scope: { kind: 'units', units },
    rights: new Set(),
  };
}
