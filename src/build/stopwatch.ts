/** The phases of a build. */
export type PhaseName =
  'read' | 'compile' | 'rank' | 'templates' | 'pages' | 'index' | 'search-tests' | 'publish';

/** Where a build's time and memory went, in one phase. */
export interface PhaseTime {
  readonly name: PhaseName;
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of work of this process; phases that overlap count what both did. */
  readonly cpu: number;
  /** Memory of this process when the phase ended, in MB. */
  readonly memory: number;
}

/** Measures phases that follow or overlap each other. */
export interface Stopwatch {
  readonly phases: readonly PhaseTime[];
  /** Starts a phase; what it returns ends it. */
  readonly start: (name: PhaseName) => () => void;
}

/**
 * A stopwatch of this process.
 *
 * @param now a clock, in ms
 */
export function stopwatch(now: () => number): Stopwatch {
  const phases: PhaseTime[] = [];
  return {
    phases,
    start(name) {
      const began = now();
      const before = process.cpuUsage();
      return () => {
        const { user, system } = process.cpuUsage(before);
        phases.push({
          name,
          wall: (now() - began) / 1000,
          cpu: (user + system) / 1e6,
          memory: Math.round(process.memoryUsage.rss() / 1e6),
        });
      };
    },
  };
}
