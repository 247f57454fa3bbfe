/**
 * What a record of another system can say, by our names. Those that `contacts.csv` does not have are
 * read and never written: `reason_text` and `text` tell the reason, `direction` and `version` which
 * records count, `started_time` the time where a day has a column of its own, `after_seconds` work
 * after the contact, `leg` the part of a contact that was handed on.
 */
export const importColumns = [
  'contact_id',
  'started_at',
  'started_time',
  'channel',
  'direction',
  'reason',
  'reason_text',
  'text',
  'handle_seconds',
  'after_seconds',
  'wait_seconds',
  'cost',
  'customer_key',
  'session_id',
  'article_id',
  'article_code',
  'locale',
  'version',
  'leg',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** What a record says by column: the texts that stand there, the one that counts most first. */
export type Said = Partial<Readonly<Record<ImportColumn, readonly string[]>>>;

/** Names of fields by column, the one that counts most first. */
export type FieldNames = Partial<Readonly<Record<ImportColumn, readonly string[]>>>;

/**
 * Names that columns have in tables of call centres and help desks, Japanese and English, as
 * `headerKey` writes them.
 */
export const usualHeaders: FieldNames = {
  contact_id: [
    ...['contactid', '受付番号', '受付no', '受付id', '問い合わせ番号', '問合せ番号', '問合番号'],
    ...[
      'お問い合わせ番号',
      '案件番号',
      '案件id',
      'ケース番号',
      'ケースid',
      'チケット番号',
      'チケットid',
    ],
    ...[
      'コール番号',
      'コールid',
      '通話id',
      'シーケンスid',
      '接続番号',
      '対応番号',
      '応対番号',
      '管理番号',
    ],
    ...[
      'ticketid',
      'ticketnumber',
      'casenumber',
      'caseid',
      'callid',
      'interactionid',
      'id',
      'no',
      '番号',
    ],
  ],
  started_at: [
    ...['startedat', '受付日時', '受信日時', '着信日時', '着信時間', '入電日時', 'コール開始時間'],
    ...[
      'コール開始日時',
      '通話開始日時',
      '通話開始時間',
      '応対開始日時',
      '開始日時',
      '問合せ日時',
      '問い合わせ日時',
    ],
    ...[
      'お問い合わせ日時',
      '発生日時',
      '作成日時',
      '登録日時',
      '日時',
      'createdat',
      'createddate',
      'createdtime',
    ],
    ...['datetimeopened', 'opendate', 'starttime', 'startdate', 'created', 'timestamp'],
    ...['受付日', '受信日', '着信日', '入電日', '問合せ日', '開始日', '日付', 'date'],
  ],
  started_time: ['受付時刻', '受付時間', '入電時刻', '着信時刻', '開始時刻', '時刻', 'time'],
  channel: [
    ...[
      'channel',
      '受付チャネル',
      '対応チャネル',
      'チャネル',
      'チャンネル',
      '受付経路',
      '入電経路',
      '経路',
    ],
    ...[
      '受付方法',
      '受付手段',
      '問合せ手段',
      '媒体',
      'メディア',
      'ケース発生源',
      '発生源',
      '送信元種別',
    ],
    ...['mediatype', 'caseorigin', 'origin', 'source', 'via'],
  ],
  direction: ['direction', '通話種別', '発着信', '発着区分', '受発信', '受発信区分', 'calltype'],
  reason: ['reason', '問い合わせ理由id', 'reasonid', 'reasoncode'],
  reason_text: [
    ...[
      '小分類',
      '中分類',
      '大分類',
      '分類',
      '問合せ分類',
      '問い合わせ分類',
      'チケット分類',
      '問合せ区分',
    ],
    ...[
      '問い合わせ区分',
      '問合せ種別',
      '問い合わせ種別',
      '用件',
      '用件分類',
      '理由',
      '問い合わせ理由',
    ],
    ...[
      'お問い合わせ理由',
      'ケース原因',
      '原因',
      'カテゴリ',
      'カテゴリー',
      'subcategory',
      'category',
    ],
    ...[
      'casereason',
      'type',
      '種別',
      'ラベル',
      'タグ',
      'tags',
      'キーワード',
      '件名',
      'subject',
      'title',
    ],
  ],
  text: [
    ...[
      '問合せ内容',
      '問い合わせ内容',
      'お問い合わせ内容',
      '応対内容',
      '内容',
      '本文',
      '質問',
      '概要',
    ],
    ...['応対メモ', '通話メモ', 'メモ', 'description', 'body'],
  ],
  handle_seconds: [
    ...['handleseconds', '通話時間', '応対時間', '対応時間', '処理時間', '総処理時間', '通話秒数'],
    ...['talktime', 'handletime', 'callduration', 'duration'],
  ],
  after_seconds: ['afterseconds', '後処理時間', 'ワーク時間', 'acw', 'acwtime', 'aftercallwork'],
  wait_seconds: [
    ...['waitseconds', '待ち時間', '待時間', 'お客様待ち時間', '待機時間', 'waittime', 'queuetime'],
  ],
  cost: ['cost', 'コスト', '費用'],
  customer_key: [
    ...[
      'customerkey',
      '顧客id',
      '顧客番号',
      'お客様番号',
      'お客様id',
      '会員番号',
      '会員id',
      '契約番号',
    ],
    ...['ユーザーid', 'customerid', 'requesterid', 'userid', 'accountid', '電話番号', '発信者番号'],
    ...['発信番号', 'お客様電話番号', 'ani', 'callerid', 'callernumber', 'customerphone'],
    ...['メールアドレス', 'eメール', 'メール', 'email'],
  ],
  session_id: ['sessionid', 'kbsession'],
  article_id: [
    'articleid',
    'articleurl',
    '記事',
    '記事id',
    '記事url',
    '案内記事',
    'faqurl',
    '参照faq',
  ],
  article_code: ['articlecode', '記事番号', 'faq番号'],
  locale: ['locale', '言語', 'language', 'lang'],
};

/** A header without width, case, spaces, separators and what stands in brackets: `通話時間 (秒)` is 通話時間. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【「].*?[)\]】」]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}ー]/gu, '');
}
