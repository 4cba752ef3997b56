import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import type { UnitData } from '../../engine/index.ts';
import { assessedDays } from '../../engine/index.ts';
import type { InputOptions, UnitReading } from '../../intake/index.ts';
import { readUnitDocument, readUnitWorkbook } from '../../intake/index.ts';
import type { Day, Issue } from '../../kernel/index.ts';
import { AppError, toIssue } from '../../kernel/index.ts';
import { kindsOfType, splitTypeWord, typeWord } from '../../units/index.ts';
import { lawQuery } from '../door/door.ts';
import type { Assessment } from '../ground/assessment.ts';
import { assess } from '../ground/assessment.ts';
import { holdsOn, isSameProvince } from '../ground/law-notices.ts';
import { isForUnit } from '../ground/sets-of-unit.ts';
import type { SourceFile } from '../ports/files.ts';
import type { Law } from '../ports/law.ts';

export interface FileAssessmentRequest {
  readonly file: SourceFile;
  /** The sets; those of the unit's province, kind and date where there are none. */
  readonly sets: readonly CriteriaSet[];
  readonly year?: number | undefined;
  readonly on?: Day | undefined;
}

export interface FileAssessment {
  /** Undefined when not even unit and year could be read. */
  readonly assessment?: Assessment;
  readonly issues: readonly Issue[];
}

/**
 * Reads a file and judges the unit in it; nothing is stored. Refuses with `file.*`,
 * `input.file-kind`; without a set with `set.province-missing`, `set.not-for-unit`.
 */
export const assessFile = lawQuery({
  name: 'assess-file',
  run: async ({ law, today }, { file, sets: named, year, on }: FileAssessmentRequest): Promise<FileAssessment> => {
    const kind = named[0]?.subject;
    const reading = await readInput(law, file, {
      ...(year === undefined ? {} : { year }),
      ...(on === undefined ? {} : { on }),
      today,
      file: file.name,
      ...(kind ? { kind } : {}),
    });
    const data = reading.ok ? reading.value : reading.partial;
    if (!data) return { issues: reading.issues };
    const sets = named.length > 0 ? named : setsOfData(law.catalogue, data);
    const wrong = sets.flatMap((set) => whyNotFor(set, data.unit, file.name));
    if (wrong.length > 0) return { issues: [...reading.issues, ...wrong.slice(0, 1)] };
    const assessment = assess(law.engine, data, sets, reading.issues);
    return { assessment, issues: assessment.issues };
  },
});

/** The sets of the unit's province, kind and date [LAW-7]. */
function setsOfData({ sets }: Catalogue, { unit, period }: UnitData): readonly CriteriaSet[] {
  const { province } = unit;
  if (province === undefined) throw new AppError('set.province-missing');
  const day = assessedDays(period).to;
  const found = [...sets.values()]
    .filter((set) => isSameProvince(set.province, province) && holdsOn(set, day))
    .filter((set) => whyNotFor(set, unit, '').length === 0);
  if (found.length === 0) throw new AppError('set.not-for-unit', { found: '', unit: unit.name, expected: [] });
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Why a set is not for a unit: it is of another kind, or another type by the word in its name. */
function whyNotFor(set: CriteriaSet, { kind, name }: UnitData['unit'], file: string): readonly Issue[] {
  if (set.subject !== kind)
    return [toIssue('input.unit-kind', { file }, { found: kind, expected: set.subject, set: set.id })];
  const type = splitTypeWord(name)?.type;
  if (type === undefined || !kindsOfType(type).includes(kind) || isForUnit(set.subject, { kind, type })) return [];
  const params = { name, found: typeWord(type).toLowerCase(), expected: typeWord('xa').toLowerCase(), set: set.title };
  return [toIssue('input.unit-type', { file }, params)];
}

async function readInput({ catalogue }: Law, file: SourceFile, options: InputOptions): Promise<UnitReading> {
  const { name } = file;
  if (/\.(ya?ml|json)$/i.test(name)) return readUnitDocument(decode(await file.read(), name), catalogue, options);
  if (/\.(xls[xmb]?|zip|ods|csv)$/i.test(name)) {
    const sheets = await file.readSheets();
    return sheets.ok ? readUnitWorkbook(sheets.value, catalogue, options) : { ok: false, issues: sheets.issues };
  }
  throw new AppError('file.unusable-kind', { file: name, expected: ['.xlsx', '.yaml', '.json'] });
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('file.not-readable', { file: path }, { cause });
  }
}
