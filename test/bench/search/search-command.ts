import { resolve } from 'node:path';
import { engineFolder } from '../../../src/build/engine-folder.ts';
import { UsageError } from '../../../src/cli/arguments.ts';
import type { Command } from '../../../src/cli/run-command.ts';
import { replaceFile } from '../../../src/content/files/write.ts';
import { installPeer } from '../run/prepare-peer.ts';
import { runFacts } from '../run-facts.ts';
import { contentSets } from './content-sets.ts';
import { allEngines } from './engines/all-engines.ts';
import { packagesOf, searchPlace } from './engines/search-engine.ts';
import { ndjsonSets } from './ndjson-sets.ts';
import { runSearch } from './run-search.ts';
import { engineFacts } from './search-bench.ts';
import { resultsFile, searchOptions, searchWishes, type Measure } from './search-options.ts';
import { searchResultsText } from './search-report.ts';

const place = searchPlace(engineFolder);
const engines = allEngines(place);

/** What reads /proc and sends signals. */
const linuxOnly: readonly Measure[] = ['browser', 'index'];

/** `npm run bench -- search`: what search finds, and what it costs. It reports; no figure makes it fail. */
export const searchBenchCommand: Command = {
  name: 'bench',
  summary: {
    ja: 'search: 検索の正しさ・速さ・大きさを、ほかの検索と比べて記録します',
    en: 'search: compares what search finds and costs with other engines',
  },
  options: searchOptions(engines.map(({ id }) => id)),
  async run({ args, cwd, print }) {
    const wishes = searchWishes(args, { cwd, engines });
    if (process.platform !== 'linux' && linuxOnly.some((one) => wishes.measures.includes(one)))
      throw new UsageError(`--measure ${linuxOnly.join(', ')}: only Linux has /proc`);
    const root = resolve(cwd, args.text('content') ?? 'content');
    const sets = [...ndjsonSets(wishes.sets), ...(await contentSets(root))];
    if (args.flag('install') && !installPeer({ packages: packagesOf(engines) }, place))
      print('npm install: ✗');
    const results = await runSearch(wishes, {
      place,
      sets,
      seed: args.text('seed') ?? 'bench',
      print,
    });
    const facts = runFacts('search', {
      date: args.text('date'),
      peers: engineFacts(wishes.engines),
    });
    const text = searchResultsText(results, facts);
    const out = args.text('out') ?? resultsFile;
    await replaceFile(resolve(cwd, out), text);
    for (const line of ['', text, out]) print(line);
    return true;
  },
};
