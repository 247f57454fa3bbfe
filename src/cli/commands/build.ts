import { buildSite, type BuildPhase } from '../../build/build-site.ts';
import type { ToolMessages } from '../../i18n/tool-messages.ts';
import type { Ranking } from '../../model/ranking.ts';
import { briefFindings, summaryText } from '../print-findings.ts';
import type { Command } from '../run-command.ts';
import { vocOptions } from '../voc-options.ts';
import { engineFolder } from '../engine-folder.ts';

type Cli = ToolMessages['cli'];

/** `npm run build`: a content root → a static site. */
export const buildCommand: Command = {
  name: 'build',
  summary: {
    ja: 'lint・順位・ページ・検索索引をまとめて作り、静的サイトを書き出します',
    en: 'lint, rank, pages and search index: writes the static site',
  },
  options: {
    out: {
      type: 'string',
      default: 'dist',
      value: 'DIR',
      help: { ja: '出力先（既定: dist）', en: 'output folder (default: dist)' },
    },
    ...vocOptions,
    strict: {
      type: 'boolean',
      help: { ja: '警告も失敗として扱う', en: 'let warnings fail, too' },
    },
  },
  async run({ args, cwd, language, messages, print }) {
    const started = performance.now();
    const out = args.text('out') ?? 'dist';
    const strict = args.flag('strict');
    const { ok, pages, bytes } = await buildSite({
      cwd,
      engine: engineFolder,
      contentRoot: args.text('content') ?? 'content',
      out,
      contacts: args.texts('contacts'),
      events: args.texts('events'),
      language,
      strict,
      onPhase: (phase) => phaseLines(phase, messages).forEach(print),
    });
    if (!ok) {
      if (strict) print(messages.strictFailed);
      print(messages.stopped);
      return false;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(messages.done(pages, Math.round(bytes / 1000), seconds, out));
    return true;
  },
};

/** What a phase of the build says, in lines. */
function phaseLines(phase: BuildPhase, cli: Cli): string[] {
  switch (phase.name) {
    case 'content':
      return [cli.phaseContent(phase.articles, phase.locales)];
    case 'findings':
      return [...briefFindings(phase.findings, cli), summaryText(phase.findings, phase.files, cli)];
    case 'rank':
      return [cli.phaseRank(sourceText(phase.ranking, cli)), ...rowLines(phase.ranking, cli)];
    case 'renderer':
      return [phase.cached ? cli.phaseRendererCached : cli.phaseRenderer];
    case 'pages':
      return [cli.phasePages(phase.pages)];
    case 'index':
      return [cli.phaseIndex(phase.articles)];
  }
}

/** What the order was made from, in words. */
export function sourceText({ builtFrom: { source } }: Ranking, cli: Cli): string {
  switch (source) {
    case 'given':
      return cli.sourceGiven;
    case 'record':
      return cli.sourceRecord;
    case 'sample':
      return cli.sourceSample;
    case 'priors':
      return cli.sourcePriors;
  }
}

/** How many rows were read and rejected; nothing without data. */
export function rowLines({ builtFrom: { inputs } }: Ranking, cli: Cli): string[] {
  if (inputs.length === 0) return [];
  const sum = (key: 'rows' | 'rejected') => inputs.reduce((total, input) => total + input[key], 0);
  return [cli.rowsRead(sum('rows'), sum('rejected'))];
}
