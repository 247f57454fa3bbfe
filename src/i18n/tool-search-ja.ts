/** What is said of the results of `search-tests.yaml`, and of why search answers as it does. */
export const search = {
  /** A number of rows and what share of all that is, in percent. */
  countOf: (count: number, percent: string) => `${count}（${percent} %）`,
  percent: (percent: string) => `${percent} %`,
  measures: {
    rows: '検索語',
    hit1: 'hit@1',
    hit3: 'hit@3',
    wrong1: 'wrong@1',
    zero: 'zero',
    missed: '順位に届かない',
  },
  legend: [
    'hit@1: 期待した記事が 1 番目に出る。hit@3: 3 番目までに出る。',
    'wrong@1: ほかの記事が、答えとして 1 番目に出る。zero: 何も見つからない。',
    '順位に届かない: 行の rank（省くと 3）までに期待した記事が出ない。',
  ],
  together: '合計',
  stated: '目標',
  atLeast: (percent: string) => `${percent} % 以上`,
  atMost: (percent: string) => `${percent} % 以下`,
  /** What a build says where all is well. */
  passed: (rows: number, figures: string) => `検索テスト（${rows} 行）: ${figures}`,
  moreRows: (count: number) => `…ほか ${count} 行（npm run search-test で見られます）`,
  asBefore: (rows: number) =>
    `検索テスト（${rows} 行）: 合格した前回から、索引もテストも変わっていません`,
  missedHint: (count: number) =>
    `検索テスト: ${count} 行で、期待した記事が rank までに出ません（npm run search-test で見られます）`,
  belowGoal: (file: string) => `検索の結果が、${file} の目標に届きません。`,
  goal: (measure: string, is: string, stated: string) => `${measure} は ${is}。目標は ${stated}`,
  fix: (file: string) =>
    `お客さまの言葉を記事の asks・keywords か glossary.yaml に足してください。順位の理由は「npm run search-test -- --why "検索語" --locale 言語」で見られます。目標そのものは ${file} の atLeast と atMost です。`,
  expected: (ids: string, reached: string) => `期待: ${ids} … ${reached}`,
  atRank: (rank: number) => `${rank} 番目`,
  notAmong: (count: number) => `${count} 番目までにない`,
  firstFound: (article: string) => `1 番目: ${article}（答えとして表示）`,
  firstNear: (article: string) => `1 番目: ${article}（近い記事として表示）`,
  nothing: '何も見つからない',
  article: (id: string, title: string) => `${id}「${title}」`,
  query: (query: string) => `「${query}」`,
  failing: (count: number) => `見直す行（${count}）`,
  allFine: '見直す行はありません。',
  noRows: (file: string) =>
    `${file} に行がありません。検索語（query）、言語（locale）、見つかってほしい記事（expect）を書いてください。書き方は docs/content.ja.md にあります。`,
  contentWrong: 'コンテンツの誤りを直してから、もう一度試してください。',
  noArticles: (locale: string) => `言語「${locale}」には公開中の記事がありません。`,
  why: {
    mended: (query: string) => `打ちまちがいとみて、「${query}」として探しました。`,
    coded: (code: string, article: string) =>
      `${code} は読み上げ番号です。その記事 ${article} が先頭に出ます。`,
    found: '答えとして表示します。',
    near: '近い記事として表示します（答えかどうかは確かではない、と断ります）。',
    none: '何も見つかりません。よく見られる記事を表示します。',
    confidence: (figure: string) => `確からしさ: ${figure}（0 以上なら答えとして表示）`,
    noConfidence: '確からしさ: なし（答えになりうる記事がありません）',
    terms: '検索に使った語',
    termColumns: ['語', '由来', '重み', '記事数', '珍しさ'],
    origins: {
      word: '入力のまま',
      reading: '読みから',
      repair: '打ちまちがいから',
      beginning: '語の始まりから',
      part: '文字の並びから',
      meaning: '同じ意味',
    },
    origin: (origin: string, word: string) => `${origin}（${word}）`,
    unusedTerms: (count: number) => `ほかの ${count} 語は、どの記事にもありません。`,
    termNote:
      '重み: 入力した語をそのまま 1 とした強さ。珍しさ: その語を持つ記事が少ないほど大きく、順位によく効きます。',
    articles: '上位の記事',
    articleColumns: ['', '点', '題名との近さ', '記事', '持っている語'],
    articleNote:
      '題名との近さ: 題名か、想定した質問（asks）のうち最も近いものと検索語の近さ。1 なら同じです。',
    separator: '、',
  },
};
