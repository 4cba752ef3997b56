import type { CriteriaSet } from '../../catalogue/index.ts';
import type { InputOptions, UnitReading } from '../../intake/index.ts';
import { readUnitDocument, readUnitWorkbook } from '../../intake/index.ts';
import type { Day, Issue } from '../../kernel/index.ts';
import { AppError, toIssue } from '../../kernel/index.ts';
import { lawQuery } from '../door/door.ts';
import type { Assessment } from '../ground/assessment.ts';
import { assess } from '../ground/assessment.ts';
import type { SourceFile } from '../ports/files.ts';
import type { Law } from '../ports/law.ts';

export interface FileAssessmentRequest {
  readonly file: SourceFile;
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
 * Reads a file and judges the unit in it; nothing is stored. Refuses with
 * `file.*`, `input.file-kind`.
 */
export const assessFile = lawQuery({
  name: 'assess-file',
  run: async ({ law, today }, { file, sets, year, on }: FileAssessmentRequest): Promise<FileAssessment> => {
    const kind = sets[0]?.subject;
    const reading = await readInput(law, file, {
      ...(year === undefined ? {} : { year }),
      ...(on === undefined ? {} : { on }),
      today,
      file: file.name,
      ...(kind ? { kind } : {}),
    });
    const data = reading.ok ? reading.value : reading.partial;
    if (!data) return { issues: reading.issues };
    const wrongKind = sets.filter((set) => set.subject !== data.unit.kind);
    if (wrongKind.length > 0) {
      const issue = toIssue(
        'input.unit-kind',
        { file: file.name },
        { found: data.unit.kind, expected: wrongKind[0]!.subject, set: wrongKind[0]!.id },
      );
      return { issues: [...reading.issues, issue] };
    }
    const assessment = assess(law.engine, data, sets, reading.issues);
    return { assessment, issues: assessment.issues };
  },
});

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
