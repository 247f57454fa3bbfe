/** A shelf of the made-up help centre; `weight` is how many articles it has next to the others. */
export interface BenchCategory {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly weight: number;
}

const row = (id: string, ja: string, en: string, weight: number): BenchCategory => ({
  id,
  ja,
  en,
  weight,
});

/** The shelves, of unequal length as in any help centre. */
export const categories: readonly BenchCategory[] = [
  row('account', 'アカウント', 'Account', 9),
  row('billing', '請求と領収書', 'Billing and receipts', 9),
  row('payments', 'お支払い方法', 'Payment methods', 8),
  row('plans', '料金プラン', 'Plans', 6),
  row('devices', '端末と機器', 'Devices', 10),
  row('network', '接続と通信', 'Connection', 8),
  row('apps', 'アプリの使い方', 'Apps', 9),
  row('security', '安全な使い方', 'Security', 6),
  row('delivery', '配送', 'Delivery', 6),
  row('returns', '返品と交換', 'Returns and exchanges', 5),
  row('repairs', '修理と保証', 'Repairs and warranty', 5),
  row('points', 'ポイントと特典', 'Points and rewards', 4),
  row('notifications', 'お知らせと通知', 'Notifications', 4),
  row('sharing', '家族や仲間との共有', 'Sharing', 4),
  row('storage', '保存と復元', 'Storage and backup', 4),
  row('leaving', '休止と解約', 'Pausing and leaving', 3),
];

/** Why customers of a shelf make contact, two reasons each: an ending of the id and words for it. */
export const reasonKinds = [
  { ending: 'fails', ja: 'がうまくいかない', en: 'does not work' },
  { ending: 'change', ja: 'を変えたい', en: 'needs a change' },
] as const;
