/** Something that happens on a page, by selector: a click, a typed text, an unfolding, or a wait for what appears. */
export type Act =
  | { readonly click: string }
  | { readonly type: string; readonly text: string }
  | { readonly fold: string }
  | { readonly wait: string };

/** A component in one state, on a page of the example help centre. */
export interface Specimen {
  readonly state: string;
  /** Path of the page below the locale; one that begins with a slash is below the catalogue. */
  readonly page: string;
  /** What of the page is shown; all of it without one. */
  readonly show?: string;
  /** How the state is entered, in order. */
  readonly enter?: readonly Act[];
}

const article = 'guide/every-component/';
const on =
  (page: string) =>
  (show: string, state = 'as it is', ...enter: readonly Act[]): Specimen => ({
    ...{ state, page, show },
    ...(enter.length > 0 ? { enter } : {}),
  });
const whole = (page: string, state = 'as it is', ...enter: readonly Act[]): Specimen => ({
  ...{ state, page },
  ...(enter.length > 0 ? { enter } : {}),
});
const onArticle = on(article);
const onContact = on('contact/');
const onHome = on('');
const type = (text: string): Act => ({ type: '[data-kb-search]', text });
const unfold = (selector: string): Act => ({ fold: selector });
const no: Act = { click: '[data-kb-vote=no]' };
const channel = (id: string) => `[data-kb-channel="${id}"]`;
const callout = (kind: string) => onArticle(`.kb-callout--${kind}`, kind);

/** A word of the examples that search finds in both languages, and one that it finds in none. */
const word = { ja: '部品', en: 'component' };
const found = Object.values(word).join(' ');
const unknown = 'qzxjkvw';

/**
 * Every component of `src/components`, by its path there, in every state. A test fails for a component
 * that is not here, and for a state whose page does not hold it.
 */
export const specimens: Readonly<Record<string, readonly Specimen[]>> = {
  ArticleFoot: [onArticle('.kb-foot')],
  ArticleList: [
    onHome('[data-kb-list="home"]', 'titles'),
    on('guide/')('[data-kb-list="category"]', 'with descriptions'),
  ],
  ArticleNext: [onArticle('.kb-next')],
  ArticleTools: [onArticle('.kb-tools')],
  Breadcrumb: [onArticle('.kb-breadcrumb')],
  CategoryGrid: [onHome('.kb-grid')],
  ChannelCard: [
    onContact(channel('mail'), 'open'),
    onContact(channel('chat'), 'shut, with exceptions', unfold(`${channel('chat')} details`)),
    onContact(channel('chat'), 'recommended', { click: '.kb-quick li:nth-child(2) a' }),
    onContact(channel('store'), 'for members, without an action'),
    on('contact/lost/')(channel('phone-lost'), 'for the reason of the page'),
  ],
  ChannelHours: [onContact(`${channel('phone')} .kb-facts`)],
  ChannelList: [onContact('section[aria-labelledby="channels"]')],
  ContactAnswers: [on('contact/broken/')('[data-kb-list="contact"]')],
  ContactCodeHint: [onContact('section[aria-labelledby="kb-code-hint"]')],
  ContactJumps: [onContact('.kb-jumps')],
  ContactLine: [onHome('.kb-contact-line')],
  ContactPhone: [on('contact/lost/')('.kb-phone-first')],
  ContactReasons: [onContact('.kb-reasons', 'open, as there are few')],
  ContactTried: [
    on(`contact/?q=${unknown}`)('[data-kb-tried]', 'folded'),
    on(`contact/?q=${unknown}`)('[data-kb-tried]', 'open', unfold('[data-kb-tried]')),
  ],
  EmbedChannels: [on('_embed/')('.kb-panel__contact')],
  Icon: [onHome('.kb-tile .kb-icon'), onContact(`${channel('phone')} .kb-icon`, 'of a channel')],
  Incident: [onHome('.kb-incident', 'on home'), onArticle('.kb-incident', 'elsewhere')],
  LeadOn: [on('101/')('main')],
  Phrases: [onArticle('h1')],
  SearchBox: [
    onHome('.kb-search', 'at rest'),
    on('contact/')('.kb-search', 'candidates', type(found)),
    on('contact/')('.kb-search', 'nothing found', type(unknown)),
  ],
  SearchResults: [
    on(`search/?q=${encodeURIComponent(found)}`)('[data-kb-results]', 'results', {
      wait: 'a[data-kb-result]',
    }),
    on(`search/?q=${unknown}`)('[data-kb-results]', 'nothing found', { wait: '[data-kb-ways]' }),
  ],
  SiteFooter: [onHome('.kb-footer')],
  SiteHeader: [onHome('.kb-header', 'on home'), onArticle('.kb-header', 'elsewhere, with search')],
  SituationChoices: [on('situations/')('.kb-choices')],
  Toc: [
    onArticle('details.kb-toc', 'above the text', unfold('details.kb-toc')),
    onArticle('.kb-aside--toc', 'beside the text, on a wide screen'),
  ],
  Vote: [
    onArticle('.kb-vote', 'asked'),
    onArticle('.kb-vote', 'after Yes', { click: '[data-kb-vote=yes]' }),
    onArticle('.kb-vote', 'after No', no),
    onArticle('.kb-vote', 'after No and why', no, { click: '[data-kb-vote-reason]' }),
  ],
  WaitTable: [onContact('.kb-waits', 'open', unfold('.kb-waits'))],
  WaysOn: [on('/404.html')('.kb-list')],

  'body/Body': [onArticle('.kb-body')],
  'body/Callout': ['note', 'warning', 'danger', 'success'].map(callout),
  'body/Details': [
    onArticle('.kb-body .kb-details', 'folded'),
    onArticle('.kb-body .kb-details[open]', 'open'),
  ],
  'body/Figure': [
    onArticle('.kb-figure:has(figcaption)', 'with a caption'),
    onArticle('.kb-figure:not(:has(figcaption))', 'without one'),
  ],
  'body/Outcome': [onArticle('.kb-outcome')],
  'body/Partner': [onArticle('.kb-partner')],
  'body/Ruby': [onArticle('li:has(ruby)')],
  'body/Steps': [onArticle('.kb-steps')],
  'body/Tab': [onArticle('.kb-tab')],
  'body/Table': [onArticle('.kb-table')],
  'body/Tabs': [
    onArticle('kb-tabs', 'the first part'),
    onArticle('kb-tabs', 'the second part', { click: '[role=tab]:nth-child(2)' }),
  ],
  'body/Video': [
    onArticle('.kb-figure:has(video)', 'of the site'),
    onArticle('.kb-figure:has(a[href*="video."])', 'of another host'),
  ],

  'pages/ArticlePage': [
    whole(article),
    whole('guide/easy/', 'in plain words, or another language'),
    whole('lost/only-ja/', 'one language only'),
    whole('lost/only-en/', 'the other language only'),
  ],
  'pages/CategoryPage': [whole('guide/'), whole('lost/', 'with articles of another language')],
  'pages/CodePage': [whole('101/')],
  'pages/ContactPage': [whole('contact/')],
  'pages/ContactReasonPage': [
    whole('contact/broken/', 'answers first'),
    whole('contact/lost/', 'phone first'),
  ],
  'pages/EmbedPage': [whole('_embed/')],
  'pages/FreePage': [whole('pages/about/')],
  'pages/HomePage': [whole('')],
  'pages/NotFoundPage': [whole('/404.html')],
  'pages/RedirectPage': [whole('/old/every/')],
  'pages/RootPage': [whole('/index.html')],
  'pages/SearchPage': [
    whole('search/', 'nothing asked'),
    whole(`search/?q=${encodeURIComponent(found)}`, 'results', { wait: 'a[data-kb-result]' }),
  ],
  'pages/SituationsPage': [
    whole('situations/', 'the first question'),
    whole('situations/broken/', 'the last question'),
  ],
};

/** The address of a specimen below the catalogue, in a locale; its script isolates what is shown. */
export function specimenPath({ page, show, enter = [] }: Specimen, locale: string): string {
  const path = page.startsWith('/') ? page.slice(1) : `${locale}/${page}`;
  const [file = '', query = ''] = path.split('?');
  const wishes = new URLSearchParams(query);
  wishes.set('specimen', show ?? 'body');
  if (enter.length > 0) wishes.set('enter', JSON.stringify(enter));
  return `${file}?${wishes}`;
}
