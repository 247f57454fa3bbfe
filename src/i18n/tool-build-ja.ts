/** What a build says. */
export const build = {
  stopped: 'ビルドを中止しました。前回の出力はそのままです。',
  phaseContent: (articles: number, locales: number) =>
    `記事 ${articles} 本（${locales} 言語）を読みました`,
  phaseRank: (source: string) => `順位: ${source}`,
  phaseRenderer: 'テンプレートを準備しました',
  phaseRendererCached: 'テンプレートは前回のものを使います',
  phasePages: (pages: number, rendered: number) =>
    `全 ${pages} ページのうち ${rendered} ページを描き出しました`,
  phaseIndex: (articles: number, indexed: number) =>
    indexed === 0
      ? `検索索引（${articles} 本）は前回のものを使います`
      : `検索索引に ${articles} 本のうち ${indexed} 本を入れました`,
  phasePreviewIndex: (articles: number, indexed: number) =>
    `検索: ${articles} 本のうち ${indexed} 本を、前回の索引に小さな索引で足しました（プレビュー）`,
  progress: { compile: '記事', pages: 'ページ', index: '検索索引' },
  pageChanges: (added: number, changed: number, removed: number, kept: number) =>
    `ページ: 新規 ${added}、変更 ${changed}、削除 ${removed}、そのまま ${kept}`,
  cacheHits: (articles: number, compiled: number, analysed: number) =>
    `キャッシュ: 記事 ${articles} 本のうち ${articles - compiled} 本は変換済み、${articles - analysed} 本は検索用に解析済み`,
  times: (phases: string) => `時間: ${phases}`,
  phaseNames: {
    read: '読み込み',
    compile: '変換とlint',
    rank: '順位',
    templates: 'テンプレート',
    pages: 'ページ',
    index: '検索索引',
    'search-tests': '検索テスト',
    publish: '書き出し',
  },
  profileHead: ['工程', '経過 秒', 'CPU 秒', 'メモリ MB'],
  profileNote: (peak: number) =>
    `このプロセスの最大メモリは ${peak} MB。検索索引とテンプレートは別のプロセスで並行して作るため、その仕事は CPU 秒に入りません。`,
  noSearch: '検索索引なし（--no-search）: 公開用ではありません。',
  previewBuilt: 'プレビューです。公開には --preview なしのビルドを使ってください。',
  otherBuild: {
    problem: 'は今ビルドできません。このチェックアウトで別のビルドが動いています。',
    fix: '終わるのを待って、もう一度ビルドしてください。',
  },
  done: (pages: number, kilobytes: number, seconds: string, out: string) =>
    `完了: ${pages} ページ、${kilobytes} kB、${seconds} 秒 → ${out}`,
};
