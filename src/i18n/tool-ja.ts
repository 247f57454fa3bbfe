import { build } from './tool-build-ja.ts';
import { localeFindings, newCli } from './tool-new-ja.ts';
import { search } from './tool-search-ja.ts';
import type { FindingText } from './tool-messages.ts';

/** What commands and findings say in Japanese, the source of all tool messages. */
export const toolJa = {
  findings: {
    ...localeFindings,
    'file/encoding': () => [
      '文字コードが UTF-8 ではありません。',
      'エディタで UTF-8 で保存し直してください（Windows の「ANSI」は Shift_JIS です）。',
    ],
    'file/too-large': (value: string) => [
      `ファイルが大きすぎます（${value} バイト）。記事は 2 MB までです。`,
      '画像やデータを本文に埋め込まず、別のファイルにしてください。',
    ],
    'content/empty': (value: string) => [
      `記事が 1 つもありません（${value}）。`,
      '「npm run new」で最初の記事を作るか、--content で正しいフォルダーを指定してください。',
    ],
    'content/no-site': (value: string) => [
      `${value} がありません。`,
      'name と locales を書いた site.yaml を作ってください。例: name: ヘルプ / locales: [ja]',
    ],
    'content/duplicate-id': (value: string) => [
      `id「${value}」が 2 回使われています。`,
      'どちらかの id を変えてください。',
    ],
    'yaml/syntax': (value: string) => [
      `YAML として読めません: ${value}`,
      '字下げ・コロンの後の空白・引用符の閉じ忘れを確かめてください。「: 」や「#」を含む値は引用符で囲みます。',
    ],
    'yaml/unknown-key': (value: string, hint: string) => [
      `項目「${value}」はありません。`,
      hint === '' ? `「${value}」を消してください。` : `もしかして: ${hint}`,
    ],
    'yaml/missing-key': (value: string) => [
      `必要な項目「${value}」がありません。`,
      `「${value}」を書き足してください。`,
    ],
    'yaml/invalid-value': (value: string, hint: string) => [
      `使えない値です（${value}）。`,
      `使える値: ${hint}`,
    ],
    'yaml/invalid': (value: string, hint: string) => [
      `「${value}」の値が正しくありません。${hint}。`,
      '値を直してください。書き方は docs/content.ja.md にあります。',
    ],
    'frontmatter/missing': () => [
      '先頭に「---」で囲んだ設定（フロントマター）がありません。',
      'ファイルの先頭に ---、title: 記事の題名、--- の 3 行を書いてください。',
    ],
    'frontmatter/language': (value: string) => [
      `フロントマターに「${value}」は使えません。`,
      '1 行目を「---」だけにして、YAML で書いてください。',
    ],
    'article/empty': () => ['本文がありません。', '答えを書くか、status: draft にしてください。'],
    'article/place': (value: string) => [
      `${value} は articles/<言語>/<カテゴリ>/<名前>.mdx の形になっていないため、使われません。`,
      'カテゴリのフォルダーの直下に移してください。',
    ],
    'article/not-mdx': (value: string) => [
      `${value} は .mdx ではないため、使われません。`,
      '拡張子を .mdx に変えてください。',
    ],
    'article/bad-slug': (value: string) => [
      `「${value}」は URL に使えない文字を含みます。`,
      'ファイル名とフォルダー名は、英小文字・数字・ハイフン（または日本語）にしてください。',
    ],
    'article/unknown-locale': (value: string, hint: string) => [
      `言語「${value}」は site.yaml の locales にないため、使われません。`,
      `locales に加えるか、フォルダー名を直してください（今の locales: ${hint}）。`,
    ],
    'article/unknown-reason': (value: string, hint: string) => [
      `問い合わせ理由「${value}」は contact-reasons.yaml にありません。`,
      hint === '' ? 'contact-reasons.yaml に加えてください。' : `もしかして: ${hint}`,
    ],
    'article/unknown-related': (value: string, hint: string) => [
      `関連記事「${value}」がありません。`,
      hint === '' ? 'id は <カテゴリ>/<名前> です。' : `もしかして: ${hint}`,
    ],
    'article/unknown-partner': (value: string, hint: string) => [
      `<Partner name="${value}"> に当たる partners がフロントマターにありません。`,
      hint === '' ? 'フロントマターの partners に name を書いてください。' : `もしかして: ${hint}`,
    ],
    'category/reserved': (value: string) => [
      `カテゴリの id「${value}」は使えません（search、contact、situations、pages と数字だけの id はページの住所です）。`,
      '別の id に変えてください。',
    ],
    'category/unlisted': (value: string) => [
      `カテゴリ「${value}」が categories.yaml にありません。id をそのまま題名にします。`,
      `categories.yaml に「- id: ${value}」と title を書いてください。`,
    ],
    'alias/taken': (value: string, hint: string) => [
      `古いパス「${value}」は、すでに ${hint} が使っています。`,
      'aliases・redirects.yaml・ページの住所のうち、1 つだけにしてください。',
    ],
    'code/taken': (value: string, hint: string) => [
      `番号を 2 つ以上持つ記事があります: ${value}（${hint}）。`,
      '片方の番号は使い終えたものとして残し、値を空文字 "" にしてください。',
    ],
    'code/invalid': (value: string) => [
      `番号「${value}」は検査数字が合いません。`,
      '番号は「npm run new」が決めます。手で作らないでください。',
    ],
    'code/unknown-article': (value: string) => [
      `番号の先の記事「${value}」がありません。`,
      '記事を戻すか、使い終えた番号として値を "" にしてください。番号は使い回しません。',
    ],
    'redirect/unknown-article': (value: string, hint: string) => [
      `転送先の記事「${value}」がありません。`,
      hint === '' ? 'id は <カテゴリ>/<名前> です。' : `もしかして: ${hint}`,
    ],
    'situation/one-target': (value: string) => [
      `${value} には article・reason・choices のうち、ちょうど 1 つが必要です。`,
      '1 つだけ残してください。',
    ],
    'situation/unknown-target': (value: string, hint: string) => [
      `行き先「${value}」がありません。`,
      hint === '' ? '記事の id か、問い合わせ理由の id を書いてください。' : `もしかして: ${hint}`,
    ],
    'search-test/unknown-article': (value: string, hint: string) => [
      `検索テストの記事「${value}」がありません。`,
      hint === '' ? 'id は <カテゴリ>/<名前> です。' : `もしかして: ${hint}`,
    ],
    'search-test/unknown-locale': (value: string, hint: string) => [
      `検索テストの言語「${value}」は site.yaml の locales にないため、何も見つかりません。`,
      `使える言語: ${hint}`,
    ],
    'incident/unknown-article': (value: string, hint: string) => [
      `障害のお知らせの記事「${value}」がありません。`,
      hint === '' ? 'id は <カテゴリ>/<名前> です。' : `もしかして: ${hint}`,
    ],
    'channel/unknown-reason': (value: string, hint: string) => [
      `窓口の reasons にある「${value}」は contact-reasons.yaml にありません。`,
      hint === '' ? 'contact-reasons.yaml の id を書いてください。' : `もしかして: ${hint}`,
    ],
    'situation/too-deep': (value: string) => [
      `「${value}」まで 5 回以上押さないと着きません。`,
      '選択肢をまとめて、4 回以内で答えに着くようにしてください。',
    ],
    'reason/unknown-category': (value: string, hint: string) => [
      `カテゴリ「${value}」がありません。`,
      hint === '' ? 'categories.yaml の id を書いてください。' : `もしかして: ${hint}`,
    ],
    'site/footer': (value: string) => [
      `footer の「${value}」に当たる pages/<言語>/${value}.mdx がありません。`,
      'ページを作るか、footer から消してください。',
    ],
    'site/locale': (value: string) => [
      `「${value}」は 2 回書かれています。`,
      'locales の重なりを消してください。',
    ],
    'site/origin': (value: string, hint: string) => [
      `「${value}」は origin（スキームとホストだけ）ではありません。`,
      `「${hint}」のように、パスを付けず、小文字で書いてください。`,
    ],
    'site/script': (value: string) => [
      `events の script「${value}」が、どの public フォルダーにもありません。`,
      `public/${value} に置くか、script を消してください。`,
    ],
    'site/time-zone': (value: string) => [
      `タイムゾーン「${value}」はありません。`,
      'Asia/Tokyo のような IANA の名前を書いてください。',
    ],
    'site/brand-contrast': (value: string, hint: string) => {
      const [theme, against, contrast, nearest] = hint.split(' ');
      const [screen, tone] = theme === 'dark' ? ['暗い', '明る'] : ['明るい', '濃'];
      return [
        `ブランド色 ${value} は、${screen}画面で読めません。${against} とのコントラスト比が ${contrast} しかなく、4.5 が要ります。`,
        `読める色のうちいちばん近い ${theme}: '${nearest}' か、それより${tone}い色を書いてください。`,
      ];
    },
    'mdx/syntax': (value: string, hint: string) => [
      `本文を MDX として読めません: ${value}`,
      hint === 'comment'
        ? 'コメントは {/* … */} と書きます。'
        : hint === 'autolink'
          ? 'リンクは [文字](URL) と書きます。URL だけを書いてもリンクになります。'
          : hint === 'tag'
            ? '開始タグと終了タグを対にしてください。コンポーネントの前後は空行にします。'
            : '文字としての「<」は &lt;、「{」は &#123; と書きます。',
    ],
    'mdx/esm': (value: string) => [
      `記事に import・export は書けません（${value}）。`,
      'コンポーネントは import なしで使えます。自前のものは content/components/ に置いてください。',
    ],
    'mdx/expression': (value: string) => [
      `記事に式 ${value} は書けません。`,
      '文字としての「{」は &#123; と書きます。属性の値は name="値" の形にしてください。',
    ],
    'mdx/unknown-component': (value: string, hint: string) => [
      `<${value}> という部品はありません。`,
      hint.includes(',') ? `使える部品: ${hint}` : `もしかして: <${hint}>`,
    ],
    'mdx/unknown-prop': (value: string, hint: string) => [
      `属性「${value}」はありません。`,
      hint === '' ? 'この部品に属性はありません。' : `使える属性: ${hint}`,
    ],
    'mdx/missing-prop': (value: string, hint: string) => [
      `<${hint}> に属性「${value}」が必要です。`,
      `<${hint} ${value}="…"> と書いてください。`,
    ],
    'mdx/callout-type': (value: string, hint: string) => [
      `Callout の type「${value}」はありません。note として表示します。`,
      `使える値: ${hint}`,
    ],
    'mdx/tag': (value: string) => [
      `記事に <${value}> は書けません。`,
      'Markdown か部品で書いてください。script・iframe・style は公開されません。',
    ],
    'mdx/attribute': (value: string, hint: string) => [
      `<${hint}> の属性「${value}」は取り除かれます。`,
      '属性を消してください。見た目はサイトのスタイルが決めます。',
    ],
    'image/missing': (value: string) => [
      `画像「${value}」がありません。`,
      '記事と同じフォルダーに置いて ./名前 と書くか、public/ に置いて /名前 と書いてください。',
    ],
    'image/unreadable': (value: string) => [
      `画像「${value}」を読めません。`,
      'PNG・JPEG・WebP・AVIF・GIF・SVG のどれかで保存し直してください。',
    ],
    'image/external': (value: string) => [
      `よそのサイトの画像「${value}」は表示されません（読者の行き先を他社に知らせないためです）。`,
      '画像を記事と同じフォルダーに保存し、./名前 と書いてください。',
    ],
    'image/no-alt': (value: string) => [
      `画像「${value}」に代替テキストがありません。`,
      '画像が伝えることを alt に書いてください。飾りなら本文から外してください。',
    ],
    'link/broken': (value: string, hint: string) => [
      `リンク先「${value}」がありません。`,
      hint === '' ? '同じ言語の記事へは ../カテゴリ/名前.mdx と書きます。' : `もしかして: ${hint}`,
    ],
    'link/broken-anchor': (value: string, hint: string) => [
      `リンク先のページに見出し「${value}」がありません。`,
      hint === '' ? '「#」の後は見出しの文字です。' : `もしかして: #${hint}`,
    ],
    'link/bad': (value: string) => [
      `リンク「${value}」は公開できません。`,
      'https:、mailto:、tel:、./名前.mdx、/で始まるパスのどれかにしてください。',
    ],
  } satisfies Readonly<Record<string, FindingText>>,
  cli: {
    fix: '直し方',
    error: 'エラー',
    warning: '警告',
    wrongUsage: '使い方が違います',
    summary: (errors: number, warnings: number, files: number) =>
      errors + warnings === 0
        ? `${files} ファイルに指摘はありません。`
        : `エラー ${errors} 件、警告 ${warnings} 件（${files} ファイル中）。`,
    more: (count: number, rule: string) => `…ほか ${count} 件の ${rule}`,
    summed: (count: number, rule: string, example: string) =>
      `警告 ${rule} が ${count} 件（例: ${example}）`,
    strictFailed: '--strict のため、警告も失敗として扱いました。',
    ...build,
    search,
    sourceGiven: '渡された問い合わせとイベントのデータ',
    sourceRecord: '記録（content/voc/ranking.json）',
    sourceSample: '合成した見本データ（content/voc/sample/）。実在の問い合わせではありません',
    sourcePriors: 'データなし。書き手の優先度と日付の順',
    ranked: (articles: number, out: string) => `${articles} 本の記事の順位を ${out} に書きました。`,
    recorded: (lists: number, files: string) => `${lists} 個の一覧の動きを記録しました: ${files}`,
    nothingToRecord:
      '記録できるのは、データから作った順だけです。--contacts か --events を付けてください。',
    nothingToReport:
      'レポートにするデータがありません。--contacts か --events を付けてください（例: npm run report -- --contacts contacts.csv）。',
    badCharge: (given: string) =>
      `--call-charge: 「${given}」は金額ではありません。8.5 のように書いてください。`,
    phaseReport: (source: string) => `レポート: ${source}`,
    reported: (files: string) => `レポートを書きました: ${files}（同じ場所に Markdown と CSV も）`,
    badDate: (given: string) =>
      `--date: 「${given}」は日付ではありません。2026-10-31 のように書いてください。`,
    localTimes: (file: string, rows: number) =>
      `${file}: ${rows} 行の日時に時差がありません。site.yaml の timeZone の時刻とみなしました。`,
    mixedTimes: (file: string, rows: number, others: number) =>
      `${file}: 日時に時差のない行が ${rows} 行、ある行が ${others} 行あります。ない行は site.yaml の timeZone の時刻とみなしました。意図どおりか確かめてください。`,
    conflicts: (rows: number) =>
      `${rows} 行は、ほかの行と contact_id が同じで内容が違います。最も早い行を使いました。多いときは書き出しを確かめてください。`,
    rowsRead: (rows: number, rejected: number) => `${rows} 行を読み、${rejected} 行を除きました。`,
    previewAt: (url: string) => `${url} で見られます（Ctrl+C で終了）`,
    noDist: (folder: string) => `${folder} がありません。先に「npm run build」を実行してください。`,
    devDraft: '下書きです。公開されるページには出ません。',
    devReady: (url: string) => `プレビュー: ${url}（保存すると画面も変わります。Ctrl+C で終了）`,
    ...newCli,
  },
};
