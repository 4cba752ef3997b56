import type { Actor, DemoProgress, DemoSize, Files, LoadedDemo, Ports } from '../app/index.ts';
import type { AnswerName, Presented } from '../contracts/index.ts';
import type { KeysUnder, Locale, Translate } from '../i18n/index.ts';
import type { ExitCode } from '../kernel/index.ts';
import type { Args, OptionSpec } from './args.ts';
import type { Paint, Terminal } from './terminal.ts';

/**
 * Loads the sample of a size into an empty store; goes on where it was interrupted. Refuses
 * with `demo.not-empty`.
 */
export type DemoLoader = (
  actor: Actor,
  size: DemoSize,
  onProgress?: (progress: DemoProgress) => void,
) => Promise<LoadedDemo>;

/**
 * What the command line needs of the world: what use cases need, files by their paths, who sits
 * there, and sample data.
 */
export interface World {
  readonly ports: Ports;
  readonly files: Files;
  /** Name of the system's user, for the history where nobody else is named. */
  readonly userName: string;
  readonly demo: DemoLoader;
}

/** What a command gets to work with. */
export interface Context extends World {
  readonly t: Translate;
  readonly locale: Locale;
  readonly terminal: Terminal;
  readonly paint: Paint;
  /** `--json`: one JSON value on standard output and nothing else there. */
  readonly json: boolean;
}

/**
 * One command of the command line. Its summary and examples stand in `i18n` under
 * `cli.about.<name>` and `cli.example.<name>`.
 */
export interface Command {
  readonly name: KeysUnder<'cli.about'> & KeysUnder<'cli.example'>;
  /** Positional arguments as help prints them: "SET [INDICATOR]". */
  readonly usage: string;
  readonly options: readonly OptionSpec[];
  /** How many there may be; none where it is not said. */
  readonly positionals?: { readonly least: number; readonly most: number };
  /** What it prints with `--json`: one of these. */
  readonly answers: readonly AnswerName[];
  readonly run: (args: Args, context: Context) => Promise<ExitCode>;
}

/** Prints an answer that a presenter of `contracts` made. */
export function printJson({ terminal }: Pick<Context, 'terminal'>, answer: Presented<object>): void {
  terminal.write(toJson(answer));
}

/** The text of an answer, as it is printed and written to files. */
export function toJson(answer: Presented<object>): string {
  return JSON.stringify(answer, null, 2);
}
