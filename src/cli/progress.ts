/** How far each step of a long command is. */
export type Progress = ReadonlyMap<string, { readonly done: number; readonly of: number }>;

/** A command's sign of life. */
export interface ProgressReport {
  readonly update: (step: string, done: number, of: number) => void;
  /** Takes a bar away, so that a line can be printed. */
  readonly clear: () => void;
}

/** Where and how progress is shown. */
export interface ProgressOptions {
  readonly print: (line: string) => void;
  /** Whether a person looks at a terminal; otherwise there are plain lines, seldom. */
  readonly terminal: boolean;
  /** Part of the whole that each step is, in 0–1. */
  readonly weights: Readonly<Record<string, number>>;
  /** What each step counts. */
  readonly names: Readonly<Record<string, string>>;
  /** A clock, in ms. */
  readonly now: () => number;
}

/** How much of the whole is done, in whole percent. */
export function percentDone(progress: Progress, weights: Readonly<Record<string, number>>): number {
  const parts = [...progress].map(
    ([step, { done, of }]) => ((weights[step] ?? 0) * done) / Math.max(1, of),
  );
  return Math.floor(100 * parts.reduce((sum, part) => sum + part, 0));
}

/** The counts of the steps that are under way. */
export function countsText(progress: Progress, names: Readonly<Record<string, string>>): string {
  return [...progress]
    .filter(([, { done, of }]) => done < of)
    .map(([step, { done, of }]) => `${names[step] ?? step} ${done}/${of}`)
    .join(', ');
}

/** Silence before the first sign, and between two plain lines, in ms. */
const patience = { terminal: 400, lines: 5000 };

/** Progress as a bar on a terminal, else as a plain line now and then. */
export function progressReport({
  print,
  terminal,
  weights,
  names,
  now,
}: ProgressOptions): ProgressReport {
  const progress = new Map<string, { done: number; of: number }>();
  let shown = now();
  let bar: Awaited<ReturnType<typeof startBar>> | undefined;
  let starting = false;
  let percent = 0;
  const advance = () => {
    const next = percentDone(progress, weights);
    bar?.advance(next - percent, countsText(progress, names));
    percent = next;
  };
  const start = async () => {
    starting = true;
    bar = await startBar(percent);
    starting = false;
    advance();
  };
  return {
    update(step, done, of) {
      progress.set(step, { done, of });
      if (now() - shown < (terminal ? (bar ? 80 : patience.terminal) : patience.lines)) return;
      shown = now();
      if (!terminal) {
        const counts = countsText(progress, names);
        if (counts !== '') print(`${percentDone(progress, weights)} %  ${counts}`);
      } else if (bar) advance();
      else if (!starting) void start();
    },
    clear() {
      bar?.clear();
      bar = undefined;
    },
  };
}

async function startBar(percent: number) {
  const { progress } = await import('@clack/prompts');
  const bar = progress({ max: 100, style: 'heavy' });
  bar.start();
  bar.advance(percent);
  return bar;
}
