import type { SampleSettings } from './sample-data.ts';

/** The settings of `content/voc/sample/`: about 20,000 rows in 90 days. */
export const demoSample: SampleSettings = {
  seed: 'minato-3',
  lastDay: '2026-10-31',
  days: 90,
  problemsPerDay: 104,
};
