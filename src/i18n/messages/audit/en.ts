import type { AUDIT_VI } from './vi.ts';

/** The history: one sentence for each type of event, and what checking it finds. */
export const AUDIT_EN: Readonly<Record<keyof typeof AUDIT_VI, string>> = {
  'audit.units-imported':
    'Imported administrative units from “{file}”: {units} new, {ended} ended, {attributes} attributes, {successions} successions.',
  'audit.units-import-undone': 'Undid the import of administrative units from “{file}”.',
  'audit.import-committed':
    'Imported “{file}”{year, select, none {} other { for {year, number, ::group-off}}}{mode, select, replace {, replacing all} other {}}: {registers, select, none {no register} other {{registers}}}{figures, plural, =0 {} one {; # declared figure} other {; # declared figures}}.',
  'audit.import-undone': 'Undid the import of “{file}”.',
  'audit.row-added': 'Added row {row, number, ::group-off} to “{register}”.',
  'audit.row-changed': 'Changed row {row, number, ::group-off} of “{register}”: {changes}.',
  'audit.row-deleted': 'Deleted row {row, number, ::group-off} of “{register}”.',
  'audit.row-restored': 'Restored row {row, number, ::group-off} of “{register}”.',
  'audit.register-kept-set':
    'Said that “{register}” of {year, number, ::group-off}{village, select, none {} other {, rows of {village},}} is {to, select, none {still being written} other {finished{from, select, none {} other { from {from}}} to {to}}}.',
  'audit.heading-mapping-set':
    'The heading “{heading}” of “{register}” is {column, select, none {passed over} other {taken for the column “{column}”}}.',
  'audit.register-confirmed':
    '{person} ({role}) confirmed “{register}”{village, select, none {} other { of {village}}}, {rows, plural, one {# row} other {# rows}}.',
  'audit.confirmation-withdrawn':
    'Withdrew the confirmation of “{register}”{village, select, none {} other { of {village}}} by {person}{reason, select, none {} other {: {reason}}}.',
  'audit.figure-declared':
    'Declared {figure} of {year, number, ::group-off}: {from, select, none {} other {{from} → }}{to}{source, select, none {} other {, by {source}}}.',
  'audit.figure-withdrawn': 'Took back the declared {figure} of {year, number, ::group-off} (it was {from}).',
  'audit.sensitive-read':
    'Looked at sensitive data ({columns}) of {rows, select, none {all rows} other {row {rows}}} in “{register}”. Reason: {reason}.',
  'audit.personal-erased': 'Erased the personal data of row {rows} in “{register}”. Reason: {reason}.',
  'audit.key-rotated':
    'Changed the encryption key from {from} to {to} and encrypted {values, plural, one {# value} other {# values}} anew.',
  'audit.backup-made': 'Backed up {rows, plural, one {# record} other {# records}} to “{file}” (SHA-256 {sha256}).',
  'audit.restored': 'Restored {rows, plural, one {# record} other {# records}} from “{file}” (SHA-256 {sha256}).',
  'audit.migrated': 'Migrated the database: {applied}.',

  'audit-part.register': '“{register}” {rows, select, none {no row changed} other {{rows}}}',
  'audit-part.added': '{count, number} added',
  'audit-part.changed': '{count, number} changed',
  'audit-part.deleted': '{count, number} deleted',
  'audit-part.unchanged': '{count, number} unchanged',
  'audit-part.change':
    '{column} {from, select, none {(blank)} other {“{from}”}} → {to, select, none {(blank)} other {“{to}”}}',
  'audit-part.hidden': '{column} changed (personal data, not recorded)',
  'audit-part.series': 'a series',

  'audit-finding.removed':
    'Event {from, number, ::group-off}{to, select, none {} other { to {to, number, ::group-off}}} is gone: it was removed.',
  'audit-finding.changed':
    'Event {seq, number, ::group-off} does not match its hash: what it says, who it was or when was changed, or it was moved here from another unit.',
  'audit-finding.out-of-order':
    'Event {seq, number, ::group-off} does not follow the one before it: here an event was put in, moved, taken out, or changed together with its hash.',
  'audit-finding.unreadable':
    'Event {seq, number, ::group-off} (“{type}”) was not written by this program, or by a newer version of it.',
  'audit-finding.cut-off':
    'The end is missing: there must be event {from, number, ::group-off}{to, select, none {} other { to {to, number, ::group-off}}}.',
  'audit-finding.head-missing': 'The record of the last event is gone, so nobody can tell whether the end was cut off.',
  'audit-finding.head-differs':
    'The last event {seq, number, ::group-off} is not the one on record: an event was put on at the end, or the end was cut off and rewritten.',
  'audit-finding.witness-missing':
    'The hash that was written down ({hash}) is no longer in the history: it was rewritten from before then.',
};
