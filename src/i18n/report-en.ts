import type { ReportMessages } from './report-messages.ts';

/** What a report says in English. */
export const reportEn: ReportMessages = {
  title: (site) => `Self-service report of ${site}`,
  contents: 'Contents',
  tableOf: (caption) => `As a table: ${caption}`,
  moreRows: (count, file) => `${count} more rows are in csv/${file}.`,
  few: (least) => `under ${least}`,
  interval: (value, lo, hi) => `${value} (${lo}–${hi})`,
  intervalNote: 'In brackets: 90 % intervals.',
  weekColumn: 'First day of the week',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  web: 'the web (articles)',
  otherReasons: 'reasons that contact-reasons.yaml does not hold',
  otherChannels: 'channels that channels.yaml does not hold',
  change: {
    shown: (from, to, { difference, range }) =>
      `${difference} against the four weeks before (${from} → ${to}; 90 % interval of the difference ${range}).`,
    notShown: (from, to, range) =>
      `No demonstrable change (${from} → ${to}; the 90 % interval of the difference, ${range}, includes 0).`,
    tooFew: 'It takes eight weeks of data to tell a change.',
    cell: (range) => `no demonstrable change (${range})`,
  },
  head: {
    period: (from, to) => `Period: ${from} to ${to}`,
    sample: 'Synthetic sample data; no real contacts.',
    evidence: (has, lacks) => `Evidence: ${has}${lacks === '' ? '' : `. Missing: ${lacks}`}.`,
    method:
      'Method: a model of observed data, not an experiment. It shows no cause; its assumptions stand in the last part.',
    kinds: {
      contacts: 'contacts',
      events: 'web events',
      layout: 'which article stood where, and when',
      votes: 'votes',
      links: 'contacts tied to visits',
      costs: 'what contacts cost',
    },
    nothing: 'none (the writers’ priority alone)',
    comma: ', ',
  },
  summary: {
    heading: 'In short',
    confirmed: 'Visits confirmed as solved',
    confirmedDetail: (share) => `Voted Yes, and no contact followed. ${share}`,
    potential: 'Visits potentially solved',
    potentialDetail: (share) => `Read and fell silent. Not counted as success. ${share}`,
    failed: 'Visits not solved on the web',
    failedDetail: (share) => `Turned to contact, voted No, or read nothing. ${share}`,
    selfService: 'Self-service rate (estimate)',
    contactRate: 'Contacts per 1,000 visits',
    avoided: 'Contact cost avoided per day (estimate)',
    intervalDetail: (lo, hi) => `90 % interval ${lo}–${hi}`,
    largest: (channel) => `Share of ${channel} among contacts`,
    noMoney: 'No amount',
    noMoneyDetail: 'It takes both contacts whose cost is known and web events.',
  },
  outcomes: {
    heading: 'Three outcomes of visits',
    lead: (visits, hours) =>
      `${visits} visits looked for help; what was seen puts each into one of three outcomes, ${hours} hours after it began. Whoever left in silence counts neither as success nor as failure.`,
    series: { confirmed: 'confirmed', potential: 'potential', none: 'none' },
    chart: 'The three outcomes by week',
    table: 'Outcomes of visits',
    columns: { outcome: 'Outcome', share: 'Share', change: 'Change in the last 4 weeks' },
    parts: (contact, no, nothing) =>
      `“None” is made of: turned to contact ${contact}, voted No ${no}, left without reading anything ${nothing} (silent exits without evidence).`,
    missing: 'Without web events (--events) nothing is known of visits.',
  },
  selfService: {
    heading: 'Self-service rate',
    lead: 'The share of visits looking for help that an article solved, as estimated. How many of those who left in silence were helped is inferred from what people do who vote No.',
    bounds: (lower, upper) =>
      `For scale: counting Yes votes alone gives ${lower}; counting every visit without a contact as a success, as is often done, gives ${upper}. Neither is the self-service rate.`,
    chart: 'Self-service rate by week',
    axis: 'self-service rate',
    missing: 'It takes four weeks of web events to estimate a self-service rate.',
  },
  contactRate: {
    heading: 'Contacts per 1,000 visits',
    lead: 'Contacts through all channels ÷ visits that looked for help, in the weeks that both kinds of data cover wholly. People who call without looking at the web count, too.',
    chart: 'Contacts per 1,000 visits by week',
    axis: 'contacts',
    missing: 'It takes four weeks of both contacts and web events.',
    indication: (more, range) =>
      `No contact is tied to a visit, and how the lists stood is not known. What the weeks themselves say is an indication and no proof, since what makes people read also makes them call: in weeks in which the articles on a reason helped 10 % more readers than usual, contacts for it differed by ${more} (90 % interval ${range}).`,
    noIndication: (range) =>
      `No contact is tied to a visit, and how the lists stood is not known. The weeks themselves do not show either whether contacts for a reason are more or fewer when its articles help more readers (for 10 % more readers: ${range}, 90 % interval).`,
  },
  channels: {
    heading: 'Channels and how they shift',
    lead: 'Shares of all contacts.',
    chart: 'Shares of channels by week',
    table: 'Shares of channels',
    columns: {
      channel: 'Channel',
      contacts: 'Contacts',
      share: 'Share',
      change: 'Change in the last 4 weeks',
    },
    missing: 'No contacts were given (--contacts).',
  },
  leaks: {
    heading: 'From the web to the phone',
    lead: 'Readers who went on to a person. Only ways that were seen are counted, so the true number is higher. “Calls that named it” are calls in which the customer said the article’s code or the agent linked it.',
    chart: 'Share of readers who went on to contact (dearest first)',
    table: 'Leaks by article',
    columns: {
      article: 'Article',
      readers: 'Readers',
      toContact: 'On to contact',
      share: 'Share',
      tapped: 'Tapped the phone',
      named: 'Calls that named it',
      cost: 'Cost a day, at most',
    },
    others: (articles, readers) =>
      `Besides, ${articles} articles with few readers (${readers} together).`,
    missing: 'Without web events nothing is known of leaks.',
  },
  avoided: {
    heading: 'Contact cost avoided',
    lead: (perDay) =>
      `Contacts that did not come because an article helped would have cost an estimated ${perDay} a day.`,
    steps: (helped, contacts, cost) =>
      `How: articles help ${helped} people a day → ${contacts} of them would else have made contact → one problem costs ${cost} on average.`,
    measured: 'How many would else have made contact was measured in these data.',
    assumed: (share) =>
      `The data do not say how many would else have made contact; ${share} is assumed, and the amount is proportional to it.`,
    caution:
      'This is no saving from ordering alone: it compares with having no articles at all, and it is not what a budget will show.',
    table: 'By article',
    columns: { article: 'Article', perDay: 'Cost a day' },
    missing:
      'No amount is told: it takes contacts whose cost is known (a cost column, or handle_seconds and the rate of the channel) and web events.',
  },
  promote: {
    heading: 'To promote',
    lead: 'Articles that solve well while people still make contact for the same reason. Lead there from automatic replies, templates and announcements. Nothing that has to be mended is in this list.',
    table: 'To promote',
    columns: {
      article: 'Article',
      solved: 'Share helped',
      readers: 'Readers',
      contacts: 'Contacts in 30 days',
      atMost: 'Avoidable a day, at most',
    },
    nothing: 'No article surely helps more than usual now.',
  },
  repair: {
    heading: 'To repair',
    lead: 'Articles that are read and surely do not solve. Mend them before anybody is led there.',
    table: 'To repair',
    columns: {
      article: 'Article',
      cause: 'Cause',
      solved: 'Share helped',
      readers: 'Readers',
      gain: 'Saved a day if mended',
      minutes: 'Minutes',
    },
    causes: {
      promise: 'the title promises something else',
      content: 'its content does not solve it',
      votes: 'votes contradict what readers do',
    },
    nothing: 'No article surely has to be mended now.',
  },
  congestion: {
    heading: 'Congestion calendar',
    lead: 'Contacts by weekday and hour: sums over the period, in the site’s time zone.',
    chart: (channel) => `${channel}: contacts by weekday and hour`,
    busiest: (channel, when, calm) =>
      `${channel} is busiest on ${when}; among hours with contacts, ${calm} is comparatively calm.`,
    when: (weekday, hour) => `${weekday} ${hour}:00`,
    columns: { weekday: 'Weekday', hour: 'Hour', contacts: 'Contacts', wait: 'Median wait' },
    missing: 'A channel whose busiest hour of the week has 20 contacts or more gets a calendar.',
  },
  promises: {
    heading: 'Promised and measured',
    lead: 'What channels.yaml promises, and what people waited (wait_seconds).',
    chart: 'Share answered within the promised time (the line is the promise)',
    table: 'Promised and measured',
    columns: {
      channel: 'Channel',
      promise: 'Promise',
      kept: 'Share kept',
      verdict: 'Verdict',
      median: 'Median wait',
      most: 'Nine of ten within',
      waited: 'Contacts',
    },
    reply: (hours) => `a reply within ${hours} hours`,
    within: (share, time) => `${share} within ${time}`,
    noPromise: 'none',
    verdicts: {
      kept: 'kept',
      nearly: 'nearly kept (at most 2 of 100 late)',
      broken: 'not kept',
      unsure: 'cannot tell',
    },
    missing: 'No channel has ten contacts whose wait (wait_seconds) is known.',
  },
  tollFree: {
    heading: 'Would a toll-free number pay?',
    lead: (calls, minutes, cost) =>
      `${calls} calls a day, ${minutes} minutes and ${cost} each. If you take over the call charge, some of the calls have to move to a cheaper way to pay for it.`,
    table: 'The highest call charge per minute that pays, by the share of calls that move',
    columns: {
      channel: 'They move to',
      cost: 'Cost each',
      moved: (share) => `${share} move`,
      needed: (charge) => `Share needed at ${charge} a minute`,
    },
    caution:
      'A free number draws more calls; those are not in this table. And whoever meets the share by making calls harder has solved nobody’s problem.',
    noCharge: 'Give the charge as --call-charge 8.5 to see the share that is needed.',
    missing:
      'It takes the number, length and cost of calls, and the cost of another channel, to tell.',
  },
  reasons: {
    heading: 'What people make contact about',
    table: 'Contact reasons (last 30 days)',
    columns: { reason: 'Reason', contacts: 'Contacts', cost: 'Cost a day' },
    missing: 'No contacts were given.',
  },
  basis: {
    heading: 'What these numbers stand on',
    table: 'Data read',
    columns: { file: 'File', rows: 'Rows', rejected: 'Rejected' },
    copies: (copies) => `${copies} rows with a contact_id seen before were counted once.`,
    sessions: (kept, left) =>
      `${kept} web sessions were used; ${left} were left out (bots, steps too fast, votes without reading, rushes on one page).`,
    unknownReasons: (contacts) =>
      `${contacts} contacts name a reason that contact-reasons.yaml does not hold: they count in totals, and for no article.`,
    silent: (visits) =>
      `Visits that ended in silence, which prove nothing: ${visits}. The more there are, the more the estimates above lean on assumptions.`,
    assumptions: 'Assumptions',
    repeat: (contacts) => `One problem causes ${contacts} contacts on average.`,
    window: (hours) => `A contact within ${hours} hours of a visit follows from it.`,
    quiet:
      'Of those who left in silence, as many were not helped as people who vote No for the same reason suggest.',
    quietAssumed: (share) =>
      `Of those who were not helped, ${share} are assumed to leave without a trace (nobody voted).`,
    kappaMeasured:
      'How many of the unsolved make contact was measured by visits that a key ties to contacts.',
    kappaAssumed: (share) =>
      `Of the unsolved, ${share} are assumed to make contact (no key ties contacts to visits).`,
    limits:
      'Not known: who read on a phone, seasons of a year, changes in search engines, and whether people who called at once would have been helped by the web. Where stronger evidence is needed, show the former order to a tenth of the visitors and compare contacts per 1,000 visits.',
    privacy:
      'Numbers under 10 are hidden or merged. There is nothing about single people or agents.',
  },
};
