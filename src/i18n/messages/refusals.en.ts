import { NEAREST_EN } from './parts.en.ts';

/** Why a command did not go on. */
export const REFUSALS_EN = {
  'refusal.cli.unknown-command': `There is no command “{found}”.${NEAREST_EN} Type minhchung help to see the commands.`,
  'refusal.cli.unknown-option': `{command, select, none {This command} other {The command “{command}”}} has no option {found}.${NEAREST_EN} Add --help to see its options.`,
  'refusal.cli.missing-option':
    '{command, select, none {This command} other {The command “{command}”}} needs the option {expected}. Add it, or add --help to see an example.',
  'refusal.cli.missing-argument':
    '{command, select, none {This command} other {The command “{command}”}} still needs {expected}. Add it, or add --help to see an example.',
  'refusal.cli.too-many-arguments':
    '{command, select, none {This command} other {The command “{command}”}} does not take “{found}” as well. Remove what is too much; put names with spaces in double quotes.',
  'refusal.cli.bad-option-value': `“{found}” cannot be used for {option, select, none {this option} other {the option {option}}}.${NEAREST_EN} Write {expected, select, none {another value; add --help to see an example} other {{expected}}}.`,
  'refusal.cli.output-kind':
    'The result cannot be written to “{found}”, because there is no such kind of output. Use {expected, select, none {.xlsx, .docx, .json or .md} other {{expected}}}.',
  'refusal.set.not-found': `There is no criteria set “{found}”.${NEAREST_EN} Type minhchung sets to see the list.`,
  'refusal.indicator.not-found': `{set, select, none {This set} other {The set “{set}”}} has no indicator “{found}”.${NEAREST_EN} {expected, select, none {Type minhchung show to see the indicators} other {Choose {expected}}}.`,
  'refusal.file.not-found': 'The file “{file}” was not found. Check its name and folder, accents included.',
  'refusal.file.not-readable':
    'The file “{file}” could not be opened. Close it if it is open in Excel, and see whether you may read it.',
  'refusal.file.larger-than-read':
    'The file “{file}” is larger than {limit, number, ::scale/0.00000095367431640625 .#} MB, so it was not read. Take out what is not needed, or split it into several files.',
  'refusal.file.not-writable':
    'Nothing could be written to “{file}”. Close the file if it is open, check your rights and the space on the disk, or choose another place.',
  'refusal.catalogue.has-errors':
    '{count, select, none {The catalogue still has errors} other {The catalogue still has {count, plural, one {# error} other {# errors}}}}, so it cannot be used. Run minhchung lint to see each of them.',
} as const;
