import { checkShape, parseYaml } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { toIssue } from '../../kernel/index.ts';
import { IssueList } from '../issue-list.ts';
import type { InputOptions, UnitReading } from '../reading.ts';
import { toReading } from '../reading.ts';
import { assessedUnitShape } from './document-shape.ts';
import { parseUnitData } from './parse-unit-data.ts';

/**
 * UTF-16 units. Positions of every value are kept, some 100 bytes each: 1 GB at this length. Longer
 * lists come as a workbook.
 */
const LONGEST_DOCUMENT = 10_000_000;

/**
 * Reads a unit from a YAML or JSON text (JSON is YAML), every mistake at once, each with
 * its line and column.
 *
 * Errors: `file.too-large`, `yaml.*`, `shape.*`, `input.*`, `value.*`, `row.*`. A figure that is
 * null or absent is not entered; a cell that is null or absent is blank. The schema for editors is
 * `schemas/assessment-input.schema.json`.
 */
export function readUnitDocument(text: string, catalogue: Catalogue, options: InputOptions = {}): UnitReading {
  if (text.length > LONGEST_DOCUMENT) {
    const params = { unit: 'characters', limit: LONGEST_DOCUMENT, found: text.length };
    return toReading(undefined, [
      toIssue('file.too-large', options.file === undefined ? {} : { file: options.file }, params),
    ]);
  }
  const { yaml, issues: syntax } = parseYaml(options.file ?? '', text);
  const shaped = checkShape(assessedUnitShape, yaml);
  const issues = new IssueList();
  issues.addAll(syntax);
  issues.addAll(shaped.issues);
  const data = shaped.value && parseUnitData(shaped.value, { catalogue, locate: shaped.locate, issues, options });
  return toReading(data, issues.toArray());
}
