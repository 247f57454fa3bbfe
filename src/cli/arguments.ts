import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One option of a command: what it takes, and the line of help about it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly default?: string | boolean;
  /** What stands for the value in the help, `DIR`. */
  readonly value?: string;
  readonly help: Readonly<Record<'ja' | 'en', string>>;
}
export type Options = Readonly<Record<string, Option>>;

/** What a command was told. */
export interface Arguments {
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  /** The words that belong to no option, in order; none where a command takes none. */
  readonly operands: readonly string[];
}

/** A command line that the command does not understand. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The arguments of a command line. An option with `multiple` takes every value up to the next
 * option (`--contacts a.csv b.csv`, as a shell expands a glob).
 *
 * @param takesOperands whether words may stand outside of options
 * @throws {UsageError} an unknown option, a missing value, or a stray word
 */
export function readArguments(
  args: readonly string[],
  options: Options,
  takesOperands = false,
): Arguments {
  const config: ParseArgsConfig['options'] = {};
  for (const [name, { type, multiple, default: value }] of Object.entries(options))
    config[name] = {
      type,
      multiple: multiple ?? false,
      ...(value === undefined ? {} : { default: value }),
    };
  const { values, positionals } = parse(spread(args, options), config, takesOperands);
  const value = (name: string) => values[name];
  return {
    text: (name) => {
      const found = value(name);
      return typeof found === 'string' ? found : undefined;
    },
    texts: (name) => {
      const found = value(name);
      return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
    },
    flag: (name) => value(name) === true,
    operands: positionals,
  };
}

function parse(
  args: string[],
  options: NonNullable<ParseArgsConfig['options']>,
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split('. ')[0] ?? error.message);
  }
}

/** Repeats the name of an option with many values before each of them, as `parseArgs` wants it. */
function spread(args: readonly string[], options: Options): string[] {
  const result: string[] = [];
  let open: string | undefined;
  let values = 0;
  for (const arg of args) {
    if (arg.startsWith('-')) {
      open = options[arg.slice(2)]?.multiple === true ? arg : undefined;
      values = 0;
      result.push(arg);
    } else {
      if (open !== undefined && values > 0) result.push(open);
      values += 1;
      result.push(arg);
    }
  }
  return result;
}
