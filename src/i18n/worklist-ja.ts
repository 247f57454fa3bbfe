/** A share in whole percent with its interval: `[32, 26, 38]`. */
type Percents = readonly [mean: number, lo: number, hi: number];

const percents = ([mean, lo, hi]: Percents) => `${mean} %（${lo}〜${hi} %）`;
const article = (title: string, id: string) => `「${title}」（${id}）`;

/** What the worklist says in Japanese, the source of its messages. */
export const worklistJa = {
  heading: '作業リスト：次に書くもの、直すもの',
  data: (from: string, to: string, today: string) => `データ：${from}〜${to}　基準日：${today}`,
  noData: (today: string) => `データ：なし　基準日：${today}`,
  sample:
    'データは合成した見本（voc/sample/）です。実在の問い合わせではありません。自分のデータは --contacts と --events で渡します。',
  howToGive:
    '問い合わせと Web のデータがないため、日付だけでわかることを示します。書くべき記事と直すべき記事を知るには、npm run worklist -- --contacts contacts.csv --events events.ndjson のように渡してください（書き方は docs/data.ja.md、ほかのシステムからは npm run ingest）。',
  noEvents:
    'Web のデータがないため、記事が開かれたか、役に立ったかはわかりません。アクセスログを npm run ingest で取り込み、--events で渡してください。',
  noContacts:
    '問い合わせのデータがないため、閲覧の数を需要の代わりにしています。--contacts で渡してください。',
  legend:
    '「約…/日」は、良い記事になったときに減る問い合わせ費用の上限です。（ ）は 90 % 区間。10 件未満の数は示しません。',
  idleLegend: '「約…/日」は、その作業だけで減る問い合わせ費用の上限です。（ ）は 90 % 区間。',
  sections: {
    reason: '書くと減る問い合わせ',
    query: '検索で答えに着けなかった質問',
    mend: '直す記事',
    stale: '見直す記事',
    partner: '提携先に確かめること（電話番号・手順が今も正しいか）',
  },
  nothing: '今はありません。',
  more: (count: number) => `ほか ${count} 件（--top で増やす、--format csv で全件）`,
  named: (count: number) => `上の「書くと減る問い合わせ」と同じ ${count} 件は省きました。`,
  unshown: (count: number) =>
    `ほか ${count} 組の質問は、同じ書き方をした訪問が 5 回に満たないため、言葉を示しません。`,
  minutes: (minutes: number) => `${minutes}分`,
  perDay: (money: string) => `約${money}/日`,
  money: (amount: number, currency: string) => {
    const format = new Intl.NumberFormat('ja', {
      ...{
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        roundingPriority: 'lessPrecision',
      },
      ...{ maximumSignificantDigits: 2, maximumFractionDigits: 0 },
    });
    return amount < 1 ? `${format.format(1)}未満` : format.format(amount);
  },
  number: (count: number) => new Intl.NumberFormat('ja').format(count),
  reason: {
    missing: '記事を書く。この理由に答える記事がありません。',
    draft: (title: string, id: string) => `下書き${article(title, id)}を仕上げて公開する。`,
    unopened: (title: string, id: string) =>
      `見出しを変える：${article(title, id)}。見た人に開かれにくいようです。`,
    unsolved: (title: string, id: string) =>
      `本文を直す：${article(title, id)}。読んでも解決しにくいようです。`,
    unreached: (title: string, id: string) =>
      `目につく所に出す：${article(title, id)}。多くの人の目に入っていません（situations.yaml か、よく読まれる記事の related に加える）。`,
    fair: (title: string, id: string) =>
      `急がない：${article(title, id)}。目立つ弱点はなく、良くするなら本文です。`,
    unseen: (title: string, id: string) =>
      `読み直す：${article(title, id)}。記事があるのに問い合わせが続いています。`,
  },
  reasonTitle: (title: string, id: string) => `${title}（${id}）`,
  contacts: (count: string) => `問い合わせ 30日で${count}件`,
  fewContacts: (limit: number) => `問い合わせ 30日で${limit}件未満`,
  costs: (money: string) => `、1日約${money}`,
  helped: (readers: string, share: Percents) => `閲覧${readers}回のうち解決 ${percents(share)}`,
  fewReaders: (limit: number) => `閲覧は${limit}回未満`,
  opened: (share: Percents) => `見た人のうち開く ${percents(share)}`,
  wrong: (answers: readonly string[]) => `「いいえ」の理由 ${answers.join('、')}`,
  saidWrong: (answer: string, readers: string) => `「${answer}」${readers}人`,
  place: (now: number) => `カテゴリの一覧で${now}番目`,
  placeNext: (now: number, next: number) => `カテゴリの一覧で${now}番目（新しい順では${next}番目）`,
  clause: '。',
  end: '。',
  query: {
    title: (texts: readonly string[], others: number) =>
      texts.map((text) => `「${text}」`).join('') + (others > 0 ? `ほか似た ${others} 通り` : ''),
    'add-words': (title: string, id: string) => `${article(title, id)}の asks に言葉を足す。`,
    retitle: (title: string, id: string) => `${article(title, id)}の見出しを、この言葉に近づける。`,
    write: (category: string) =>
      `記事を書く。近い記事がありません${category === '' ? '' : `（カテゴリの候補：${category}）`}。`,
    'nothing-found': (visits: string) => `検索結果が 0 件だった訪問が${visits}`,
    'nothing-opened': (visits: string) => `検索して何も開かずに問い合わせへ進んだ訪問が${visits}`,
    visits: (count: string) => `${count}回`,
    fewVisits: (limit: number) => `${limit}回未満`,
    about: (title: string) => `理由は「${title}」のようです`,
  },
  mend: {
    promise: (id: string) =>
      `見出しと本文を合わせる（${id}）。よく開かれるのに、解決が少ない記事です。`,
    content: (id: string) => `本文を直す（${id}）。手順が足りないか、今の画面と違うようです。`,
    votes: (id: string) => `評価の票を確かめる（${id}）。票と、読んだ人の動きが食い違っています。`,
  },
  stale: {
    fallen: (id: string) => `読み直す（${id}）。前より解決しなくなりました。`,
    review: (id: string, day: string) => `読み直す（${id}）。見直しの期限 ${day} を過ぎています。`,
    old: (id: string, day: string) => `読み直す（${id}）。${day} から変わっていません。`,
  },
  partner: {
    never: (articles: string) => `確かめた日（verifiedOn）がありません。${articles}`,
    before: (day: string, articles: string) => `最後の確認は ${day} です。${articles}`,
    articles: (names: string, count: number) => `記事 ${count} 件：${names}`,
  },
  idle: (minutes: number) => `${minutes} 分でできること`,
  idleNothing: (minutes: number) => `${minutes} 分で終わる作業はありません。`,
  idleSum: (minutes: number, money: string | undefined) =>
    money === undefined ? `合わせて${minutes}分` : `合わせて${minutes}分、約${money}/日`,
  emergency: {
    heading: (day: string) => `障害時の確認（${day} まで）`,
    noDay: '障害時の確認',
    surging: '急に増えた問い合わせ',
    calm: '急に増えた理由はありません（前の 4 週間と比べて）。',
    unknown:
      '問い合わせのデータがないため、何が増えたかはわかりません。--contacts で渡してください。',
    onDay: (day: string, count: string) => `${day}に${count}件`,
    times: (ratio: string) => `（ふだんの約${ratio}倍）`,
    seldom: '（ふだんはほとんどない）',
    articles: (names: string) => `記事：${names}`,
    noArticle:
      '記事がありません。短くてよいので、わかっていることと次の知らせの時刻を書いてください。',
    incident: 'お知らせ（site.yaml の incident）',
    none: '出ていません。',
    suggest: '次のように書くと、全ページの上に出ます：',
    since: (when: string) => `${when} から出ています。`,
    covered: '急に増えた理由の記事は、お知らせからすべて開けます。',
    uncovered: (reason: string, id: string | undefined) =>
      id === undefined
        ? `「${reason}」の記事がありません。書いて incident の articles に加えてください。`
        : `「${reason}」の記事が載っていません。incident の articles に ${id} を加えてください。`,
    missing: (id: string, locales: string) =>
      `お知らせの記事 ${id} が公開されていません（${locales}）。公開するか、articles から外してください。`,
    noArticles: 'お知らせに記事がありません。articles に id を書くと、読者が次に進めます。',
    incidentTitle: '（何が起きているか）',
  },
  drafts: {
    written: (file: string) => `${file} を作りました。`,
    exists: (file: string) => `${file} はもうあるため、そのままにしました。`,
    none: '下書きを作るものはありません。',
    count: (written: number, kept: number) =>
      `下書きを ${written} 件作りました${kept > 0 ? `（${kept} 件は前からあったもの）` : ''}。npm run dev で見られます。`,
  },
  wrote: (file: string) => `${file} に書きました。`,
  badNumber: (option: string, given: string, most: number) =>
    `--${option}: 「${given}」は使えません。1 から ${most} までの整数を書いてください。`,
  badFormat: (given: string) =>
    `--format: 「${given}」はありません。text か csv を書いてください。`,
};
