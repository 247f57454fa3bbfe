import { InputError } from '../model/input-error.ts';
import { toolMessagesOf, type ToolMessages } from '../i18n/tool-messages.ts';
import { readArguments, UsageError, type Arguments, type Options } from './arguments.ts';

/** What a running command is given. */
export interface CommandContext {
  readonly args: Arguments;
  readonly cwd: string;
  /** When it was started, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly language: string;
  readonly messages: ToolMessages['cli'];
  readonly print: (line: string) => void;
}

/** One command of the tool. */
export interface Command {
  readonly name: string;
  readonly summary: Readonly<Record<'ja' | 'en', string>>;
  readonly options: Options;
  /** Words that it takes outside of options, as the help shows them, and what they are. */
  readonly operands?: {
    readonly value: string;
    readonly help: Readonly<Record<'ja' | 'en', string>>;
  };
  /** Works, and says whether all is fine (exit 0) or the input needs work (exit 1). */
  readonly run: (context: CommandContext) => Promise<boolean>;
}

/** Options that every command has. */
const common: Options = {
  content: {
    type: 'string',
    default: 'content',
    value: 'DIR',
    help: { ja: 'コンテンツのフォルダー（既定: content）', en: 'content root (default: content)' },
  },
  lang: {
    type: 'string',
    value: 'ja|en',
    help: {
      ja: 'メッセージの言語（既定: 環境変数 LANG）',
      en: 'language of messages (default: LANG)',
    },
  },
  help: { type: 'boolean', help: { ja: 'この説明を表示', en: 'show this help' } },
};

/**
 * Runs a command of this process and sets its exit code: 0 fine, 1 the input needs work, 2 wrong
 * usage. A user's mistake is printed without a stack; a bug keeps its stack.
 */
export async function runCommand(command: Command): Promise<void> {
  const options = { ...command.options, ...common };
  const systemLanguage =
    process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'en';
  try {
    const args = readArguments(process.argv.slice(2), options, command.operands !== undefined);
    const language = args.text('lang') ?? systemLanguage;
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    if (args.flag('help')) return print(helpText(command, options, language));
    const { cli } = toolMessagesOf(language);
    const [cwd, nowMs] = [process.cwd(), Date.now()];
    const ok = await command.run({ args, cwd, nowMs, language, messages: cli, print });
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      const { wrongUsage } = toolMessagesOf(systemLanguage).cli;
      process.stderr.write(`${wrongUsage}: ${error.message}\n\n`);
      process.stderr.write(`${helpText(command, options, systemLanguage)}\n`);
      process.exitCode = 2;
    } else if (error instanceof InputError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

/** A line of help: what may be written, and what it does. */
type Row = readonly [left: string, right: string];

/** The help of a command, one line an option. */
function helpText(
  { name, summary, operands }: Command,
  options: Options,
  language: string,
): string {
  const tongue = language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  const rows = Object.entries(options).map(([option, { value, multiple, help }]): Row => {
    const argument = value === undefined ? '' : ` ${value}${multiple === true ? '…' : ''}`;
    return [`--${option}${argument}`, help[tongue]];
  });
  if (operands) rows.unshift([operands.value, operands.help[tongue]]);
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    `npm run ${name} -- ${operands ? `${operands.value} ` : ''}[options]`,
    `  ${summary[tongue]}`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`),
  ].join('\n');
}
