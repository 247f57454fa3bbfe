import type { VocMessages } from './voc-messages.ts';

/** What reading contacts and events says in Japanese. */
export const vocJa: VocMessages = {
  unreadable: (code) => [`を読めません（${code}）。`, 'パスと読み取りの権限を確かめてください。'],
  empty: () => [
    'ファイルが空です。',
    '見出し行のある問い合わせの CSV か、1 行に 1 件の NDJSON を渡してください。',
  ],
  utf16: (file) => [
    '文字コードが UTF-8 ではなく UTF-16 です。',
    `UTF-8 に変換してください。例: iconv -f UTF-16 -t UTF-8 ${file} > utf8.txt`,
  ],
  cp932: (file) => [
    '文字コードが UTF-8 ではなく Shift_JIS（CP932）のようです。',
    `UTF-8 に変換してください。例: iconv -f CP932 -t UTF-8 ${file} > utf8.csv（表計算ソフトでは「CSV UTF-8」で保存）`,
  ],
  notUtf8: () => [
    'ここから先が UTF-8 ではありません。',
    'ファイルを UTF-8 で書き出し直してください。',
  ],
  workbook: () => [
    'テキストではなく、表計算ソフトのファイル（または ZIP）です。',
    '「CSV UTF-8」で保存し直してください。',
  ],
  cutOff: () => [
    'gzip のファイルがここで途切れているか、壊れています。',
    'コピーか書き出しをやり直して、全体を渡してください。',
  ],
  parquet: () => [
    'テキストではなく、Parquet のファイルです。',
    '問い合わせは --contacts、イベントは --events に Parquet のまま渡せます。ほかのデータはテキストで書き出してください。',
  ],
  brokenParquet: (cause) => [
    `Parquet のファイルを読めません: ${cause}`,
    '書き出し直してください。コピーの途中で切れた可能性があります。',
  ],
  longLine: (kilobytes) => [
    `1 行が ${kilobytes} kB を超えています。`,
    '1 行に 1 件ずつ書いてください（問い合わせは CSV、イベントは NDJSON）。',
  ],
  missingColumn: (columns) => [
    `必要な列がありません: ${columns}。`,
    `見出し行に ${columns} を加えてください。`,
  ],
  doubleColumn: (name) => [
    `列「${name}」が 2 つあります。`,
    `「${name}」を 1 つだけにしてください。`,
  ],
  delimiter: () => [
    '列がコンマで区切られていません。',
    'コンマ区切りの CSV で書き出してください。',
  ],
  unknownColumn: (name, nearest, all) => [
    `「${name}」という列はありません。`,
    nearest === '' ? `列を消してください。使える列: ${all}。` : `もしかして: ${nearest}`,
  ],
  personalColumn: (name) => [
    `列「${name}」は個人情報か自由記述のようです。氏名・電話番号・メール・住所・担当者・本文は、決して受け取りません。`,
    `列「${name}」を消してから渡してください。同じ人の問い合わせをつなぐには、鍵付きハッシュの customer_key を使います。`,
  ],
  tooManyRejects: (rejected, rows) =>
    `${rows} 行のうち ${rejected} 行が使えません（1 % まで）。順位は作っていません。`,
  moreRejects: (more) => `…ほか ${more} 行`,
  rows: {
    json: (_field, value) => [
      `1 件の JSON として読めません: ${value}`,
      '1 行に 1 つの JSON オブジェクトを書いてください（全体を [ ] で囲んだり、途中で改行したりしません）。',
    ],
    quote: () => [
      '引用符 " が閉じていないか、値の途中にあります。',
      '1 件は 1 行です。引用符で囲んだ値の中で改行せず、値の中の " は "" と書いてください。',
    ],
    cells: (_field, value) => [
      `列の数が見出し行と違います（${value} 列）。`,
      'コンマを含む値は " で囲み、空の列も省かずに書いてください。',
    ],
    missing: (field) => [`${field} がありません。`, `${field} を書いてください。`],
    time: (field, value) => [
      `${field} の「${value}」は ISO 8601 の日時ではありません。`,
      '2026-10-31T09:30:00+09:00 のように書いてください（時差を省くと site.yaml の timeZone とみなします）。',
    ],
    era: (field, value) => [
      `${field} の「${value}」は 2000〜2099 年の外です。`,
      '時計の誤りです。正しい日時にするか、行を消してください。',
    ],
    future: (field, value) => [
      `${field} の「${value}」は未来の日時です。`,
      '時計の誤りか、日と月の取り違えです。正しい日時にするか、行を消してください。',
    ],
    number: (field, value) => [
      `${field} の「${value}」は数ではありません。`,
      '単位や桁区切りのない半角の数を書いてください。',
    ],
    negative: (field, value) => [
      `${field} の「${value}」は小さすぎます。`,
      `${field} には 0 以上（position は 1 以上）を書いてください。`,
    ],
    huge: (field, value) => [
      `${field} の「${value}」は大きすぎます。`,
      'ミリ秒ではなく秒で書いてください。handle_seconds は 86400（1 日）まで、wait_seconds は 2592000（30 日）までです。',
    ],
    choice: (field, value) => [
      `${field} の「${value}」はありません。`,
      'type は list_view・search・article_view・vote・contact_view・contact_click、ua は human・bot です。',
    ],
    value: (field, value) => [
      `${field} の値「${value}」は使えません。`,
      '文字列の列には文字列、vote の value には 1 か 0 を書いてください。',
    ],
  },
};
