import type { ProblemTexts } from './voc-messages.ts';

type OfRow = (field: string, value: string) => ProblemTexts;
const ofRow = (texts: OfRow): OfRow => texts;

/** What taking in data of other systems says in Japanese. */
export const ingestJa = {
  empty: (): ProblemTexts => ['ファイルが空です。', '書き出し直してください。'],
  parquet: (): ProblemTexts => [
    'Parquet のファイルです。',
    'CSV か JSON（NDJSON）で書き出してください。',
  ],
  otherForm: (source: string, isJson: boolean): ProblemTexts => [
    isJson
      ? `JSON のファイルですが、${source} は表（CSV）を読みます。`
      : `表（CSV）のようですが、${source} は JSON を読みます。`,
    isJson
      ? 'CSV で書き出すか、別の SOURCE を指定してください。'
      : 'JSON で書き出すか、SOURCE を csv にして --map で列を指定してください。',
  ],
  noHeader: (cells: string): ProblemTexts => [
    `見出しの行が見つかりません（最初の行: ${cells}）。`,
    '見出しの行をつけて書き出すか、--map のファイルに columns: {見出し: started_at} のように書いてください。',
  ],
  noField: (name: string, file: string, guess: string, all: string): ProblemTexts => [
    `「${name}」という列は ${file} にありません。`,
    guess === '' ? `ある列: ${all}。` : `もしかして: ${guess}`,
  ],
  tooManyRejects: (rejected: number, records: number) =>
    `${records} 件のうち ${rejected} 件が使えません（1 % まで）。何も書いていません。`,
  moreRejects: (more: number) => `…ほか ${more} 件`,
  rows: {
    json: ofRow(() => [
      'JSON として読めません。',
      '書き出しが途中で切れていないか、1 行に 1 件になっているかを確かめてください。',
    ]),
    quote: ofRow(() => [
      '引用符 " が閉じていません。',
      '値の中の " は "" と書きます。書き出しが途中で切れていないかも確かめてください。',
    ]),
    truncated: ofRow(() => [
      'gzip のファイルが途中で切れています。何も書いていません。',
      'コピーが途中で終わった可能性があります。もう一度取り出してください。',
    ]),
    line: ofRow(() => [
      'アクセスログの行として読めません。',
      'Combined Log Format、CloudFront、Cloudflare Logpush、nginx の JSON のどれかで書き出してください。',
    ]),
    missing: ofRow((field) => [
      `${field} がありません。`,
      `--map のファイルの columns に、${field} にあたる列を書いてください。`,
    ]),
    time: ofRow((field, value) => [
      `${field} の「${value}」は日時として読めません。`,
      '2026/04/01 9:05、令和8年4月1日 9時5分、ISO 8601、1970 年からの秒のどれかで書き出してください。',
    ]),
    era: ofRow((field, value) => [
      `${field} の「${value}」は 2000 年より前です。`,
      '時計の誤りです。正しい日時にするか、行を消してください。',
    ]),
    future: ofRow((field, value) => [
      `${field} の「${value}」は未来の日時です。`,
      '正しい日時にするか、行を消してください。この機械の時計も確かめてください。',
    ]),
    number: ofRow((field, value) => [
      `${field} の「${value}」は時間や数として読めません。`,
      '312、5:12、5分12秒のように書き出してください。',
    ]),
    negative: ofRow((field, value) => [
      `${field} の「${value}」は負の数です。`,
      '0 以上の数にするか、空にしてください。',
    ]),
    huge: ofRow((field, value) => [
      `${field} の「${value}」は長すぎます（対応は 24 時間、待ちは 90 日まで）。`,
      '閉じ忘れた記録です。正しい長さにするか、空にしてください。単位は見出しに（分）のように書けます。',
    ]),
    channel: ofRow((_field, value) => [
      `チャネル「${value}」がわかりません。`,
      `--map のファイルに channels: {"${value}": phone} のように書いてください。問い合わせでなければ skip と書きます。`,
    ]),
    duplicate: ofRow(() => [
      '同じ番号で内容の違う記録が、先にあります。',
      '番号の列が正しいか確かめてください。正しければ、どちらかを消してください。',
    ]),
  },
  leftOut: {
    asset: '画像・スクリプトなど',
    otherPage: 'ヘルプセンターの記事・一覧・検索・窓口でないページ',
    method: 'GET でない要求',
    status: '200 と 304 でない応答',
    outbound: 'こちらからの発信',
    system: '問い合わせでない記録（自動処理・統合など）',
    totals: '合計や注記の行',
    repeated: '同じ記録の繰り返し',
    superseded: '新しい版がある記録',
    joined: '転送された先（同じ問い合わせ）',
    otherEvent: '使わない種類のイベント',
    comment: '注釈の行',
  },
  fileRead: (file: string, records: number, encoding: string, rejected: number) =>
    `${file}: ${records} 件（${encoding}）${rejected > 0 ? `、使えない記録 ${rejected} 件` : ''}`,
  reading: (file: string, records: number) => `${file}: ${records} 件まで読みました`,
  columns: (file: string) => `列の対応（${file}）`,
  column: (column: string, field: string) => `  ${column} ← ${field}`,
  derived: '（記録から計算）',
  unread: (fields: string) => `  読まない列: ${fields}`,
  missing: (fields: string) => `  どの記録にもない項目（--map の columns）: ${fields}`,
  readOnly: '理由を知るためだけに読み、書き出しません',
  channels: 'チャネルの対応',
  leftOutLine: (name: string, count: number) => `除いたもの: ${name} ${count} 件`,
  zoneless: (count: number, zone: string) =>
    `時差の書かれていない日時 ${count} 件は、タイムゾーン ${zone} の時刻とみなしました（site.yaml の timeZone か、--map の defaults）。`,
  keyed: (count: number) =>
    `customer_key: ${count} 件（KB_KEY_SECRET を鍵とする HMAC-SHA-256。元の値は残りません）`,
  noSecret:
    '環境変数 KB_KEY_SECRET がないので、customer_key は書いていません（同じ人の問い合わせはつながりません）。',
  visitKey: (hasSecret: boolean): string =>
    hasSecret
      ? '訪問の名前は、KB_KEY_SECRET を鍵とする HMAC-SHA-256 です。'
      : '環境変数 KB_KEY_SECRET がないので、訪問の名前はファイルの中身から作った、この回限りの鍵で作りました。',
  noUrl: 'site.yaml に url がないので、参照元がこのサイトかどうかはパスだけで見分けました。',
  reasons: (known: number, all: number) =>
    `問い合わせ理由: ${all} 件のうち ${known} 件がわかりました。`,
  unmatched: (texts: number) =>
    `理由のわからない言葉（5 件以上の問い合わせにあるもの ${texts} 種類。contact-reasons.yaml の aliases に加えるか、--map の reasons に書いてください）`,
  unmatchedLine: (contacts: number, text: string, nearest: string) =>
    `  ${contacts} 件  ${text}${nearest === '' ? '' : `（近いもの: ${nearest}）`}`,
  unmatchedFile: (file: string) => `一覧を ${file} に書きました。`,
  events: (type: string, count: number) => `  ${type}: ${count} 件`,
  bots: (count: number) =>
    `ロボットと名乗るもの: ${count} 件（ua: bot として書き、順位には使われません）`,
  rejected: (count: number, file: string) =>
    `使えない記録 ${count} 件の場所と理由を ${file} に書きました。`,
  written: (count: number, file: string) => `${count} 件を ${file} に書きました。`,
  dryRun: (count: number) =>
    `試しただけで、何も書いていません（書くとすれば ${count} 件）。最初の 10 件:`,
  sources: (names: string) => `SOURCE は次のどれかです: ${names}`,
  unknownSource: (name: string, guess: string) =>
    `SOURCE「${name}」はありません。${guess === '' ? '' : `もしかして: ${guess}。`}`,
  noSource: 'SOURCE がありません。',
  noFiles: 'FILE がありません。',
};
