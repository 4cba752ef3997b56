import type { Register } from '../../catalogue/index.ts';

/** Whether a register has a column with somebody's data. */
export function hasPersonal(register: Register): boolean {
  return register.columns.some(({ personal }) => personal !== 'none');
}
