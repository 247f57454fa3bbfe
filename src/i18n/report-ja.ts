/** What a report says in Japanese. */
export const reportJa = {
  title: (site: string) => `${site} の自己解決レポート`,
  contents: '目次',
  tableOf: (caption: string) => `表で見る: ${caption}`,
  moreRows: (count: string, file: string) => `ほか ${count} 行は csv/${file} にあります。`,
  few: (least: number) => `${least}未満`,
  interval: (value: string, lo: string, hi: string) => `${value}（${lo}～${hi}）`,
  intervalNote: 'かっこ内は90%区間です。',
  weekColumn: '週の初日',
  weekdays: ['月', '火', '水', '木', '金', '土', '日'],
  web: 'Web（記事）',
  otherReasons: 'contact-reasons.yaml にない理由',
  otherChannels: 'channels.yaml にないチャネル',
  change: {
    shown: (from: string, to: string, by: { difference: string; range: string }) =>
      `前の4週より ${by.difference}（${from} → ${to}。差の90%区間 ${by.range}）。`,
    notShown: (from: string, to: string, range: string) =>
      `変化は確認できない（${from} → ${to}。差の90%区間 ${range} が0を含む）。`,
    tooFew: '変化を言うには8週分のデータが要ります。',
    cell: (range: string) => `変化は確認できない（${range}）`,
  },
  head: {
    period: (from: string, to: string) => `期間: ${from} ～ ${to}`,
    sample: '合成した見本データです。実在の問い合わせではありません。',
    evidence: (has: string, lacks: string) =>
      `根拠: ${has}${lacks === '' ? '' : `。ないもの: ${lacks}`}。`,
    method:
      '方法: 観察データによるモデル推定（比較実験ではない）。因果を示すものではなく、仮定は最後の章にあります。',
    kinds: {
      contacts: '問い合わせ',
      events: 'Web の行動',
      layout: '記事の並びの履歴',
      votes: '「解決しましたか」への回答',
      links: '問い合わせと訪問のつながり',
      costs: '問い合わせの費用',
    },
    nothing: 'なし（書き手の優先度だけ）',
    comma: '、',
  },
  summary: {
    heading: '要点',
    confirmed: '解決を確認できた訪問',
    confirmedDetail: (share: string) => `「はい」と答え、その後の問い合わせなし。${share}`,
    potential: '解決したかもしれない訪問',
    potentialDetail: (share: string) =>
      `読んで、何も言わずに終わった。成功とは数えません。${share}`,
    failed: 'Web では解決していない訪問',
    failedDetail: (share: string) => `窓口に進んだ・「いいえ」・何も読まずに終了。${share}`,
    selfService: '自己解決率（推定）',
    contactRate: '訪問1,000件あたりの問い合わせ',
    avoided: '減らせた問い合わせ費用（1日、推定）',
    intervalDetail: (lo: string, hi: string) => `90%区間 ${lo}～${hi}`,
    largest: (channel: string) => `${channel} が問い合わせに占める割合`,
    noMoney: '金額は出せません',
    noMoneyDetail: '費用のわかる問い合わせと Web の行動の両方が要ります。',
  },
  outcomes: {
    heading: '訪問の三つの結果',
    lead: (visits: string, hours: string) =>
      `答えを探した訪問 ${visits} 件を、見えたことだけで三つに分けます（訪問から${hours}時間たったもの）。黙って去った人は成功にも失敗にも数えません。`,
    series: { confirmed: '確認できた', potential: 'かもしれない', none: '解決せず' },
    chart: '週ごとの三つの結果',
    table: '訪問の結果',
    columns: { outcome: '結果', share: '割合', change: '直近4週の変化' },
    parts: (contact: string, no: string, nothing: string) =>
      `「解決せず」の内訳: 窓口に進んだ ${contact}、「いいえ」と答えた ${no}、何も読まずに去った ${nothing}（証拠のない離脱）。`,
    missing: 'Web の行動データ（--events）がないため、訪問の結果はわかりません。',
  },
  selfService: {
    heading: '自己解決率',
    lead: '答えを探した訪問のうち、記事で解決したと推定される割合です。黙って去った人のうち何割が解決したかは、「いいえ」と答えた人の行動から推定します。',
    bounds: (lower: string, upper: string) =>
      `幅の目安: 「はい」と答えた訪問だけなら ${lower}。窓口に進まなかった訪問をすべて成功とみなす数え方（世の中でよく使われる数字）なら ${upper}。どちらも自己解決率ではありません。`,
    chart: '週ごとの自己解決率',
    axis: '自己解決率',
    missing: 'Web の行動データが4週分ないため、自己解決率は出せません。',
  },
  contactRate: {
    heading: '訪問1,000件あたりの問い合わせ',
    lead: '問い合わせ（全チャネル）÷ 答えを探した訪問。両方のデータが週全体をおおう週だけを使います。電話が先で Web を見ない人も分子に入ります。',
    chart: '訪問1,000件あたりの問い合わせ、週ごと',
    axis: '件',
    missing: '問い合わせと Web の行動の両方が、同じ時期に4週分要ります。',
    indication: (more: string, range: string) =>
      `問い合わせと訪問の結び付きも、一覧の並びの記録もありません。週ごとの数から言えるのは目安だけで、因果ではありません（困る人が増えれば、読む人も電話する人も増えるためです）。ある理由の記事で解決した人がふだんより10%多い週は、その理由の問い合わせが ${more}（90%区間 ${range}）でした。`,
    noIndication: (range: string) =>
      `問い合わせと訪問の結び付きも、一覧の並びの記録もありません。週ごとの数からも、記事で解決した人が多い週に問い合わせが多いか少ないかは確認できません（10%多いとき ${range}、90%区間）。`,
  },
  channels: {
    heading: 'チャネルの割合と移り変わり',
    lead: 'すべての問い合わせに占める割合です。',
    chart: '週ごとのチャネルの割合',
    table: 'チャネルの割合',
    columns: { channel: 'チャネル', contacts: '件数', share: '割合', change: '直近4週の変化' },
    missing: '問い合わせのデータ（--contacts）がありません。',
  },
  leaks: {
    heading: 'Web から電話への漏れ',
    lead: '記事を読んだ後に窓口へ進んだ人です。見えた道すじだけを数えるので、実際はこれより多くなります。「番号を言った電話」は、お客さまが記事の番号を伝えたか、担当者が記事を選んだ電話です。',
    chart: '読んだ後に窓口へ進んだ割合（費用の大きい順）',
    table: '記事ごとの漏れ',
    columns: {
      article: '記事',
      readers: '閲覧',
      toContact: '窓口へ',
      share: '割合',
      tapped: '電話をタップ',
      named: '番号を言った電話',
      cost: '費用／日（上限）',
    },
    others: (articles: number, readers: string) =>
      `ほかに、閲覧の少ない ${articles} 記事（あわせて ${readers} 閲覧）。`,
    missing: 'Web の行動データがないため、漏れはわかりません。',
  },
  avoided: {
    heading: '減らせた問い合わせ費用',
    lead: (perDay: string) =>
      `記事が助けたために来なかった問い合わせの費用は、1日あたり ${perDay} と推定されます。`,
    steps: (helped: string, contacts: string, cost: string) =>
      `計算: 1日に ${helped} 人が記事で解決 → そのうち ${contacts} 人は、記事がなければ問い合わせていた → 1件の困りごとにかかる費用は平均 ${cost}。`,
    measured: '「記事がなければ問い合わせていた割合」は、このデータから測りました。',
    assumed: (share: string) =>
      `「記事がなければ問い合わせていた割合」はデータにないため ${share} と仮定しました。金額はこの仮定に比例します。`,
    caution:
      '並べ替えだけで減る費用ではありません。記事がまったくなかった場合と比べた額で、通信費・人件費の実際の減少とは一致しません。',
    table: '記事ごとの内訳',
    columns: { article: '記事', perDay: '費用／日' },
    missing:
      '金額は出しません。費用のわかる問い合わせ（cost 列、または handle_seconds とチャネルの単価）と Web の行動の両方が要ります。',
  },
  promote: {
    heading: '広めるとよい記事',
    lead: 'よく解決しているのに、同じ用件の問い合わせがまだ来ている記事です。自動応答・返信のひな形・窓口の案内から、この記事へ導いてください。手直しが要る記事はここには入りません。',
    table: '広めるとよい記事',
    columns: {
      article: '記事',
      solved: '解決した割合',
      readers: '閲覧',
      contacts: '問い合わせ／30日',
      atMost: '減らせる費用／日（上限）',
    },
    nothing: 'いま、はっきり「よく解決する」と言える記事はありません。',
  },
  repair: {
    heading: '直すとよい記事',
    lead: '読まれているのに、解決しないことがはっきりしている記事です。広める前に直してください。',
    table: '直すとよい記事',
    columns: {
      article: '記事',
      cause: '原因',
      solved: '解決した割合',
      readers: '閲覧',
      gain: '直せば減る費用／日',
      minutes: '目安（分）',
    },
    causes: {
      promise: '題名と中身が合わない',
      content: '中身で解決しない',
      votes: '回答と行動が食いちがう',
    },
    nothing: 'いま、はっきり「直すべき」と言える記事はありません。',
  },
  congestion: {
    heading: '混雑カレンダー',
    lead: '曜日と時刻ごとの問い合わせの数です（期間の合計、サイトの時間帯）。',
    chart: (channel: string) => `${channel}: 曜日と時刻ごとの件数`,
    busiest: (channel: string, when: string, calm: string) =>
      `${channel} がいちばん混むのは ${when}。件数のある時刻で比較的すいているのは ${calm}。`,
    when: (weekday: string, hour: number) => `${weekday}曜${hour}時台`,
    columns: { weekday: '曜日', hour: '時', contacts: '件数', wait: '待ち時間（中央値）' },
    missing: 'いちばん混む時刻に20件以上の問い合わせがあるチャネルに、混雑カレンダーを出します。',
  },
  promises: {
    heading: '約束と実測',
    lead: 'channels.yaml に書いた約束と、実際の待ち時間（wait_seconds）です。',
    chart: '約束の時間内に応えた割合（縦線は約束）',
    table: '約束と実測',
    columns: {
      channel: 'チャネル',
      promise: '約束',
      kept: '守れた割合',
      verdict: '判定',
      median: '待ち（中央値）',
      most: '10人中9人まで',
      waited: '件数',
    },
    reply: (hours: string) => `${hours}時間以内に返信`,
    within: (share: string, time: string) => `${share} を ${time} 以内`,
    noPromise: '約束なし',
    verdicts: {
      kept: '守れている',
      nearly: 'ほぼ守れている（100人に2人まで遅れ）',
      broken: '守れていない',
      unsure: 'どちらとも言えない',
    },
    missing: '待ち時間（wait_seconds）のある問い合わせが10件以上のチャネルがありません。',
  },
  tollFree: {
    heading: '通話料無料は引き合うか',
    lead: (calls: string, minutes: string, cost: string) =>
      `電話は1日 ${calls} 件、1件 ${minutes} 分、${cost}。通話料をこちらで持つとき、その分を取り戻すには、電話の何割かが安いチャネルに移る必要があります。`,
    table: '移る割合ごとに、引き合う通話料の上限（1分あたり）',
    columns: {
      channel: '移り先',
      cost: '1件の費用',
      moved: (share: string) => `${share} が移る`,
      needed: (charge: string) => `${charge}／分なら移るべき割合`,
    },
    caution:
      '無料にすると電話は増えがちです。増えた分はこの表に入っていません。電話をかけにくくすることで割合を満たしても、困りごとは解決していません。',
    noCharge: '通話料がわかれば --call-charge 8.5 のように与えると、必要な割合を出します。',
    missing: '電話の件数・時間・費用と、ほかのチャネルの費用がわかると計算できます。',
  },
  reasons: {
    heading: '何の問い合わせが多いか',
    table: '問い合わせ理由（直近30日）',
    columns: { reason: '理由', contacts: '件数', cost: '費用／日' },
    missing: '問い合わせのデータがありません。',
  },
  basis: {
    heading: 'この数字の根拠と限界',
    table: '読んだデータ',
    columns: { file: 'ファイル', rows: '行', rejected: '使えない行' },
    copies: (copies: string) => `同じ contact_id のくり返し ${copies} 行は1件と数えました。`,
    sessions: (kept: string, left: string) =>
      `Web の訪問者のうち ${kept} を使い、${left} を除きました（機械、速すぎる動き、読まずの投票、1ページへの殺到）。`,
    unknownReasons: (contacts: string) =>
      `contact-reasons.yaml にない理由の問い合わせが ${contacts} 件あります。総数には入り、記事には結びつきません。`,
    silent: (visits: string) =>
      `黙って去り、成功とも失敗とも言えない訪問: ${visits}。この数が大きいほど、上の推定は仮定に頼っています。`,
    assumptions: '仮定',
    repeat: (contacts: string) => `1つの困りごとで平均 ${contacts} 回の問い合わせが来る。`,
    window: (hours: string) =>
      `訪問から ${hours} 時間以内の問い合わせを、その訪問に続くものとみなす。`,
    quiet:
      '黙って去った人のうち解決しなかった割合は、同じ用件で「いいえ」と答えた人と同じとみなす。',
    quietAssumed: (share: string) =>
      `解決しなかった人のうち ${share} が跡を残さず去ると仮定した（投票がないため）。`,
    kappaMeasured: '解決しなかった人が問い合わせる割合は、キーでつながる訪問から測った。',
    kappaAssumed: (share: string) =>
      `解決しなかった人のうち ${share} が問い合わせると仮定した（キーでつながる問い合わせがないため）。`,
    limits:
      'わからないこと: スマートフォンか否か、1年の季節、検索エンジンの変化、Web を見ずに電話した人が Web なら解決したか。より強い証拠が要るときは、訪問者の1割に元の順を見せ、訪問1,000件あたりの問い合わせを比べてください。',
    privacy: '10件未満の数は伏せるか、まとめています。個人や担当者ごとの数字はありません。',
  },
};
