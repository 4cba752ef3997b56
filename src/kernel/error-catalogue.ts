/**
 * Every issue that a user can meet, once: what is wrong in data. The words stand in
 * `i18n/messages/*` under the same code; `docs/reference/errors.md` is generated from both, and
 * from the refusals.
 */

interface IssueEntry {
  readonly severity: 'error' | 'warning';
}

const error: IssueEntry = { severity: 'error' };
const warning: IssueEntry = { severity: 'warning' };

export const ERROR_CATALOGUE = {
  // A catalogue file as text
  'yaml.syntax': error,
  'yaml.duplicate-key': error,
  'yaml.anchor-refused': error,
  'yaml.too-deep': error,

  // The shape of a catalogue file or of an input file
  'shape.unknown-key': error,
  'shape.cut-at-comma': error,
  'shape.missing-key': error,
  'shape.wrong-type': error,
  'shape.not-allowed': error,
  'shape.bad-format': error,
  'shape.too-short': error,
  'shape.too-long': error,
  'shape.out-of-range': error,
  'shape.no-kind': error,
  'shape.two-kinds': error,

  // The meaning of a catalogue: links, units, dates
  'catalogue.duplicate-id': error,
  'catalogue.wrong-place': error,
  'catalogue.unknown-figure': error,
  'catalogue.unknown-register': error,
  'catalogue.unknown-column': error,
  'catalogue.unknown-choice': error,
  'catalogue.unknown-set': error,
  'catalogue.unknown-indicator': error,
  'catalogue.unknown-level': error,
  'catalogue.unknown-attribute': error,
  'catalogue.unknown-attribute-value': error,
  'catalogue.unknown-requirement': error,
  'catalogue.unknown-supersedes': error,
  'catalogue.circular-set': error,
  'catalogue.list-awaits-list': error,
  'catalogue.figure-type': error,
  'catalogue.column-type': error,
  'catalogue.rows-figure': error,
  'catalogue.rows-condition': error,
  'catalogue.unit-mismatch': error,
  'catalogue.threshold-format': error,
  'catalogue.threshold-above-one': error,
  'catalogue.variant-gap': error,
  'catalogue.variant-overlap': error,
  'catalogue.variant-unreachable': error,
  'catalogue.threshold-missing': error,
  'catalogue.threshold-twice': error,
  'catalogue.dates-out-of-order': error,
  'catalogue.overlapping-editions': error,
  'catalogue.clause-used-twice': error,
  'catalogue.at-least-too-many': error,
  'catalogue.subject-mismatch': error,
  'catalogue.only-optional': error,
  'catalogue.figure-unused': warning,
  'catalogue.figure-alike': warning,
  'catalogue.register-unused': warning,

  // Worked cases
  'case.none': warning,
  'case.wrong-verdict': error,
  'case.unknown-target': error,

  // Clause coverage
  'coverage.clause-not-cited': error,
  'coverage.clause-unknown': error,
  'coverage.exemption-needless': error,

  // A file that was handed in
  'file.empty': error,
  'file.too-large': error,
  'file.not-a-workbook': error,
  'file.old-excel': error,
  'file.encrypted': error,
  'file.macro': error,
  'file.damaged': error,
  'file.zip-bomb': error,
  'file.too-many-parts': error,
  'file.not-text': error,

  // Sheets and cells
  'sheet.too-many': error,
  'sheet.too-many-rows': error,
  'sheet.too-many-columns': error,
  'sheet.cell-too-long': error,
  'sheet.unknown': warning,
  'sheet.read-by-headings': warning,
  'sheet.twice': error,
  'sheet.no-heading': error,
  'sheet.heading-unknown': warning,
  'sheet.heading-former': warning,
  'sheet.heading-missing': error,
  'sheet.heading-twice': error,
  'sheet.entries-below-end': error,
  'sheet.headings-unclear': error,
  'cell.formula-error': error,
  'cell.formula-without-value': error,
  'cell.merged': error,
  'cell.outside-table': warning,

  // Values
  'value.not-a-number': error,
  'value.ambiguous-number': error,
  'value.too-many-decimals': error,
  'value.too-large': error,
  'value.negative': error,
  'value.below-minimum': error,
  'value.above-maximum': error,
  'value.grouped-number': warning,
  'value.not-a-date': error,
  'value.date-outside-year': warning,
  'value.not-yes-or-no': error,
  'value.not-a-choice': error,
  'value.not-a-url': error,
  'value.phone-shape': warning,
  'value.near-choice': warning,
  'value.vpostcode-shape': warning,
  'value.unknown-village': error,
  'value.too-long': error,
  'value.required': warning,
  'value.card-image': error,
  'value.wrong-type': error,
  'value.masked': error,
  'row.duplicate-key': error,
  'row.only-one': error,
  'row.impossible': warning,
  'row.near-duplicate': warning,
  'row.same-content': warning,

  // What was handed in for one unit
  'input.unknown-figure': error,
  'input.unknown-register': error,
  'input.unknown-column': error,
  'input.unknown-attribute': error,
  'input.unknown-attribute-value': error,
  'input.attribute-conflict': error,
  'input.unknown-set': error,
  'input.unknown-period': error,
  'input.unit-kind': error,
  'input.year-missing': error,
  'input.unit-missing': warning,
  'input.village-not-named': warning,
  'input.unit-type': error,

  'set.other-province': warning,
  'set.province-assumed': warning,
  'set.not-in-force-yet': warning,
  'set.out-of-force': warning,
  'input.figure-twice': error,
  'input.figure-mismatch': error,
  'input.source-missing': warning,

  // Units over time
  'units.cell-missing': error,
  'units.unknown-type': error,
  'units.type-differs': error,
  'units.unknown-succession-kind': error,
  'units.share-unclear': error,
  'units.code-padded': warning,
  'units.code-ambiguous': error,
  'units.differs': error,
  'units.dates-out-of-order': error,
  'units.overlap': error,
  'units.gap': warning,
  'units.no-succession': warning,
  'units.unknown-parent': error,
  'units.parent-kind': error,
  'units.parent-absent': error,
  'units.child-outlives': error,
  'units.cycle': error,
  'units.unknown-code': error,
  'units.not-on-day': error,
  'units.attribute-overlap': error,
  'units.successor-before-predecessor': error,
  'units.succession-date': error,
  'units.share-needless': error,
  'units.both-have-data': error,
  'units.first-day-missing': error,
  'units.code-missing': error,
  'units.former-unknown': error,
  'units.former-unclear': error,
  'units.other-province': warning,
  'units.shares-above-one': error,
  'units.not-one-to-one': error,

  // Days for which a logbook is complete
  'list.day-missing': error,
  'list.day-of-unfinished': error,
  'kept.no-logbook': error,
  'kept.out-of-order': error,

  // An import into the store
  'import.other-unit': error,
  'import.unit-unknown': error,
  'import.unit-outside': error,
  'import.unit-kind': error,
  'import.nothing': error,

  // Figures
  'figure.discrepancy': warning,
  'figure.part-above-whole': warning,
  'figure.never-zero': warning,

  // Verdicts that stand
  'verdict.stale-below': warning,
} as const satisfies Record<string, IssueEntry>;

export type IssueCode = keyof typeof ERROR_CATALOGUE;
