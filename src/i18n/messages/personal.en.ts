/** Personal data: encryption keys, why something may not be seen or erased, and the personal commands. */
export const PERSONAL_EN = {
  'refusal.secrets.no-key':
    'There are sensitive values and no encryption key. Set MINHCHUNG_KEY_FILE (a file with the key) or MINHCHUNG_KEY; make a key with: openssl rand -base64 32.',
  'refusal.secrets.not-readable':
    'The key file “{file}” could not be read. Look at MINHCHUNG_KEY_FILE and at who may read it; without that file sensitive values cannot be opened any more.',
  'refusal.secrets.bad-key':
    'Key {found} in {file} is not 32 bytes in Base64. Correct it; make a new one with: openssl rand -base64 32.',
  'refusal.secrets.wrong-key':
    'The encryption key is not the one of this data: the data uses key {expected}, the program has key {found}. Bring back the right key file; nothing was changed.',
  'refusal.secrets.key-missing':
    'A value was encrypted with key {found}, which the program does not have. Add that key to the key file; if the key was changed just now, restart the program.',
  'refusal.secrets.key-changed':
    'The encryption key was changed to {expected} while this program runs; it still has key {found}, so nothing was written. Restart the program.',
  'refusal.secrets.rotation-running':
    'The encryption key is being changed, so this register cannot be written yet. Try again in some minutes; if the change was interrupted, run minhchung personal rotate-key again.',
  'refusal.secrets.new-key-by-hand':
    'The keys come from {file}, so the program adds none by itself. Make one with openssl rand -base64 32, put it before the old one (keep that), and run this command again.',
  'refusal.secrets.damaged':
    'A sensitive value does not open (register {register}, column {column}): it was changed, or copied here from another place. Run minhchung audit verify and look at a backup.',
  'refusal.personal.no-right':
    '{name} may not {action, select, read {see sensitive data} erase {erase personal data} other {change the encryption key}}. Ask somebody who may, or ask for the right.',
  'refusal.personal.reason-missing':
    'There is no reason, or it is too short. Say why, in at least {limit} letters; it is kept in the history.',
  'refusal.personal.not-personal':
    '“{register}” has no column with {action, select, read {sensitive} other {personal}} data. Choose another register.',
  'refusal.personal.rows-not-found': '“{register}” has no row {found}. Look up row numbers with minhchung rows.',
  'refusal.personal.not-confirmed':
    'Erased personal data cannot be brought back: what {count, plural, one {# row says} other {# rows say}} is lost for good, in the history too, and only the counts stay. Add --yes if you are sure.',
  'refusal.register.not-found':
    'There is no register “{found}”.{nearest, select, none {} other { Did you mean “{nearest}”?}} Choose one of: {expected}.',

  'cli.about.personal show': 'see the sensitive values of a row; who looked and why goes into the history',
  'cli.about.personal due': 'list personal data whose retention has run out',
  'cli.about.personal erase': 'erase the personal data of some rows for good, keeping the counts',
  'cli.about.personal rotate-key': 'change the encryption key and encrypt every sensitive value anew',
  'cli.example.personal show':
    '  minhchung personal show --unit 06001 --register to-cong-nghe-so-thanh-vien --row 3 --reason "Checked against the police list"',
  'cli.example.personal due': '  minhchung personal due\n  minhchung personal due --on 1/1/2030 --json',
  'cli.example.personal erase':
    '  minhchung personal erase --unit 06001 --register to-cong-nghe-so-thanh-vien --row 3 7 --reason "Retention has run out" --yes',
  'cli.example.personal rotate-key': '  minhchung personal rotate-key',
  'cli.option.row': 'number of a row in its register, several can be given',
  'cli.option.reason': 'why, for the history',
  'cli.option.yes': 'agreed, although it cannot be undone',

  'cli.personal.erased':
    'Erased the personal data of {count, plural, one {# row} other {# rows}} in “{register}”. The counts stay. Old backups still hold what was there.',
  'cli.personal.due.none': 'The retention of no personal data has run out by {date}.',
  'cli.personal.due.line': '{count, plural, one {# row} other {# rows}}, the first ran out on {date}',
  'cli.personal.due.total':
    'The retention of {count, plural, one {# row} other {# rows}} has run out by {date}. Erase them with minhchung personal erase (row numbers: --json).',
  'cli.personal.rotated':
    'Changed to key {to}: {count, plural, one {# value} other {# values}} encrypted anew. The old key ({from}) is not needed for this data any more; keep it while there are old backups.',
  'cli.personal.rotating': 'Encrypting anew',
} as const;
