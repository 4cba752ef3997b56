import { NEAREST_EN } from '../parts.en.ts';
import type { CLI_FRAME_VI } from './frame.vi.ts';

/** The command line around its commands, and command lines that are off. */
export const CLI_FRAME_EN: Readonly<Record<keyof typeof CLI_FRAME_VI, string>> = {
  'cli.tagline': 'Minh Chứng: from a commune’s registers to the verdict on every New Rural Development indicator.',
  'cli.version': 'Minh Chứng {version}',
  'cli.usage': 'Usage: {command}',
  'cli.usage.any': 'minhchung COMMAND …',
  'cli.usage.family': 'minhchung {word} COMMAND …',
  'cli.commands': 'Commands below',
  'cli.options': 'Options',
  'cli.examples': 'Examples',
  'cli.help-hint': 'About one command: minhchung COMMAND --help',
  'cli.help-hint-family': 'About one command: minhchung {word} COMMAND --help',
  'cli.written': 'Wrote {file}.',
  'cli.bug':
    'The program met an unexpected error; your data was not changed. Please send this line to your administrator: {detail}',

  'refusal.cli.unknown-command': `There is no command “{found}”.${NEAREST_EN}{expected, select, none { Type minhchung help to see the commands.} other { Choose one of: {expected}.}}`,
  'refusal.cli.unknown-option': `{command, select, none {This command} other {The command “{command}”}} has no option {found}.${NEAREST_EN} Add --help to see its options.`,
  'refusal.cli.missing-option':
    '{command, select, none {This command} other {The command “{command}”}} needs the option {expected}. Add it, or add --help to see an example.',
  'refusal.cli.missing-argument':
    '{command, select, none {This command} other {The command “{command}”}} still needs {expected}. Add it, or add --help to see an example.',
  'refusal.cli.too-many-arguments':
    '{command, select, none {This command} other {The command “{command}”}} does not take “{found}” as well. Remove what is too much; put names with spaces in double quotes.',
  'refusal.cli.bad-option-value': `“{found}” cannot be used for {option, select, none {this option} other {{option}}}.${NEAREST_EN} Write {expected, select, none {another value; add --help to see an example} other {{expected}}}.`,
  'refusal.cli.output-kind':
    'The result cannot be written to “{found}”, because there is no such kind of output. Use {expected, select, none {.xlsx, .docx, .json or .md} other {{expected}}}.',
};
