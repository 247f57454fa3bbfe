import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError, type Arguments, type Options } from '../../../src/cli/arguments.ts';
import { benchOptions, chosen, runsOf, sizesOf } from '../bench-options.ts';
import type { SearchEngine } from './engines/search-engine.ts';
import { docsEnding } from './ndjson-sets.ts';

/** What can be measured, in the order of the report; times last, so that nothing else runs meanwhile. */
export const measures = ['quality', 'steps', 'trust', 'browser', 'index'] as const;
export type Measure = (typeof measures)[number];

/** Where the report goes. */
export const resultsFile = 'test/bench/SEARCH-RESULTS.md';

/** Options of `npm run bench -- search`. */
export function searchOptions(engines: readonly string[]): Options {
  const { seed, date } = benchOptions;
  return {
    sets: {
      type: 'string',
      value: 'DIR',
      help: {
        ja: '記事と質問の組（NAME.docs.ndjson, NAME.queries.ndjson）のフォルダー（既定: なし）',
        en: 'folder of sets, NAME.docs.ndjson and NAME.queries.ndjson (default: none)',
      },
    },
    engines: {
      type: 'string',
      default: 'all',
      value: 'NAME,NAME',
      help: {
        ja: `比べる検索（既定: すべて。${engines.join(', ')}）`,
        en: `engines to compare (default: all of ${engines.join(', ')})`,
      },
    },
    measure: {
      type: 'string',
      default: 'all',
      value: 'NAME,NAME',
      help: {
        ja: `測ること（既定: すべて。${measures.join(', ')}）`,
        en: `what to measure (default: all of ${measures.join(', ')})`,
      },
    },
    sizes: {
      type: 'string',
      default: '40,1000',
      value: 'N,N',
      help: {
        ja: 'ブラウザーで測るサイトの記事数（既定: 40,1000）',
        en: 'numbers of articles of the sites in a browser (default: 40,1000)',
      },
    },
    runs: {
      type: 'string',
      value: 'N',
      help: {
        ja: 'ビルドを測る回数。中央値を示します（既定: 3）',
        en: 'how often builds are measured; medians are shown (default: 3)',
      },
    },
    install: {
      type: 'boolean',
      help: {
        ja: '比べる検索を決まった版で .kb/bench/search/ に入れる（npm を使います）',
        en: 'install what to compare with, in pinned versions, into .kb/bench/search/ (uses npm)',
      },
    },
    ...(seed && { seed }),
    ...(date && { date }),
    out: {
      type: 'string',
      default: resultsFile,
      value: 'FILE',
      help: {
        ja: `結果の書き出し先（既定: ${resultsFile}）`,
        en: `where the report goes (default: ${resultsFile})`,
      },
    },
  };
}

/** What a search bench was asked for. */
export interface SearchWishes {
  /** Absolute; undefined where none is wanted. */
  readonly sets: string | undefined;
  readonly engines: readonly SearchEngine[];
  readonly measures: readonly Measure[];
  readonly sizes: readonly number[];
  readonly runs: number;
}

/** @throws {UsageError} a number, a name or a folder that is none */
export function searchWishes(
  args: Arguments,
  { cwd, engines }: { readonly cwd: string; readonly engines: readonly SearchEngine[] },
): SearchWishes {
  const names = chosen(
    args,
    'engines',
    engines.map(({ id }) => id),
  );
  return {
    sets: setsFolder(args.text('sets'), cwd),
    engines: engines.filter(({ id }) => names.includes(id)),
    measures: chosen(args, 'measure', measures),
    sizes: sizesOf(args),
    runs: runsOf(args) ?? 3,
  };
}

function setsFolder(given: string | undefined, cwd: string): string | undefined {
  if (given === undefined) return undefined;
  const folder = resolve(cwd, given);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`--sets ${given}: no such folder`);
  if (!readdirSync(folder).some((name) => name.endsWith(docsEnding)))
    throw new UsageError(`--sets ${given}: no *${docsEnding}`);
  return folder;
}
