import type { WorklistMessages } from './worklist-messages.ts';

const percents = ([mean, lo, hi]: readonly [mean: number, lo: number, hi: number]) =>
  `${mean} % (${lo}–${hi} %)`;
const article = (title: string, id: string) => `“${title}” (${id})`;

/** What the worklist says in English. */
export const worklistEn: WorklistMessages = {
  heading: 'Worklist: what to write and what to mend next',
  data: (from, to, today) => `Data: ${from} to ${to}. Today: ${today}.`,
  noData: (today) => `Data: none. Today: ${today}.`,
  sample:
    'The data are a synthetic sample (voc/sample/), no real contacts. Give your own with --contacts and --events.',
  howToGive:
    'Without contacts and web events this lists only what dates tell. To learn what to write and what to mend, give them: npm run worklist -- --contacts contacts.csv --events events.ndjson (their form: docs/data.md; from other systems: npm run ingest).',
  noEvents:
    'Without web events nobody knows whether articles are opened and whether they help. Take in your access log with npm run ingest and give it with --events.',
  noContacts: 'Without contacts, readers stand for demand. Give contacts with --contacts.',
  legend:
    '“About … a day” is the contact cost that a good article would avoid, at most. In brackets: 90 % intervals. Counts below 10 are not shown.',
  idleLegend:
    '“About … a day” is the contact cost that this work alone would avoid, at most. In brackets: 90 % intervals.',
  sections: {
    reason: 'Contacts that writing would avoid',
    query: 'Questions that search did not answer',
    mend: 'Articles to mend',
    stale: 'Articles to review',
    partner: 'Partners to ask (do number and steps still hold?)',
  },
  nothing: 'Nothing at present.',
  more: (count) => `and ${count} more (--top shows more, --format csv all)`,
  named: (count) => `left out: ${count} that stand above, among the contacts`,
  unshown: (count) =>
    `and ${count} more that fewer than 5 visits wrote in the same way, so that no words are shown`,
  minutes: (minutes) => `${minutes} min`,
  perDay: (money) => `about ${money} a day`,
  money: (amount, currency) => {
    const format = new Intl.NumberFormat('en', {
      ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
      ...{ roundingPriority: 'lessPrecision' },
      ...{ maximumSignificantDigits: 2, maximumFractionDigits: 0 },
    });
    return amount < 1 ? `less than ${format.format(1)}` : format.format(amount);
  },
  number: (count) => new Intl.NumberFormat('en').format(count),
  reason: {
    missing: 'Write an article. None answers this reason.',
    draft: (title, id) => `Finish and publish the draft ${article(title, id)}.`,
    unopened: (title, id) =>
      `Change the title of ${article(title, id)}. People who see it seem to pass.`,
    unsolved: (title, id) =>
      `Mend the content of ${article(title, id)}. It seems to help few of its readers.`,
    unreached: (title, id) =>
      `Show ${article(title, id)} where people look: few get to see it (add it to situations.yaml, or to related of an article that many read).`,
    fair: (title, id) =>
      `No hurry: ${article(title, id)} has no weak point. Only its content could be better still.`,
    unseen: (title, id) => `Read ${article(title, id)} again. Contacts go on in spite of it.`,
  },
  reasonTitle: (title, id) => `${title} (${id})`,
  contacts: (count) => `${count} contacts in 30 days`,
  fewContacts: (limit) => `Fewer than ${limit} contacts in 30 days`,
  costs: (money) => `, about ${money} a day`,
  helped: (readers, share) => `Helped ${percents(share)} of ${readers} readers`,
  fewReaders: (limit) => `Fewer than ${limit} readers`,
  opened: (share) => `Opened by ${percents(share)} of those who see it`,
  wrong: (answers) => `After a No, readers say ${answers.join(', ')}`,
  saidWrong: (answer, readers) => `“${answer}” (${readers})`,
  place: (now) => `Place ${now} in its category`,
  placeNext: (now, next) => `Place ${now} in its category (${next} in the new order)`,
  clause: '. ',
  end: '.',
  query: {
    title: (texts, others) =>
      texts.map((text) => `“${text}”`).join(', ') +
      (others > 0 ? ` and ${others} similar ${others === 1 ? 'one' : 'ones'}` : ''),
    'add-words': (title, id) => `Add these words to the asks of ${article(title, id)}.`,
    retitle: (title, id) => `Bring the title of ${article(title, id)} closer to these words.`,
    write: (category) =>
      `Write an article. None is near${category === '' ? '' : ` (category, perhaps: ${category})`}.`,
    'nothing-found': (visits) => `No results in ${visits}`,
    'nothing-opened': (visits) => `Nothing opened, then on to contact, in ${visits}`,
    visits: (count) => `${count} visits`,
    fewVisits: (limit) => `fewer than ${limit} visits`,
    about: (title) => `Its reason seems to be “${title}”`,
  },
  mend: {
    promise: (id) => `Make title and content agree (${id}). It is opened often and helps few.`,
    content: (id) =>
      `Mend the content (${id}). A step may be missing, or the screens have changed.`,
    votes: (id) => `Look at its votes (${id}). They contradict what its readers do.`,
  },
  stale: {
    fallen: (id) => `Read it again (${id}). It helps fewer readers than it did.`,
    review: (id, day) => `Read it again (${id}). Its day of review, ${day}, is over.`,
    old: (id, day) => `Read it again (${id}). Nobody has changed it since ${day}.`,
  },
  partner: {
    never: (articles) => `No day of a check is noted (verifiedOn). ${articles}`,
    before: (day, articles) => `The last check was on ${day}. ${articles}`,
    articles: (names, count) => `${count} ${count === 1 ? 'article' : 'articles'}: ${names}`,
  },
  idle: (minutes) => `What fits into ${minutes} minutes`,
  idleNothing: (minutes) => `No work fits into ${minutes} minutes.`,
  idleSum: (minutes, money) =>
    money === undefined
      ? `${minutes} minutes in all`
      : `${minutes} minutes in all, about ${money} a day`,
  emergency: {
    heading: (day) => `While something is broken (data up to ${day})`,
    noDay: 'While something is broken',
    surging: 'Contacts that surge',
    calm: 'No reason surges, beside the four weeks before.',
    unknown: 'Without contacts nobody knows what surges. Give them with --contacts.',
    onDay: (day, count) => `${count} on ${day}`,
    times: (ratio) => ` (about ${ratio} times the usual)`,
    seldom: ' (hardly any on usual days)',
    articles: (names) => `Articles: ${names}`,
    noArticle:
      'There is no article. Write a short one: what is known, and when the next word will come.',
    incident: 'Notice (incident in site.yaml)',
    none: 'There is none.',
    suggest: 'Written like this, it stands on every page:',
    since: (when) => `It stands there since ${when}.`,
    covered: 'It leads to an article on every reason that surges.',
    uncovered: (reason, id) =>
      id === undefined
        ? `There is no article on “${reason}”. Write one and add it to the articles of the incident.`
        : `“${reason}” is not covered. Add ${id} to the articles of the incident.`,
    missing: (id, locales) =>
      `Its article ${id} is not published (${locales}). Publish it, or take it out of articles.`,
    noArticles: 'It leads to no article. Add ids under articles, so that readers can go on.',
    incidentTitle: '(what is broken)',
  },
  drafts: {
    written: (file) => `Wrote ${file}.`,
    exists: (file) => `${file} is there already and was left as it is.`,
    none: 'There is nothing to draft.',
    count: (written, kept) =>
      `Wrote ${written} ${written === 1 ? 'draft' : 'drafts'}${kept > 0 ? ` (${kept} were there already)` : ''}. See them with npm run dev.`,
  },
  wrote: (file) => `Wrote ${file}.`,
  badNumber: (option, given, most) =>
    `--${option}: "${given}" will not do. Write a whole number from 1 to ${most}.`,
  badFormat: (given) => `--format: there is no "${given}". Write text or csv.`,
};
