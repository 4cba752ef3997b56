import { toRefusalOutput } from '../contracts/index.ts';
import type { Locale, Translate, TranslatorOptions } from '../i18n/index.ts';
import { loadMessages, translator } from '../i18n/index.ts';
import type { ExitCode } from '../kernel/index.ts';
import { AppError, findNearest, REFUSAL_CATALOGUE } from '../kernel/index.ts';
import type { OptionSpec } from './args.ts';
import { parseCommandLine } from './args.ts';
import type { Command, Context, World } from './command.ts';
import { printJson } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import type { Terminal } from './terminal.ts';
import { columns, painter } from './terminal.ts';

export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'json', takes: 'flag' },
  { name: 'lang', takes: 'one', value: 'vi|en' },
  { name: 'help', takes: 'flag', short: 'h' },
];

/**
 * Runs one command line. Refusals are told in a sentence on standard error (as a JSON object on
 * standard output with `--json`); anything else that is thrown is a bug and goes to the caller.
 */
export async function run(
  words: readonly string[],
  world: World,
  terminal: Terminal,
  environment: {
    readonly lang?: string;
    readonly version: string;
    readonly unknownKey?: TranslatorOptions['unknownKey'];
  },
): Promise<ExitCode> {
  const json = words.includes('--json');
  const locale = localeOf(words, environment.lang);
  const { unknownKey = 'show' } = environment;
  const t = translator(locale, await loadMessages(locale), { unknownKey });
  try {
    return await dispatch(
      words,
      { ...world, t, locale, terminal, paint: painter(terminal.colour && !json), json },
      environment.version,
    );
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (json) printJson({ terminal }, toRefusalOutput(thrown, t));
    else terminal.writeError(t(`refusal.${thrown.code}`, thrown.params));
    return REFUSAL_CATALOGUE[thrown.code].exit;
  }
}

async function dispatch(words: readonly string[], context: Context, version: string): Promise<ExitCode> {
  const { t, terminal } = context;
  const [first] = words;
  if (first === '--version' || first === '-v') {
    terminal.write(t('cli.version', { version }));
    return 0;
  }
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    const about = findCommand(words.slice(1));
    terminal.write(about ? helpOf(about, t) : overview(t));
    return 0;
  }
  const command = findCommand(words);
  if (!command) {
    const names = COMMANDS.map((candidate) => candidate.name);
    const found = names.some((name) => name.startsWith(`${first} `)) ? words.slice(0, 2).join(' ') : first;
    throw new AppError('cli.unknown-command', { found, nearest: findNearest(found, names) ?? '' });
  }
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.write(helpOf(command, t));
    return 0;
  }
  const args = parseCommandLine(rest, [...command.options, ...COMMON_OPTIONS], {
    ...(command.positionals ?? { least: 0, most: 0 }),
    names: command.usage,
  });
  return command.run(args, context);
}

/** Commands have one word or two: "assess", "units import". */
function findCommand(words: readonly string[]): Command | undefined {
  return [2, 1]
    .map((count) => words.slice(0, count).join(' '))
    .map((name) => COMMANDS.find((candidate) => candidate.name === name))
    .find((command) => command !== undefined);
}

function overview(t: Translate): string {
  const commands = COMMANDS.map((command) => [
    `  ${command.name} ${command.usage}`.trimEnd(),
    t(`cli.about.${command.name}`),
  ]);
  return [
    t('cli.tagline'),
    '',
    t('cli.usage', { command: 'minhchung …' }),
    '',
    t('cli.commands'),
    columns(commands),
    '',
    t('cli.help-hint', { command: '' }),
  ].join('\n');
}

function helpOf(command: Command, t: Translate): string {
  const options = [...command.options, ...COMMON_OPTIONS].map((option) => [
    `  ${option.short ? `-${option.short}, ` : '    '}--${option.name}${option.value ? ` ${option.value}` : ''}`,
    t(`cli.option.${option.name}`),
  ]);
  return [
    t('cli.usage', { command: `minhchung ${command.name} ${command.usage}`.trimEnd() }),
    t(`cli.about.${command.name}`),
    '',
    t('cli.options'),
    columns(options),
    '',
    t('cli.examples'),
    t(`cli.example.${command.name}`),
  ].join('\n');
}

function localeOf(words: readonly string[], lang: string | undefined): Locale {
  const index = words.indexOf('--lang');
  const asked = index >= 0 ? words[index + 1] : lang;
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
