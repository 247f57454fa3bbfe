/** What contact pages say of measured waits and kept promises, in Japanese. */
export const measuredJa = {
  usual: (time: string) => `実績: ふだんは約${time}`,
  /** Hours follow. */
  busy: '混みやすい:',
  quiet: 'つながりやすい:',
  hours: (days: string, times: string) => `${days} ${times}`,
  kept: (percent: number) => `実績: ${percent}%`,
  keptRange: (from: number, to: number) => `実績: およそ${from}〜${to}%`,
  few: '実績: 記録が少なく、まだ割合を出せません',
  none: '実績: まだ測っていません',
  /** Put in by the browser: the words for whether a channel is open, and the wait of the hour. */
  now: '{state}。この時間はふだん{wait}',
  table: '曜日と時間ごとの待ち時間',
  columnHours: '時間',
  columnWait: 'ふだんの待ち時間',
  about: (time: string) => `約${time}`,
  noteWaits: (from: string, to: string) =>
    `待ち時間の実績は、${from}から${to}までの記録です。半数の方は、ここにある時間より早くつながりました。`,
  noteHours: (from: string, to: string) =>
    `混みやすい時間とつながりやすい時間は、${from}から${to}までの記録によります。`,
  notePromises: (from: string, to: string) => `応答の実績は、${from}から${to}までの記録です。`,
  noteNoPromise: 'これからの待ち時間をお約束するものではありません。',
  noteSample: 'この記録は、見本として作ったものです。',
  gap: '',
} as const;
