import { join } from 'node:path';
import type { BuildCounts, BuildPhase, BuildResult } from '../../build/build-options.ts';
import { buildSite } from '../../build/build-site.ts';
import type { PhaseTime } from '../../build/stopwatch.ts';
import type { ToolMessages } from '../../i18n/tool-messages.ts';
import type { Ranking } from '../../model/ranking.ts';
import { engineFolder } from '../../build/engine-folder.ts';
import { columnLines } from '../columns.ts';
import { briefFindings, summaryText } from '../print-findings.ts';
import { progressReport } from '../progress.ts';
import type { Command } from '../run-command.ts';
import { matchingFiles } from '../matching-files.ts';
import { vocOptions } from '../voc-options.ts';
import { searchPhaseLines } from './search-lines.ts';

type Cli = ToolMessages['cli'];

/** `npm run build`: a content root → a static site. */
export const buildCommand: Command = {
  name: 'build',
  summary: {
    ja: 'lint・順位・ページ・検索索引をまとめて作り、静的サイトを書き出します。変わったところだけを作り直します',
    en: 'lint, rank, pages and search index: writes the static site; makes again only what changed',
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
    'no-cache': {
      type: 'boolean',
      help: { ja: '前回の結果を使わず、最初から作る', en: 'use nothing that was made before' },
    },
    preview: {
      type: 'boolean',
      help: {
        ja: '検索は変わった記事だけを小さな索引で足す（確認用。公開用ではない）',
        en: 'bring search up to date by a small index of what changed (to look at, not to publish)',
      },
    },
    'no-search': {
      type: 'boolean',
      help: { ja: '検索索引を作らない（計測用）', en: 'make no search index (for measuring)' },
    },
    profile: {
      type: 'boolean',
      help: { ja: '工程ごとの時間とメモリを表示する', en: 'print time and memory by phase' },
    },
  },
  async run({ args, cwd, nowMs, language, messages, print }) {
    const started = performance.now();
    const out = args.text('out') ?? 'dist';
    const strict = args.flag('strict');
    const progress = progressReport({
      print,
      terminal: process.stdout.isTTY,
      weights: { compile: 0.2, pages: 0.4, index: 0.4 },
      names: messages.progress,
      now: () => performance.now(),
    });
    const tell = (line: string) => {
      progress.clear();
      print(line);
    };
    const result = await buildSite({
      cwd,
      engine: engineFolder,
      kb: join(engineFolder, '.kb'),
      contentRoot: args.text('content') ?? 'content',
      out,
      contacts: await matchingFiles(args.texts('contacts'), cwd),
      events: await matchingFiles(args.texts('events'), cwd),
      layout: args.text('layout'),
      nowMs,
      language,
      strict,
      fresh: args.flag('no-cache'),
      search: !args.flag('no-search'),
      preview: args.flag('preview'),
      now: () => performance.now(),
      onPhase: (phase) => phaseLines(phase, messages).forEach(tell),
      onProgress: progress.update,
    }).finally(progress.clear);
    if (args.flag('profile')) profileLines(result.phases, messages).forEach(print);
    if (!result.ok) {
      if (strict && result.stoppedBy === 'findings') print(messages.strictFailed);
      print(messages.stopped);
      return false;
    }
    resultLines(result, messages).forEach(print);
    if (args.flag('no-search')) print(messages.noSearch);
    if (args.flag('preview')) print(messages.previewBuilt);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(messages.done(result.pages, Math.round(result.bytes / 1000), seconds, out));
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
      return [cli.phaseRank(sourceText(phase, cli)), ...rowLines(phase, cli)];
    case 'renderer':
      return [phase.cached ? cli.phaseRendererCached : cli.phaseRenderer];
    case 'pages':
      return [cli.phasePages(phase.pages, phase.rendered)];
    case 'index':
      return [
        phase.preview
          ? cli.phasePreviewIndex(phase.articles, phase.indexed)
          : cli.phaseIndex(phase.articles, phase.indexed),
      ];
    case 'search-tests':
      return searchPhaseLines(phase.rows, phase.report, cli);
  }
}

/** What changed and what came from the cache, in lines. */
function resultLines(
  counts: BuildCounts & { compiled: number; phases: readonly PhaseTime[] },
  cli: Cli,
): string[] {
  const { articles, pages, added, changed, removed, compiled, analysed } = counts;
  const times = counts.phases.map(
    ({ name, wall }) => `${cli.phaseNames[name]} ${wall.toFixed(1)} s`,
  );
  return [
    cli.pageChanges(added, changed, removed, pages - added - changed),
    cli.cacheHits(articles, compiled, analysed),
    cli.times(times.join(', ')),
  ];
}

/** Time and memory by phase, as a table. */
function profileLines(phases: BuildResult['phases'], cli: Cli): string[] {
  const rows = [
    cli.profileHead,
    ...phases.map(({ name, wall, cpu, memory }) => [
      cli.phaseNames[name],
      wall.toFixed(2),
      cpu.toFixed(2),
      String(memory),
    ]),
  ];
  return [
    ...columnLines(rows, ['left', 'right']),
    cli.profileNote(Math.round(process.resourceUsage().maxRSS / 1000)),
  ];
}

/** What the order was made from, in words. */
export function sourceText({ source }: Pick<Ranking['builtFrom'], 'source'>, cli: Cli): string {
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

/** How many rows were read and rejected, and what is odd about them; nothing without data. */
export function rowLines(
  {
    inputs,
    conflicts = 0,
  }: Pick<Ranking['builtFrom'], 'inputs'> & Partial<Pick<Ranking['builtFrom'], 'conflicts'>>,
  cli: Cli,
): string[] {
  if (inputs.length === 0) return [];
  const sum = (key: 'rows' | 'rejected') => inputs.reduce((total, input) => total + input[key], 0);
  const times = inputs.flatMap(({ file, rows, rejected, localTimes = 0 }) => {
    if (localTimes === 0) return [];
    const others = rows - rejected - localTimes;
    const mixed = others > 0;
    return [mixed ? cli.mixedTimes(file, localTimes, others) : cli.localTimes(file, localTimes)];
  });
  const doubled = conflicts > 0 ? [cli.conflicts(conflicts)] : [];
  return [cli.rowsRead(sum('rows'), sum('rejected')), ...times, ...doubled];
}
