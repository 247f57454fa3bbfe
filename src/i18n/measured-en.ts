import type { Messages } from './messages.ts';

/** What contact pages say of measured waits and kept promises, in English. */
export const measuredEn: Messages['measured'] = {
  usual: (time) => `Measured: usually about ${time}`,
  busy: 'Busy:',
  quiet: 'Quiet:',
  hours: (days, times) => `${days} ${times}`,
  kept: (percent) => `Measured: ${percent}%`,
  keptRange: (from, to) => `Measured: about ${from}–${to}%`,
  few: 'Measured: too few contacts to give a share yet',
  none: 'Measured: not yet',
  now: '{state}. At this hour usually {wait}',
  table: 'Waits by day and hour',
  columnHours: 'Hours',
  columnWait: 'Usual wait',
  about: (time) => `about ${time}`,
  noteWaits: (from, to) =>
    `Measured waits are from ${from} to ${to}. Half of the people waited no longer than it says here.`,
  noteHours: (from, to) => `Busy and quiet hours are those from ${from} to ${to}.`,
  notePromises: (from, to) => `How our aims were met was measured from ${from} to ${to}.`,
  noteNoPromise: 'Future waits may be longer or shorter.',
  noteSample: 'These records were made up for this demonstration.',
  gap: ' ',
};
