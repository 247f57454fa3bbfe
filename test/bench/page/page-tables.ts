import type { LighthouseRow } from './lighthouse.ts';
import type { Paints } from './slow-page.ts';

/** Limits of figures; a ratio above 1 is past its limit. */
export const limits = { lcpMs: 1200, cls: 0, inpMs: 100, tbtMs: 50, requests: 5, bytes: 15_000 };

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const ratio = (value: number, limit: number) => (value / limit).toFixed(2);
const seconds = (ms: number) => (ms / 1000).toFixed(2);

/** First visits by page. */
export const paintTable = (rows: readonly (readonly [path: string, paints: Paints])[]): string =>
  table(
    ['first visit', 'requests', 'bytes', 'LCP s', `of ${seconds(limits.lcpMs)} s`, 'CLS'],
    rows.map(([path, { requests, bytes, lcpMs, cls }]) => [
      ...[path, requests, bytes, seconds(lcpMs), ratio(lcpMs, limits.lcpMs), cls.toFixed(3)],
    ]),
  );

/** Interactions by what a reader does. */
export const inpTable = (rows: readonly (readonly [act: string, ms: number])[]): string =>
  table(
    ['interaction', 'INP ms', `of ${limits.inpMs} ms`],
    // The browser tells of nothing that is shorter than a frame.
    rows.map(([act, ms]) => [act, ms < 16 ? '< 16' : ms, ratio(ms, limits.inpMs)]),
  );

/** Lighthouse by page. */
export const lighthouseTable = (
  rows: readonly (readonly [path: string, row: LighthouseRow])[],
): string =>
  table(
    [
      'Lighthouse',
      'performance',
      'accessibility',
      'best practices',
      'SEO',
      'LCP s',
      'CLS',
      'TBT ms',
    ],
    rows.map(([path, { scores, lcpMs, cls, tbtMs }]) => [
      ...[path, scores.performance, scores.accessibility, scores['best-practices'], scores.seo],
      ...[seconds(lcpMs), cls.toFixed(3), Math.round(tbtMs)],
    ]),
  );
