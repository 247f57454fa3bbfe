import type { Options } from './arguments.ts';

/** The options by which a command is given contacts and web events. */
export const vocOptions: Options = {
  contacts: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: { ja: '問い合わせの CSV', en: 'contacts, as canonical CSV' },
  },
  events: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: { ja: 'Web イベントの NDJSON', en: 'web events, as NDJSON' },
  },
};
