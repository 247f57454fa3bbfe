import type { Cost } from '../measure/measure-command.ts';
import type { Scenario } from '../peers/peer.ts';
import { medianCost, type BenchRow } from './bench-row.ts';
import { exponent } from './statistics.ts';
import { thousands } from './thousands.ts';

/** One figure that the project holds itself to. */
export interface Figure {
  readonly what: string;
  /** Undefined where what it takes was not measured in this run. */
  readonly value: number | undefined;
  /** The value may be as great as this. */
  readonly limit: number;
}

/** The figures of a run: ratios of CPU seconds but for memory (GB of 10^9 bytes). */
export function figures(rows: readonly BenchRow[]): Figure[] {
  const cost = (peer: string, scenario: Scenario, size: number): Cost | undefined => {
    const row = rows.find(
      (one) => one.peer === peer && one.scenario === scenario && one.size === size,
    );
    return row && medianCost(row);
  };
  const cpu = (...key: Parameters<typeof cost>) => cost(...key)?.cpuSeconds;
  const ratio = (what: string, scenario: Scenario, other: [string, Scenario], limits: Limits) =>
    Object.entries(limits).map(([size, limit]): Figure => {
      const own = cpu('sakini', scenario, Number(size));
      const others = cpu(...other, Number(size));
      const value = own === undefined || others === undefined ? undefined : own / others;
      return { what: `${what} at ${thousands(Number(size))}`, value, limit };
    });
  const slope = (what: string, scenario: Scenario): Figure => {
    const points = rows.flatMap((row) => {
      const seconds = medianCost(row)?.cpuSeconds;
      const counts = row.peer === 'sakini' && row.scenario === scenario;
      const isInRange = row.size >= 1000 && row.size <= 10_000;
      return counts && isInRange && seconds !== undefined
        ? [{ size: row.size, cost: seconds }]
        : [];
    });
    const hasEnds = [1000, 10_000].every((size) => points.some((point) => point.size === size));
    const value = hasEnds ? exponent(points) : undefined;
    return { what: `exponent of ${what}, 1,000 to 10,000`, value, limit: 0.95 };
  };
  const memory = (['cold-html', 'cold-search', 'first'] as const).flatMap(
    (scenario) => cost('sakini', scenario, 10_000)?.peakBytesWithoutPagefind ?? [],
  );
  return [
    ...ratio('cold HTML ÷ plain Astro', 'cold-html', ['astro', 'cold-html'], {
      1000: 0.35,
      5000: 0.18,
      10000: 0.17,
    }),
    ...ratio('cold HTML ÷ Hugo', 'cold-html', ['hugo', 'cold-html'], { 10000: 2 }),
    ...ratio('cold with search ÷ plain Astro + Pagefind', 'cold-search', ['astro', 'cold-search'], {
      1000: 0.5,
    }),
    ...ratio('cold with search ÷ Starlight', 'cold-search', ['starlight', 'cold-search'], {
      1000: 0.33,
    }),
    ...(['edit-body', 'edit-title'] as const).flatMap((scenario) =>
      ratio(
        `${scenario === 'edit-body' ? 'text' : 'title'} of one article edited, search updated ÷ Hugo's full build`,
        scenario,
        ['hugo', 'cold-html'],
        { 1000: 0.25, 10000: 0.08 },
      ),
    ),
    slope('cold HTML', 'cold-html'),
    slope('cold with search', 'cold-search'),
    {
      what: 'peak memory at 10,000, Pagefind apart, GB',
      value: memory.length === 0 ? undefined : Math.max(...memory) / 1e9,
      limit: 1,
    },
    ...ratio('dev: first page ÷ plain Astro', 'dev-start', ['astro', 'dev-start'], { 1000: 0.5 }),
    {
      what: 'dev: edit to served at 1,000, CPU s',
      value: cpu('sakini', 'dev-edit', 1000),
      limit: 0.1,
    },
  ];
}

type Limits = Readonly<Record<number, number>>;
