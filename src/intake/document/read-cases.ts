import type { CatalogueFile } from '../../catalogue/authoring/index.ts';
import { checkShape, parseYaml } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import type { UnitData, Verdict } from '../../engine/index.ts';
import type { Issue, IssueCode, Place, SetId } from '../../kernel/index.ts';
import { toIssue, withNearest } from '../../kernel/index.ts';
import { IssueList } from '../issue-list.ts';
import { parseVerdict } from '../verdict-words.ts';
import type { RawAssessment, RawCases } from './document-shape.ts';
import { casesFileShape, VERDICT_TEXTS } from './document-shape.ts';
import type { Locate } from './parse-unit-data.ts';
import { parseUnitData } from './parse-unit-data.ts';

/** A worked case: a unit, and the verdicts that must come out. */
export interface WorkedCase {
  readonly title: string;
  readonly data: UnitData;
  /** Place in the set ("8.4", "8.4.b.1", or "set" for the whole) → verdict. */
  readonly expect: ReadonlyMap<string, Verdict>;
  /** Where the case begins, 1-based; 0 where it is not known. */
  readonly line: number;
  /** Where an expectation stands. */
  readonly placeOf: (expected: string) => Place;
}

export interface WorkedCases {
  readonly set: SetId;
  readonly cases: readonly WorkedCase[];
}

/** What a case is often about: blank cells, and cells that cannot be so. */
const OFTEN_MEANT: ReadonlySet<IssueCode> = new Set<IssueCode>(['value.required', 'row.impossible']);

/**
 * Reads a file of worked cases. Every case is the base with its changes: `figures` one by one (null
 * takes one away), `attributes`, `registers`, `children`, `verdicts`, `year` and `on` as a whole.
 * Undefined where the file has no usable base.
 */
export function readCases(
  file: CatalogueFile,
  catalogue: Catalogue,
): { readonly cases: WorkedCases | undefined; readonly issues: readonly Issue[] } {
  const { yaml, issues: syntax } = parseYaml(file.path, file.text);
  const shaped = checkShape(casesFileShape, yaml);
  const found: Issue[] = [...syntax, ...shaped.issues];
  const raw = shaped.value;
  if (raw === undefined) return { cases: undefined, issues: found };
  if (!catalogue.sets.has(raw.set as SetId)) {
    const params = withNearest(raw.set, catalogue.sets.keys());
    found.push(toIssue('input.unknown-set', shaped.locate(raw, 'set'), params));
  }
  const cases = raw.cases.flatMap((entry): WorkedCase[] => {
    const issues = new IssueList();
    const data = parseUnitData(
      withChanges(raw.base, entry),
      { catalogue, locate: shaped.locate, issues, options: { file: file.path } },
      entry.figures,
    );
    const expect = readExpected(entry.expect, shaped.locate, issues);
    // Cases bring only the cells that matter.
    found.push(...issues.toArray().filter(({ code }) => !OFTEN_MEANT.has(code)));
    if (data === undefined) return [];
    const line = shaped.locate(entry).line ?? 0;
    return [{ title: entry.title, data, expect, line, placeOf: (expected) => shaped.locate(entry.expect, expected) }];
  });
  return { cases: { set: raw.set as SetId, cases }, issues: withoutRepeats(found) };
}

type RawCase = RawCases['cases'][number];

function withChanges(base: RawAssessment, entry: RawCase): RawAssessment {
  const { attributes, year, on, registers, children, verdicts } = entry;
  return {
    ...base,
    ...(attributes === undefined ? {} : { unit: { ...base.unit, attributes } }),
    ...(year === undefined ? {} : { year }),
    ...(on === undefined ? {} : { on }),
    ...(registers === undefined ? {} : { registers }),
    ...(children === undefined ? {} : { children }),
    ...(verdicts === undefined ? {} : { verdicts }),
  };
}

function readExpected(
  raw: Readonly<Record<string, string>>,
  locate: Locate,
  issues: IssueList,
): ReadonlyMap<string, Verdict> {
  const expect = new Map<string, Verdict>();
  for (const [place, text] of Object.entries(raw)) {
    const verdict = parseVerdict(text);
    if (verdict !== undefined) expect.set(place, verdict);
    else issues.add('value.not-a-choice', locate(raw, place), { heading: place, found: text, expected: VERDICT_TEXTS });
  }
  return expect;
}

/** A mistake in the base is found again in every case. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.at, issue.params]), issue])).values()];
}
