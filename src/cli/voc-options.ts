import type { Options } from './arguments.ts';

/** The options by which a command is given contacts and web events. */
export const vocOptions: Options = {
  contacts: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: {
      ja: '問い合わせ（CSV か Parquet。gzip、* も可）',
      en: 'contacts (CSV or Parquet; gzip and * will do)',
    },
  },
  events: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: {
      ja: 'Web イベントの NDJSON（gzip、* も可）',
      en: 'web events, as NDJSON (gzip and * will do)',
    },
  },
  layout: {
    type: 'string',
    value: 'FILE',
    help: {
      ja: 'いつどの記事がどこにあったか（既定: voc/layout.csv）',
      en: 'which article stood where, and when (default: voc/layout.csv)',
    },
  },
};
