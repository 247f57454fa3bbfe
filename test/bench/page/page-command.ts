import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { UsageError } from '../../../src/cli/arguments.ts';
import type { Command } from '../../../src/cli/run-command.ts';
import { walkRows, walkTable } from '../../support/walk-table.ts';
import { runsOf } from '../bench-options.ts';
import { median } from '../report/statistics.ts';
import { acts } from './acts.ts';
import { lighthouse, type LighthouseRow } from './lighthouse.ts';
import { packedHost } from './packed-host.ts';
import { inpTable, lighthouseTable, paintTable } from './page-tables.ts';
import { paintsOf, slowBrowser, slowestInteraction, slowness, type Paints } from './slow-page.ts';

const paths = ['ja/', 'ja/plan/check-data/', 'ja/contact/', 'ja/search/'];

/** `npm run bench -- page`: what readers wait for on the built demonstration. It reports; no time makes it fail. */
export const pageBenchCommand: Command = {
  name: 'bench',
  summary: {
    ja: 'page: ビルドした見本のページの速さを、遅い端末と回線で測ります',
    en: 'page: measures pages of the built demonstration on a slow device and network',
  },
  options: {
    site: {
      type: 'string',
      default: 'dist',
      value: 'DIR',
      help: { ja: 'ビルドした見本（既定: dist）', en: 'the built demonstration (default: dist)' },
    },
    runs: {
      type: 'string',
      value: 'N',
      help: { ja: '回数。中央値を示します（既定: 5）', en: 'how often; medians (default: 5)' },
    },
    lighthouse: {
      type: 'boolean',
      help: {
        ja: 'Lighthouse でも測る（npx が取得します）',
        en: 'measure by Lighthouse, too (npx fetches it)',
      },
    },
  },
  async run({ args, cwd, print }) {
    const folder = resolve(cwd, args.text('site') ?? 'dist');
    if (!existsSync(join(folder, 'build-info.json'))) throw new UsageError(`--site ${folder}`);
    const runs = runsOf(args) ?? 5;
    const host = await packedHost(folder);
    const browser = await slowBrowser();
    try {
      print(
        `CPU ÷ ${slowness.cpu}, ${slowness.latencyMs} ms, ${slowness.kilobitsPerSecond} kbit/s`,
      );
      print(await paints(browser, host.url, runs));
      print(await interactions(browser, host.url, runs));
      if (args.flag('lighthouse')) print(await scores(host.url, runs));
    } finally {
      await browser.close();
      await host.close();
    }
    return true;
  },
};

async function times<Result>(runs: number, once: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await once());
  return results;
}

async function paints(browser: Browser, url: string, runs: number): Promise<string> {
  const rows: [string, Paints][] = [];
  for (const path of paths) {
    const found = await times(runs, () => paintsOf(browser, url + path));
    const middle = (value: (paint: Paints) => number) => median(found.map(value));
    rows.push([
      `/${path}`,
      {
        lcpMs: middle(({ lcpMs }) => lcpMs),
        cls: middle(({ cls }) => cls),
        requests: middle(({ requests }) => requests),
        bytes: middle(({ bytes }) => bytes),
      },
    ]);
  }
  return paintTable(rows);
}

async function interactions(browser: Browser, url: string, runs: number): Promise<string> {
  const rows: [string, number][] = [];
  for (const { name, path, run } of acts)
    rows.push([
      name,
      median(await times(runs, () => slowestInteraction(browser, url + path, run))),
    ]);
  return inpTable(rows);
}

async function scores(url: string, runs: number): Promise<string> {
  const rows: [string, LighthouseRow][] = [];
  for (const path of paths) rows.push([`/${path}`, await lighthouse(url + path, runs)]);
  return lighthouseTable(rows);
}

/** `npm run bench -- tasks`: what the tasks of the last run of browser tests took people. */
export const tasksBenchCommand: Command = {
  name: 'bench',
  summary: {
    ja: 'tasks: 最後のブラウザーテストで、各課題に何タップかかったかを表示します',
    en: 'tasks: prints the taps and pages of each task in the last run of browser tests',
  },
  options: {},
  run({ cwd, print }) {
    const report = resolve(cwd, '.kb/test/e2e.json');
    const rows = existsSync(report) ? walkRows(readFileSync(report, 'utf8')) : [];
    if (rows.length === 0) throw new UsageError('npm run test:e2e -- test/e2e/tasks');
    print(walkTable(rows));
    return Promise.resolve(true);
  },
};
