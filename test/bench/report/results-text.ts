import { medianCost, type BenchRow } from './bench-row.ts';
import { figures } from './figures.ts';
import { thousands } from './thousands.ts';

/** What a report says of the run besides its rows. */
export interface RunFacts {
  /** The command line that makes the report again. */
  readonly command: string;
  readonly date: string;
  /** The machine in general words. */
  readonly machine: string;
  readonly peers: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: string;
  }[];
}

/** Cells of a table as Markdown; the columns from `numbersFrom` on are numbers. */
export function markdownTable(rows: readonly (readonly string[])[], numbersFrom: number): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index < numbersFrom ? '---' : '--:'));
  return [line(head), line(rule), ...body.map(line)].join('\n');
}

/** The figures with their limits, as rows of a table. */
export function figureTable(rows: readonly BenchRow[]): string {
  const lines = figures(rows).map(({ what, value, limit }) => [
    what,
    value === undefined ? '—' : value < 0.1 ? value.toFixed(3) : value.toFixed(2),
    String(limit),
    value === undefined ? '—' : value <= limit ? 'pass' : 'over',
  ]);
  return markdownTable([['what', 'value', 'at most', 'verdict'], ...lines], 1);
}

/** All that was measured, as rows of a table: medians of the runs. */
export function rawTable(rows: readonly BenchRow[]): string {
  const megabytes = (bytes: number) => String(Math.round(bytes / 1e6));
  const lines = rows.map((row) => {
    const cost = medianCost(row);
    const measured =
      cost === undefined
        ? ['—', '—', '—', '—']
        : [
            cost.cpuSeconds.toFixed(2),
            cost.wallSeconds.toFixed(2),
            megabytes(cost.peakBytes),
            megabytes(cost.peakBytesWithoutPagefind),
          ];
    const what = [thousands(row.size), row.scenario, row.peer, row.note ?? ''];
    return [...what, ...measured, String(row.costs.length)];
  });
  const head = [
    'articles',
    'scenario',
    'tool',
    'note',
    'CPU s',
    'wall s',
    'peak MB',
    'without Pagefind',
    'runs',
  ];
  return markdownTable([head, ...lines], 4);
}

/** The whole report, Markdown. */
export function resultsText(rows: readonly BenchRow[], facts: RunFacts): string {
  const versions = facts.peers.map(({ id, title, version }) => [id, title, version]);
  return `<!-- Made by: ${facts.command} -->

# Build benchmark

${facts.date}. ${facts.machine}. Read ratios, not seconds: the machine is not quiet.

## Figures

CPU seconds (user + system) of whole process trees, all measured in one run in which the tools take turns. "—" means that this run did not measure it.

${figureTable(rows)}

## All measurements

Medians of the runs. \`cold-html\` and \`cold-search\` build from nothing, without and with search; \`first\` is the first build of a working folder, which also fills its caches; \`unchanged\` is the same command again; \`edit-body\` and \`edit-title\` build after an edit of one article, with search up to date (\`build --preview\` here, the ordinary build elsewhere). \`dev-start\` lasts to the first article served, \`dev-edit\` from the saved edit to the page that shows it. Peak memory is that of the largest process.

${rawTable(rows)}

## Tools

${markdownTable([['id', 'tool', 'version'], ...versions], 3)}

The corpus is generated from a seed: half Japanese and half English, about 4.3 kB of MDX an article, with headings, tables, lists, steps, code and components. Tools without MDX get the components as the HTML that they become. Code is coloured by no tool that lets one setting switch it off, as it is not coloured here either.
`;
}
