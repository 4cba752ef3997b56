import type { Translate } from '../i18n/index.ts';
import type { OptionSpec } from './args.ts';
import { usageWords } from './arguments.ts';
import type { Command } from './command.ts';
import { COMMAND_GROUPS, COMMANDS } from './commands/index.ts';
import { columns, wrap } from './terminal.ts';

export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'json', takes: 'flag' },
  { name: 'lang', takes: 'one', value: 'vi|en' },
  { name: 'help', takes: 'flag', short: 'h' },
];

/** Every command by name, in groups; no line is longer than `width`. */
export function overviewHelp(t: Translate, width: number): string {
  const longest = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    t('cli.tagline'),
    '',
    t('cli.usage', { command: t('cli.usage.any') }),
    ...COMMAND_GROUPS.flatMap(({ name, commands }) => [
      '',
      t(`cli.group.${name}`),
      columns(
        commands.map((command) => [`  ${command.name.padEnd(longest)}`, t(`cli.about.${command.name}`)]),
        width,
      ),
    ]),
    '',
    wrap(t('cli.help-hint'), width),
  ].join('\n');
}

/** The commands whose names begin with a word: "units import", "units undo" … */
export function familyOf(word: string): readonly Command[] {
  return COMMANDS.filter(({ name }) => name.startsWith(`${word} `));
}

/** What there is under a word that is no command itself. */
export function familyHelp(word: string, t: Translate, width: number): string {
  return [
    t('cli.usage', { command: t('cli.usage.family', { word }) }),
    ...familyLines(familyOf(word), t, width),
    '',
    wrap(t('cli.help-hint-family', { word }), width),
  ].join('\n');
}

/** One command: how it is called, what it does, its options, examples, and what stands under it. */
export function commandHelp(command: Command, t: Translate, width: number): string {
  const options = [...command.options, ...COMMON_OPTIONS].map((option) => [
    `  ${option.short ? `-${option.short}, ` : '    '}--${option.name}${option.value ? ` ${usageWords(option.value, t)}` : ''}`,
    t(`cli.option.${option.name}`),
  ]);
  return [
    wrapUsage(t('cli.usage', { command: callOf(command, t) }), width, '    '),
    wrap(t(`cli.about.${command.name}`), width),
    '',
    t('cli.options'),
    columns(options, width),
    '',
    t('cli.examples'),
    t(`cli.example.${command.name}`)
      .split('\n')
      .map((line) => wrapUsage(line, width, '      ', ' \\'))
      .join('\n'),
    ...familyLines(familyOf(command.name), t, width),
  ].join('\n');
}

function familyLines(commands: readonly Command[], t: Translate, width: number): readonly string[] {
  if (commands.length === 0) return [];
  const lines = commands.map((command) => [`  ${command.name}`, t(`cli.about.${command.name}`)]);
  return ['', t('cli.commands'), columns(lines, width)];
}

/** "minhchung rows add --unit MÃ --register SỔ "CỘT=GIÁ-TRỊ"…" */
function callOf({ name, usage }: Command, t: Translate): string {
  return `minhchung ${name} ${usageWords(usage, t)}`.trimEnd();
}

/** Breaks a call in front of an option, so that each stays with its value. */
function wrapUsage(call: string, width: number, indent: string, mark = ''): string {
  const [first = '', ...rest] = call.split(/ (?=\[?--?\w|")/);
  const lines = [first];
  for (const part of rest) {
    const line = `${lines.at(-1)} ${part}`;
    if (line.length + mark.length <= width) lines[lines.length - 1] = line;
    else lines.push(`${indent}${part}`);
  }
  return lines.join(`${mark}\n`);
}
