/** Japanese, the source of all messages. Sections: one per page or command; each owns its keys. */
export const ja = {
  common: {
    language: '日本語',
    skip: '本文へ移動',
    home: 'ホーム',
    contact: 'お問い合わせ',
    menu: 'メニュー',
  },
} as const;
