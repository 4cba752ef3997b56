/**
 * Every code that a user can meet, once. Issues lie in data; refusals stop a command. The
 * words stand in `i18n/messages/*` under the same code; `docs/reference/errors.md` is
 * generated from both.
 */

interface IssueEntry {
  readonly severity: 'error' | 'warning';
}

interface RefusalEntry {
  /** Exit code of the command line. */
  readonly exit: ExitCode;
  /** HTTP status of the API. */
  readonly status: number;
  /** Whether it should reach whoever runs the server. */
  readonly report: boolean;
}

/** How a command ends; what each code means stands in `i18n/exit-codes.ts`. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 70;

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

export const REFUSAL_CATALOGUE = {
  'cli.unknown-command': { exit: 2, status: 400, report: false },
  'cli.unknown-option': { exit: 2, status: 400, report: false },
  'cli.missing-option': { exit: 2, status: 400, report: false },
  'cli.missing-argument': { exit: 2, status: 400, report: false },
  'cli.too-many-arguments': { exit: 2, status: 400, report: false },
  'cli.bad-option-value': { exit: 2, status: 400, report: false },
  'cli.output-kind': { exit: 2, status: 400, report: false },
  'set.not-found': { exit: 4, status: 404, report: false },
  'set.province-missing': { exit: 3, status: 422, report: false },
  'set.not-for-unit': { exit: 3, status: 422, report: false },
  'indicator.not-found': { exit: 4, status: 404, report: false },
  'file.not-found': { exit: 4, status: 404, report: false },
  'file.not-readable': { exit: 4, status: 404, report: false },
  'file.larger-than-read': { exit: 3, status: 413, report: false },
  'file.unusable-kind': { exit: 2, status: 415, report: false },
  'file.not-writable': { exit: 4, status: 500, report: false },
  'catalogue.has-errors': { exit: 3, status: 500, report: true },

  // Registers and figures in the store
  'register.not-found': { exit: 4, status: 404, report: false },
  'row.not-found': { exit: 4, status: 404, report: false },
  'row.changed-meanwhile': { exit: 3, status: 409, report: false },
  'row.erased': { exit: 3, status: 409, report: false },
  'register.changed-meanwhile': { exit: 3, status: 409, report: false },
  'confirmation.wrong-role': { exit: 3, status: 422, report: false },
  'confirmation.wrong-kind': { exit: 3, status: 422, report: false },
  'village.not-found': { exit: 4, status: 404, report: false },
  'confirmation.not-found': { exit: 4, status: 404, report: false },
  'column.not-found': { exit: 4, status: 404, report: false },
  'figure.not-found': { exit: 4, status: 404, report: false },
  'figure.no-year': { exit: 4, status: 404, report: false },
  'figure.changed-meanwhile': { exit: 3, status: 409, report: false },
  'export.no-keeper': { exit: 3, status: 422, report: false },
  'import.not-found': { exit: 4, status: 404, report: false },
  'import.unit-not-said': { exit: 2, status: 400, report: false },
  'import.wrong-state': { exit: 3, status: 409, report: false },
  'import.rows-lost': { exit: 3, status: 409, report: false },
  'import.changed-meanwhile': { exit: 3, status: 409, report: false },
  'import.rows-changed-since': { exit: 3, status: 409, report: false },
  'actor.not-allowed': { exit: 3, status: 403, report: false },

  // The database as a whole
  'database.none': { exit: 4, status: 503, report: true },
  'database.in-use': { exit: 5, status: 503, report: false },
  'database.no-binaries': { exit: 5, status: 503, report: true },
  'database.no-unprivileged-user': { exit: 5, status: 503, report: true },
  'database.program-failed': { exit: 5, status: 503, report: true },
  'database.not-started': { exit: 5, status: 503, report: true },
  'database.bad-address': { exit: 5, status: 503, report: true },
  'database.not-reached': { exit: 5, status: 503, report: true },
  'database.not-migrated': { exit: 5, status: 503, report: true },
  'database.migration-failed': { exit: 5, status: 503, report: true },
  'database.migration-changed': { exit: 5, status: 503, report: true },
  'database.newer-than-product': { exit: 5, status: 503, report: true },
  'database.too-old': { exit: 5, status: 503, report: true },
  'demo.not-empty': { exit: 3, status: 409, report: false },
  'database.not-embedded': { exit: 2, status: 400, report: false },

  // Backups
  'backup.no-right': { exit: 3, status: 403, report: false },
  'backup.not-one': { exit: 3, status: 422, report: false },
  'backup.damaged': { exit: 3, status: 422, report: false },
  'backup.too-large': { exit: 3, status: 422, report: false },
  'backup.newer-format': { exit: 3, status: 422, report: false },
  'restore.not-empty': { exit: 3, status: 409, report: false },
  'restore.other-schema': { exit: 3, status: 409, report: false },
  'restore.no-owner': { exit: 2, status: 400, report: false },
  'restore.differs': { exit: 5, status: 500, report: true },

  // Units over time
  'units.no-right': { exit: 3, status: 403, report: false },
  'units.none': { exit: 4, status: 404, report: false },
  'unit.not-found': { exit: 4, status: 404, report: false },
  'unit.not-on-day': { exit: 4, status: 404, report: false },
  'unit.not-in-year': { exit: 4, status: 404, report: false },
  'unit.several-in-year': { exit: 4, status: 409, report: false },
  'units-import.not-found': { exit: 4, status: 404, report: false },
  'units-import.undone-already': { exit: 3, status: 409, report: false },
  'units-import.has-data': { exit: 3, status: 409, report: false },
  'units-import.used-later': { exit: 3, status: 409, report: false },

  // The history
  'audit.unreadable': { exit: 3, status: 500, report: true },
  'audit.unknown-type': { exit: 2, status: 400, report: false },

  // Personal data and its keys
  'secrets.no-key': { exit: 5, status: 503, report: true },
  'secrets.not-readable': { exit: 5, status: 503, report: true },
  'secrets.bad-key': { exit: 5, status: 503, report: true },
  'secrets.wrong-key': { exit: 5, status: 503, report: true },
  'secrets.key-missing': { exit: 5, status: 503, report: true },
  'secrets.key-changed': { exit: 5, status: 503, report: true },
  'secrets.rotation-running': { exit: 3, status: 409, report: false },
  'secrets.new-key-by-hand': { exit: 2, status: 409, report: false },
  'secrets.damaged': { exit: 3, status: 500, report: true },
  'personal.no-right': { exit: 3, status: 403, report: false },
  'personal.reason-missing': { exit: 2, status: 400, report: false },
  'personal.not-personal': { exit: 2, status: 400, report: false },
  'personal.rows-not-found': { exit: 4, status: 404, report: false },
  'personal.not-confirmed': { exit: 2, status: 400, report: false },
} as const satisfies Record<string, RefusalEntry>;

export type IssueCode = keyof typeof ERROR_CATALOGUE;
export type RefusalCode = keyof typeof REFUSAL_CATALOGUE;
