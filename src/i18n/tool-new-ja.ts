import type { FindingText } from './tool-messages.ts';

/** What is said about the messages that a help centre brings along. */
export const localeFindings = {
  'locale/missing-message': (value: string, hint: string) => [
    `「${value}」の訳がありません。英語の「${hint}」が表示されます。`,
    `「${value}」を書き足してください。{ } の中の名前はそのまま残します。`,
  ],
  'locale/no-file': (value: string, hint: string) => [
    `言語「${value}」の画面の言葉がありません。英語で表示されます。`,
    `「npm run new -- locale ${value}」で ${hint} を作り、訳してください。`,
  ],
  'locale/unknown-file': (value: string, hint: string) => [
    `${value} は、site.yaml の locales のどの言語のものでもありません。`,
    `locales に書き足すか、ファイル名を「<言語>.yaml」に直してください（今の locales: ${hint}）。`,
  ],
  'locale/value-missing': (value: string, hint: string) => [
    `${value} がありません。実際の値がここに入ります。`,
    `${value} を文の中に書いてください（使えるもの: ${hint}）。`,
  ],
  'locale/value-unknown': (value: string, hint: string) => [
    `${value} という値はありません。`,
    hint === ''
      ? '{ } を取ってください。この文に入る値はありません。'
      : `次のどれかを書いてください: ${hint}。`,
  ],
} satisfies Readonly<Record<string, FindingText>>;

/** What `npm run new` says. */
export const newCli = {
  newTitle: '記事の題名（お客さまの言葉で）',
  newLocale: '言語',
  newCategory: 'カテゴリ',
  newReason: 'どの問い合わせへの答えですか',
  newNoReason: '決めない',
  newSlug: 'ファイル名（URL になります）',
  newWritten: (file: string, code: string, path: string) =>
    `${file} を作りました（番号 ${code}）。「npm run dev」を動かすと、${path} で見られます。`,
  newExists: (file: string) => `${file} はもうあります。別の --slug を付けてください。`,
  newNeeds: (options: string) => `端末での対話がないため、${options} が必要です。`,
  cancelled: 'やめました。何も書いていません。',
  emptyTitle: '題名を書いてください。',
  badSlug: '英小文字・数字・ハイフンで書いてください。',
  newLocaleWritten: (file: string, locale: string) =>
    `${file} を書きました。右側を訳し、site.yaml の locales に「${locale}」を書き足してください。足りない言葉は npm run lint が知らせます。`,
  newLocaleExists: (file: string) =>
    `${file} はもうあります。足りない言葉は npm run lint が知らせます。`,
  newLocaleBad: (given: string) =>
    `「${given}」は言語の名前ではありません。fr や zh-Hans のように書きます。`,
  newUnknown: (given: string) =>
    `「${given}」というものは作れません。記事は何も付けずに、画面の言葉は「locale fr」のように指定します。`,
  newLocaleHead: (name: string) => [
    `${name}: 読者の画面に出る言葉です。右側を訳してください。`,
    '左側と、{ } の中の名前は変えません。使わない行は消すと、英語が表示されます。',
    '数が入る文には、複数形を one・few・many・other などで書けます（Unicode CLDR の区分）。',
  ],
};
