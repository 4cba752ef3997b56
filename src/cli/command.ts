import type { Ports } from '../app/index.ts';
import type { KeysUnder, Locale, Translate } from '../i18n/index.ts';
import type { ExitCode } from '../kernel/index.ts';
import type { Args, OptionSpec } from './args.ts';
import type { Paint, Terminal } from './terminal.ts';

/** What a command gets to work with. */
export interface Context {
  readonly ports: Ports;
  readonly t: Translate;
  readonly locale: Locale;
  readonly terminal: Terminal;
  readonly paint: Paint;
  /** `--json`: one JSON value on standard output and nothing else there. */
  readonly json: boolean;
}

/** One command of the command line. Its summary and examples stand in `i18n` under `cli.about.<name>` and `cli.example.<name>`. */
export interface Command {
  readonly name: KeysUnder<'cli.about'> & KeysUnder<'cli.example'>;
  /** Positional arguments as help prints them: "SET [INDICATOR]". */
  readonly usage: string;
  readonly options: readonly OptionSpec[];
  /** How many there may be; none where it is not said. */
  readonly positionals?: { readonly least: number; readonly most: number };
  readonly run: (args: Args, context: Context) => Promise<ExitCode>;
}

/** Prints one JSON value. */
export function printJson(context: Context, value: unknown): void {
  context.terminal.write(JSON.stringify(value, null, 2));
}
