import { toRefusalOutput } from '../contracts/index.ts';
import type { Locale, TranslatorOptions } from '../i18n/index.ts';
import { loadMessages, translator } from '../i18n/index.ts';
import type { ExitCode } from '../kernel/index.ts';
import { AppError, REFUSAL_CATALOGUE, withNearest } from '../kernel/index.ts';
import { parseCommandLine } from './args.ts';
import { argumentWords } from './arguments.ts';
import type { Command, Context, World } from './command.ts';
import { printJson } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { COMMON_OPTIONS, commandHelp, familyHelp, familyOf, overviewHelp } from './help.ts';
import type { Terminal } from './terminal.ts';
import { painter, wrap } from './terminal.ts';

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
    const { code } = thrown;
    const refusal = code.startsWith('cli.') ? new AppError(code, argumentWords(thrown.params, t)) : thrown;
    if (json) printJson({ terminal }, toRefusalOutput(refusal, t));
    else terminal.writeError(wrap(t(`refusal.${code}`, refusal.params), terminal.width));
    return REFUSAL_CATALOGUE[code].exit;
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
    terminal.write(helpAbout(words.slice(1), context));
    return 0;
  }
  const command = findCommand(words);
  if (!command) {
    if (familyOf(first).length > 0 && isOnlyAsking(words.slice(1))) {
      terminal.write(familyHelp(first, t, terminal.width));
      return 0;
    }
    throw unknownCommand(words);
  }
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.write(commandHelp(command, t, terminal.width));
    return 0;
  }
  const args = parseCommandLine(rest, [...command.options, ...COMMON_OPTIONS], {
    ...(command.positionals ?? { least: 0, most: 0 }),
    names: command.usage,
  });
  return command.run(args, context);
}

function helpAbout(words: readonly string[], { t, terminal }: Context): string {
  const [first = ''] = words;
  const command = findCommand(words);
  if (command) return commandHelp(command, t, terminal.width);
  return familyOf(first).length > 0 ? familyHelp(first, t, terminal.width) : overviewHelp(t, terminal.width);
}

/** Nothing behind the first word but a wish for help or a language. */
function isOnlyAsking(rest: readonly string[]): boolean {
  return rest.every((word, index) => ['--help', '-h', '--lang'].includes(word) || rest[index - 1] === '--lang');
}

function unknownCommand(words: readonly string[]): AppError {
  const [first = '', second] = words;
  const family = familyOf(first).map(({ name }) => name);
  if (family.length === 0 || second === undefined || second.startsWith('-'))
    return new AppError(
      'cli.unknown-command',
      withNearest(
        first,
        COMMANDS.flatMap(({ name }) => [name, name.split(' ')[0]!]),
      ),
    );
  return new AppError('cli.unknown-command', { ...withNearest(`${first} ${second}`, family), expected: family });
}

/** Commands have one word or two: "assess", "units import". */
function findCommand(words: readonly string[]): Command | undefined {
  return [2, 1]
    .map((count) => words.slice(0, count).join(' '))
    .map((name) => COMMANDS.find((candidate) => candidate.name === name))
    .find((command) => command !== undefined);
}

function localeOf(words: readonly string[], lang: string | undefined): Locale {
  const index = words.indexOf('--lang');
  const asked = index >= 0 ? words[index + 1] : lang;
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
