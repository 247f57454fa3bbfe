import { UsageError, type Arguments, type Options } from '../../src/cli/arguments.ts';
import { allPeers } from './peers/all-peers.ts';
import { buildScenarios, devScenarios, type Peer, type Scenario } from './peers/peer.ts';

const allScenarios: readonly Scenario[] = [...buildScenarios, ...devScenarios];
const peerIds = allPeers.map(({ id }) => id);

/** Options of `npm run bench`. */
export const benchOptions: Options = {
  sizes: {
    type: 'string',
    default: '200,1000',
    value: 'N,N',
    help: { ja: '記事数（既定: 200,1000）', en: 'numbers of articles (default: 200,1000)' },
  },
  peers: {
    type: 'string',
    default: 'all',
    value: 'NAME,NAME',
    help: {
      ja: `比べる相手（既定: すべて。${peerIds.slice(1).join(', ')}）`,
      en: `what to compare with (default: all of ${peerIds.slice(1).join(', ')})`,
    },
  },
  measure: {
    type: 'string',
    default: 'all',
    value: 'NAME,NAME',
    help: {
      ja: `測ること（既定: すべて。${allScenarios.join(', ')}）`,
      en: `what to measure (default: all of ${allScenarios.join(', ')})`,
    },
  },
  runs: {
    type: 'string',
    value: 'N',
    help: {
      ja: '回数。中央値を示します（既定: 5,000記事未満は3、以上は1）',
      en: 'how often; medians are shown (default: 3 below 5,000 articles, else 1)',
    },
  },
  install: {
    type: 'boolean',
    help: {
      ja: '相手を決まった版で .kb/bench/ に入れる（npm を使います）',
      en: 'install what to compare with, in pinned versions, into .kb/bench/ (uses npm)',
    },
  },
  seed: {
    type: 'string',
    default: 'bench',
    value: 'TEXT',
    help: { ja: '記事を生成する種（既定: bench）', en: 'seed of the articles (default: bench)' },
  },
  date: {
    type: 'string',
    value: 'YYYY-MM-DD',
    help: { ja: '記録する日付（既定: 今日）', en: 'date of the report (default: today)' },
  },
  out: {
    type: 'string',
    default: 'test/bench/RESULTS.md',
    value: 'FILE',
    help: {
      ja: '結果の書き出し先（既定: test/bench/RESULTS.md）',
      en: 'where the report goes (default: test/bench/RESULTS.md)',
    },
  },
};

/** What a bench was asked for. */
export interface BenchWishes {
  readonly sizes: readonly number[];
  /** Sakini first, then what it is compared with. */
  readonly peers: readonly Peer[];
  readonly scenarios: readonly Scenario[];
  readonly runs: (size: number) => number;
}

/** @throws {UsageError} a number or a name that is none */
export function benchWishes(args: Arguments): BenchWishes {
  const names = chosen(args, 'peers', peerIds);
  const runs = runsOf(args);
  return {
    sizes: sizesOf(args),
    peers: allPeers.filter(({ id }) => id === 'sakini' || names.includes(id)),
    scenarios: chosen(args, 'measure', allScenarios),
    runs: (size) => runs ?? (size < 5000 ? 3 : 1),
  };
}

const parts = (args: Arguments, name: string) => (args.text(name) ?? '').split(',');

/** Numbers of articles that an option names. @throws {UsageError} one is no whole number above 0 */
export const sizesOf = (args: Arguments): number[] =>
  parts(args, 'sizes').map((text) => wholeNumber('sizes', text));

/** How often an option wants things measured; undefined where it does not say. @throws {UsageError} */
export function runsOf(args: Arguments): number | undefined {
  const given = args.text('runs');
  return given === undefined ? undefined : wholeNumber('runs', given);
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} ${text}`);
  return Number(text);
}

/** The names that an option lists, in the order in which they are known; `all` are all of them. @throws {UsageError} */
export function chosen<Name extends string>(
  args: Arguments,
  option: string,
  known: readonly Name[],
): readonly Name[] {
  const names = parts(args, option);
  if (names.join() === 'all') return known;
  const wrong = names.find((name) => !known.some((one) => one === name));
  if (wrong !== undefined) throw new UsageError(`--${option} ${wrong}: ${known.join(', ')}`);
  return known.filter((one) => names.some((name) => name === one));
}
