import { join } from 'node:path';
import type { BuildPhase } from '../../build/build-options.ts';
import { engineFolder } from '../../build/engine-folder.ts';
import { trySearch, type TriedSearch } from '../../build/try-search.ts';
import { UsageError } from '../arguments.ts';
import { findingText } from '../print-findings.ts';
import { progressReport } from '../progress.ts';
import type { Command, CommandContext } from '../run-command.ts';
import { matchingFiles } from '../matching-files.ts';
import { vocOptions } from '../voc-options.ts';
import { belowLines, failingLines, figureLines, fixLine, whyLines } from './search-lines.ts';

/** `npm run search-test`: what search finds, and why. */
export const searchTestCommand: Command = {
  name: 'search-test',
  summary: {
    ja: 'search-tests.yaml の検索語で、期待した記事が見つかるかを確かめます。--why は 1 つの検索語の順位の理由を示します',
    en: 'asks search what search-tests.yaml expects of it; --why tells why one query is answered as it is',
  },
  options: {
    why: {
      type: 'string',
      value: 'QUERY',
      help: { ja: 'この検索語の順位の理由を示す', en: 'tell why this query is answered as it is' },
    },
    locale: {
      type: 'string',
      value: 'LOCALE',
      help: {
        ja: '--why の言語（既定: site.yaml の最初の言語）',
        en: 'locale of --why (default: the first one of site.yaml)',
      },
    },
    ...vocOptions,
  },
  async run({ args, cwd, language, messages, print: say }) {
    const progress = progressReport({
      print: say,
      terminal: process.stdout.isTTY,
      weights: { compile: 0.4, index: 0.6 },
      names: messages.progress,
      now: () => performance.now(),
    });
    const print = (line: string) => {
      progress.clear();
      say(line);
    };
    const context = { args, messages, print };
    const query = args.text('why');
    const done = await trySearch(
      {
        cwd,
        engine: engineFolder,
        kb: join(engineFolder, '.kb'),
        contentRoot: args.text('content') ?? 'content',
        contacts: await matchingFiles(args.texts('contacts'), cwd),
        events: await matchingFiles(args.texts('events'), cwd),
        layout: args.text('layout'),
        language,
        strict: false,
        fresh: false,
        now: () => performance.now(),
        onPhase: (phase) => findingLines(phase, messages).forEach(print),
        onProgress: progress.update,
      },
      (search) =>
        query === undefined ? runTests(search, context) : tellWhy(query, search, context),
    ).finally(progress.clear);
    if (done === undefined) print(messages.search.contentWrong);
    return done ?? false;
  },
};

type Context = Pick<CommandContext, 'args' | 'messages' | 'print'>;

/** What is wrong with the tests themselves, and all errors, as nothing can be asked before they are gone. */
function findingLines(phase: BuildPhase, messages: Context['messages']): string[] {
  if (phase.name !== 'findings') return [];
  return phase.findings
    .filter(({ severity, rule }) => severity === 'error' || rule.startsWith('search-test/'))
    .map((finding) => findingText(finding, messages));
}

async function runTests(search: TriedSearch, { messages, print }: Context): Promise<boolean> {
  const report = await search.report();
  if (report.results.length === 0) {
    print(messages.search.noRows(report.file));
    return true;
  }
  figureLines(report, messages).forEach(print);
  print('');
  failingLines(report, messages).forEach(print);
  const below = belowLines(report, messages);
  if (below.length > 0) ['', ...below, fixLine(report, messages)].forEach(print);
  return below.length === 0;
}

async function tellWhy(
  query: string,
  { locales, why }: TriedSearch,
  { args, messages, print }: Context,
): Promise<boolean> {
  const locale = args.text('locale') ?? locales[0] ?? '';
  if (!locales.includes(locale)) throw new UsageError(`--locale ${locale}: ${locales.join(', ')}`);
  const found = await why(query, locale);
  print(`${messages.search.query(query)} (${locale})`);
  (found ? whyLines(found, messages) : [messages.search.noArticles(locale)]).forEach(print);
  return found !== undefined;
}
