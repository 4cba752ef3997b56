import { writeFileSync } from 'node:fs';
import type { SourceFile } from '../../app/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { diskFiles } from '../../main/files.ts';

/** A CSV file of these lines, as somebody hands it in. */
export function csv(path: string, lines: readonly string[]): SourceFile {
  writeFileSync(path, `${lines.join('\n')}\n`);
  return diskFiles.source(path);
}

/** Each problem as "value.negative B4": its code and its cell, else its line. */
export function problems(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, at }) => `${code} ${at.cell ?? at.line ?? ''}`.trim());
}

/** What somebody types: columns by id or title. */
export function cells(values: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(values));
}
