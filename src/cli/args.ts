import { parseArgs } from 'node:util';
import type { KeysUnder } from '../i18n/index.ts';
import { AppError, findNearest } from '../kernel/index.ts';

/** An option of a command, as help prints it and as it is parsed. */
export interface OptionSpec {
  /** What it does stands in `i18n` under `cli.option.<name>`. */
  readonly name: KeysUnder<'cli.option'>;
  /**
   * `flag` takes no value, `one` takes one, `many` may be given several times or with
   * several values after it.
   */
  readonly takes: 'flag' | 'one' | 'many';
  /** What the value is, for help: "FILE", "SET". */
  readonly value?: string;
  readonly short?: string;
}

export interface Args {
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly one: (name: string) => string | undefined;
  readonly many: (name: string) => readonly string[];
}

/**
 * Parses the words after a command. `--set A B` gives both, up to the next option: that is how
 * people type it. Refuses with `cli.unknown-option`, `cli.missing-option` (a value is missing) and
 * `cli.too-many-arguments`/`cli.missing-argument`.
 */
export function parseCommandLine(
  words: readonly string[],
  options: readonly OptionSpec[],
  positionals: { readonly least: number; readonly most: number; readonly names: string },
): Args {
  const config = Object.fromEntries(
    options.map((option) => [
      option.name,
      {
        type: option.takes === 'flag' ? ('boolean' as const) : ('string' as const),
        multiple: option.takes !== 'flag',
        ...(option.short ? { short: option.short } : {}),
      },
    ]),
  );
  const parsed = tokenize(words, options, config);
  if (parsed.positionals.length < positionals.least)
    throw new AppError('cli.missing-argument', { expected: positionals.names });
  if (parsed.positionals.length > positionals.most) {
    throw new AppError('cli.too-many-arguments', { found: parsed.positionals[positionals.most] ?? '' });
  }
  const values = (name: string) => parsed.values.get(name) ?? [];
  return {
    positionals: parsed.positionals,
    flag: (name) => parsed.values.has(name),
    one: (name) => {
      const given = values(name);
      if (given.length > 1) throw new AppError('cli.bad-option-value', { option: `--${name}`, found: given.join(' ') });
      return given[0];
    },
    many: values,
  };
}

function tokenize(
  words: readonly string[],
  options: readonly OptionSpec[],
  config: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
) {
  const { tokens } = parseArgs({
    args: [...words],
    options: config ?? {},
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  let collecting: OptionSpec | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') {
      collecting = undefined;
      continue;
    }
    if (token.kind === 'positional') {
      if (collecting) values.get(collecting.name)?.push(token.value);
      else positionals.push(token.value);
      continue;
    }
    const option = options.find((candidate) => candidate.name === token.name);
    if (!option) {
      const nearest = findNearest(
        token.name,
        options.map((candidate) => candidate.name),
      );
      throw new AppError('cli.unknown-option', {
        found: token.rawName,
        nearest: nearest === undefined ? '' : `--${nearest}`,
      });
    }
    if (option.takes !== 'flag' && token.value === undefined)
      throw new AppError('cli.missing-option', { expected: `${token.rawName} ${option.value ?? ''}` });
    values.set(option.name, [...(values.get(option.name) ?? []), ...(token.value === undefined ? [] : [token.value])]);
    collecting = option.takes === 'many' ? option : undefined;
  }
  return { values, positionals };
}
