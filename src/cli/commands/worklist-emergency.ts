import type { WorklistMessages } from '../../i18n/worklist-messages.ts';
import { localize } from '../../model/localize.ts';
import type { Content } from '../../model/content.ts';
import { dayText } from '../../voc/ingest/zone-clock.ts';
import { emergency, type Emergency, type SurgingReason } from '../../voc/worklist/emergency.ts';
import type { Worklist } from '../../voc/worklist/worklist.ts';

/** How the state of an emergency is worded. */
interface Words {
  readonly messages: WorklistMessages;
  readonly language: 'ja' | 'en';
  /** The sample tells of no real emergency. */
  readonly source: 'given' | 'sample' | undefined;
}

/** What matters while something is broken, in a few lines. */
export function emergencyLines(content: Content, list: Worklist, words: Words): string[] {
  const { messages } = words;
  const { emergency: m } = messages;
  const state = emergency(content, list.surges);
  const { data } = list;
  const known = data?.hasContacts === true;
  const surging = state.surging.flatMap((surge) => surgeLines(surge, content, words));
  return [
    data === undefined ? m.noDay : m.heading(data.to),
    ...(words.source === 'sample' ? [messages.sample] : []),
    '',
    `■ ${m.surging}`,
    ...(surging.length > 0 ? surging : [`  ${known ? m.calm : m.unknown}`]),
    '',
    `■ ${m.incident}`,
    ...incidentLines(state, content, words).map((line) => `  ${line}`),
  ];
}

const reasonTitle = (id: string, { reasons, site }: Content, { language }: Words) => {
  const title = reasons.find((reason) => reason.id === id)?.title;
  return title === undefined ? id : localize(title, language, site.locales);
};

function surgeLines(surge: SurgingReason, content: Content, words: Words): string[] {
  const { reason, day, contacts, usual, articles } = surge;
  const { emergency: m, number } = words.messages;
  const times =
    usual === undefined ? m.seldom : m.times((contacts / usual).toPrecision(2).replace(/\.0$/, ''));
  return [
    `  ${reasonTitle(reason, content, words)}  ${m.onDay(dayText(day), number(contacts))}${times}`,
    `      ${articles.length === 0 ? m.noArticle : m.articles(articles.join(', '))}`,
  ];
}

function incidentLines(state: Emergency, content: Content, words: Words): string[] {
  const { surging, incident } = state;
  const { emergency: m } = words.messages;
  if (incident === undefined)
    return surging.length === 0
      ? [m.none]
      : [m.none, m.suggest, ...exampleLines(surging, content, words)];
  const missing = incident.articles.flatMap(({ id, missingIn }) =>
    missingIn.length === 0 ? [] : [m.missing(id, missingIn.join(', '))],
  );
  const uncovered = surging
    .filter(({ isCovered }) => !isCovered)
    .map(({ reason, articles: [id] }) => m.uncovered(reasonTitle(reason, content, words), id));
  return [
    m.since(incident.since),
    ...(incident.articles.length === 0 ? [m.noArticles] : missing),
    ...(surging.length > 0 && uncovered.length === 0 ? [m.covered] : uncovered),
  ];
}

/** An incident for site.yaml, to be copied and filled in. */
function exampleLines(
  surging: readonly SurgingReason[],
  { site }: Content,
  { messages }: Words,
): string[] {
  const ids = surging.flatMap(({ articles }) => articles.slice(0, 1));
  const day = dayText(Math.min(...surging.map((surge) => surge.day)));
  const title = messages.emergency.incidentTitle;
  const titles = site.locales.map((locale) => `${locale}: ${title}`).join(', ');
  return [
    'incident:',
    `  title: { ${titles} }`,
    `  since: ${day}T00:00:00${offsetOf(site.timeZone, day)}`,
    `  articles: [${[...new Set(ids)].join(', ')}]`,
  ].map((line) => `  ${line}`);
}

/** The offset of a time zone on a day, `+09:00`. */
function offsetOf(timeZone: string, day: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = parts
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') || '+00:00';
}
