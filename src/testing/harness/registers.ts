import { addRow, deleteRow, keepDays, WHOLE_REACH } from '../../app/index.ts';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { Day, RegisterId } from '../../kernel/index.ts';
import { cells } from './lists.ts';
import type { StoredDistrict } from './stored-district.ts';
import { DISTRICT } from './stored-district.ts';

/** The loudspeakers of a commune, a row for each village. */
export const SPEAKERS = 'loa-theo-thon' as RegisterId;

/**
 * Puts rows into a register of a commune, as an officer of it types them; throws
 * where one is refused.
 */
export async function typeRows(
  { ports, officer }: StoredDistrict,
  register: RegisterId,
  rows: readonly Readonly<Record<string, string>>[],
  { unit = DISTRICT.naPhai, year }: { readonly unit?: string; readonly year?: number } = {},
): Promise<void> {
  for (const row of rows) {
    const answer = await addRow(ports, officer(unit), { unit, register, year, cells: cells(row) });
    if (!answer.done) throw new Error(`not taken in: ${JSON.stringify(answer.issues)}`);
  }
}

/** Says that a list of a commune is finished for a year, as an officer of it would. */
export async function finishList(
  { ports, officer }: StoredDistrict,
  register: RegisterId,
  { unit = DISTRICT.naPhai, year = 2024 }: { readonly unit?: string; readonly year?: number } = {},
): Promise<void> {
  const to = `${year}-12-31` as Day;
  const issues = await keepDays(ports, officer(unit), { unit, register, year, to });
  if (issues.length > 0) throw new Error(`not taken: ${JSON.stringify(issues)}`);
}

/** Nà Phai lists its three villages, with 40 households in each, and no others. */
export async function typeVillages(district: StoredDistrict): Promise<void> {
  const names = ['Thôn Nà Cáy', 'Thôn Pác Lùng', 'Thôn Khuổi Slao'];
  const rows = names.map((thon) => ({ thon, 'so-ho': '40' }));
  await typeRows(district, VILLAGE_LIST, rows, { year: 2024 });
  await finishList(district, VILLAGE_LIST);
}

/**
 * Of the three villages of Nà Phai one has loudspeakers that work; Bản Thử lists two villages,
 * and no loudspeakers.
 */
export async function typeSpeakers(district: StoredDistrict): Promise<void> {
  await typeVillages(district);
  const works = { 'Nà Cáy': 'không', 'Pác Lùng': 'có', 'Khuổi Slao': 'không' };
  const rows = Object.entries(works).map(([thon, answer]) => ({ thon, 'hoat-dong': answer }));
  await typeRows(district, SPEAKERS, rows, { year: 2024 });
  await finishList(district, SPEAKERS);
  const villages = [
    { thon: 'Thôn Thử', 'so-ho': '10' },
    { thon: 'Thôn Mẫu', 'so-ho': '15' },
  ];
  await typeRows(district, VILLAGE_LIST, villages, { unit: DISTRICT.banThu, year: 2024 });
  await finishList(district, VILLAGE_LIST, { unit: DISTRICT.banThu });
}

/** The rows of a register as they lie in the store; of Nà Phai where no unit is named. */
export function storedRows({ store, id }: StoredDistrict, register: RegisterId, unit: string = DISTRICT.naPhai) {
  return store.transaction(WHOLE_REACH, (tx) => tx.rows.list(id(unit), register));
}

/** Deletes every row of a register of Nà Phai. */
export async function clearRegister(district: StoredDistrict, register: RegisterId): Promise<void> {
  for (const { rowNo } of await storedRows(district, register))
    await deleteRow(district.ports, district.officer(DISTRICT.naPhai), { unit: DISTRICT.naPhai, register, rowNo });
}
