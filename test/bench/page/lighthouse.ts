import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { testBrowser } from '../../support/browser.ts';
import { median } from '../report/statistics.ts';

const run = promisify(execFile);

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const score = z.object({ score: z.number().nullable() });
const audit = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.object({
    'largest-contentful-paint': audit,
    'cumulative-layout-shift': audit,
    'total-blocking-time': audit,
  }),
});

/** What Lighthouse says of a page on a phone: scores of 0–100, milliseconds, a share of the window. */
export interface LighthouseRow {
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  readonly lcpMs: number;
  readonly cls: number;
  readonly tbtMs: number;
}

/**
 * The medians of several runs of Lighthouse, which npx fetches: it is no dependency.
 *
 * @throws where npx cannot fetch or run it
 */
export async function lighthouse(url: string, runs: number): Promise<LighthouseRow> {
  const { executablePath, args } = await testBrowser();
  const options = [
    ...['--output=json', '--quiet', `--only-categories=${categories.join()}`],
    `--chrome-flags=--headless=new ${args.join(' ')}`,
  ];
  const reports: z.infer<typeof reportSchema>[] = [];
  for (let count = 0; count < runs; count += 1) {
    const { stdout } = await run('npx', ['--yes', 'lighthouse@13', url, ...options], {
      env: { ...process.env, CHROME_PATH: executablePath },
      maxBuffer: 64e6,
    });
    reports.push(reportSchema.parse(JSON.parse(stdout)));
  }
  const middle = (value: (report: z.infer<typeof reportSchema>) => number) =>
    median(reports.map(value));
  const scoreOf = (name: (typeof categories)[number]) =>
    middle((report) => Math.round((report.categories[name].score ?? 0) * 100));
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    lcpMs: middle(({ audits }) => audits['largest-contentful-paint'].numericValue),
    cls: middle(({ audits }) => audits['cumulative-layout-shift'].numericValue),
    tbtMs: middle(({ audits }) => audits['total-blocking-time'].numericValue),
  };
}
