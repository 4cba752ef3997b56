import { NEAREST_EN } from './parts.en.ts';

/** Rows one by one, and confirmations. */
export const ROWS_EN = {
  'issue.kept.no-logbook':
    '“{register}” is no logbook, so there are no days for which it is complete. Choose a register with a date column.',
  'issue.kept.out-of-order': '“{register}” would end before it begins. Correct the two days.',
  'refusal.row.not-found': '“{register}” of unit {unit} has no row {row}. See the numbers with minhchung rows list.',
  'refusal.row.changed-meanwhile':
    'Row {row} of “{register}” was changed by {by} at {at} (it is version {version} now).\n  You saw: {seen, select, none {(nothing yet)} other {{seen}}}\n  Now:     {found, select, none {(deleted)} other {{found}}}. Look at it and go on from version {version}.',
  'refusal.row.erased':
    'The personal data of row {row} of “{register}” was erased, so it cannot be changed. Add a new row if needed.',
  'refusal.register.changed-meanwhile':
    '“{register}” was changed {count} times after you looked, last in row {row} ({by}, {at}). Look at it again (it is revision {version} now) and confirm it then.',
  'refusal.confirmation.not-found': '“{register}” has no confirmation by “{role}”. See minhchung confirm status.',
  'refusal.confirmation.wrong-role': `“{register}” is not confirmed by “{found}”.${NEAREST_EN} Choose: {expected}.`,
  'refusal.village.not-found': `The village list has no “{found}”, or “{register}” is not kept by village.${NEAREST_EN} Write the village as it is listed, or leave out --village.`,
  'refusal.actor.not-allowed': 'You may not do this for that unit. Ask an administrator for the right.',

  'cli.about.rows list': 'rows of a register',
  'cli.about.rows show': 'a row, and every version that it had',
  'cli.about.rows add': 'add a row',
  'cli.about.rows set': 'change cells of a row',
  'cli.about.rows delete': 'delete a row (it can be restored)',
  'cli.about.rows restore': 'restore a deleted row',
  'cli.about.rows kept': 'say for which days a logbook is complete',
  'cli.example.rows kept':
    '  minhchung rows kept --unit 06040 --register nhat-ky-truyen-thanh --year 2024 --from 01/01/2024 --to 31/12/2024',
  'cli.option.from': 'from this day',
  'cli.option.to': 'to this day',
  'cli.rows.kept': 'Recorded; figures are worked out again.',
  'cli.about.rows duplicates': 'rows that look as if they were entered twice',
  'cli.about.confirm': 'record that somebody confirms a register, or the part of one village',
  'cli.about.confirm status': 'which registers are confirmed by whom, and what changed since',
  'cli.about.confirm withdraw': 'take a confirmation back',
  'cli.example.rows list': '  minhchung rows list --unit 06040 --register loa-theo-thon',
  'cli.example.rows show': '  minhchung rows show --unit 06040 --register loa-theo-thon --row 3',
  'cli.example.rows add': '  minhchung rows add --unit 06040 --register loa-theo-thon "Thôn=Nà Cáy" "Số cụm loa=2"',
  'cli.example.rows set': '  minhchung rows set --unit 06040 --register loa-theo-thon --row 3 "Số cụm loa=3"',
  'cli.example.rows delete': '  minhchung rows delete --unit 06040 --register loa-theo-thon --row 3',
  'cli.example.rows restore': '  minhchung rows restore --unit 06040 --register loa-theo-thon --row 3',
  'cli.example.rows duplicates': '  minhchung rows duplicates --unit 06040 --register can-bo-cong-chuc',
  'cli.example.confirm':
    '  minhchung confirm --unit 06040 --register loa-theo-thon --person "Nông Văn Thử" --as "UBND xã"',
  'cli.example.confirm status': '  minhchung confirm status --unit 06040',
  'cli.example.confirm withdraw': '  minhchung confirm withdraw --unit 06040 --register loa-theo-thon --as "UBND xã"',
  'cli.option.village': 'only rows of this village',
  'cli.option.after': 'only rows after this number',
  'cli.option.limit': 'most rows',
  'cli.option.version': 'version of the row that you saw; where it is another, both are shown',
  'cli.option.person': 'name of whoever confirms',
  'cli.option.as': 'in which role',
  'cli.option.revision': 'revision of the register that they looked at',

  'cli.rows.heading': '{register} – {unit} (revision {revision})',
  'cli.rows.none': 'No rows.',
  'cli.rows.more': 'For more: --after {row}',
  'cli.rows.row': 'Row {row}, {register}{deleted, plural, =0 {} other { (deleted)}}',
  'cli.rows.history': 'Versions',
  'cli.rows.version.added': '{version}. {at}, {by} ({role}): added',
  'cli.rows.version.changed': '{version}. {at}, {by} ({role}): {changes}',
  'cli.rows.version.deleted': '{version}. {at}, {by} ({role}): deleted',
  'cli.rows.version.restored': '{version}. {at}, {by} ({role}): restored',
  'cli.rows.hidden': '{title}: changed (personal, not recorded)',
  'cli.rows.blank': '(blank)',
  'cli.rows.number': 'Row {row}:',
  'cli.rows.added': 'Row {row} is added.',
  'cli.rows.changed': 'Row {row} is changed; it is version {version} now.',
  'cli.rows.deleted': 'Row {row} is deleted. To restore it: minhchung rows restore.',
  'cli.rows.restored': 'Row {row} is restored.',
  'cli.rows.similar':
    '{count, plural, =0 {No row looks as if it was entered twice.} other {{count, number} rows look as if they were entered twice; look at each pair.}}',

  'cli.confirm.done': 'Recorded: {person} ({role}) confirms {rows, number} rows, {at}.',
  'cli.confirm.register': '{register}: {rows, number} rows, revision {revision}',
  'cli.confirm.holds': '✓ {role}{village, select, none {} other { (village {village})}}: confirmed by {person}, {at}',
  'cli.confirm.changed':
    '! {role}{village, select, none {} other { (village {village})}}: confirmed by {person}, {at}; {count, number} rows changed since',
  'cli.confirm.added': 'row {row}: added ({by}, {at})',
  'cli.confirm.deleted': 'row {row}: deleted ({by}, {at})',
  'cli.confirm.changed-row': 'row {row}: {changes} ({by}, {at})',
  'cli.confirm.missing': 'Still to be confirmed by: {roles}.',
  'cli.confirm.withdrawn': 'The confirmation of {person} ({role}) is taken back.',
} as const;
