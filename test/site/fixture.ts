import { articleDataSchema, type Article } from '../../src/model/article.ts';
import type { Compiled } from '../../src/model/compiled.ts';
import type { Content } from '../../src/model/content.ts';
import type { Ranked, Ranking } from '../../src/model/ranking.ts';
import { searchTestsOf } from '../../src/model/search-tests.ts';
import { siteSchema, type SiteInput } from '../../src/model/site.ts';
import type { SiteData } from '../../src/site/site-data.ts';
import type { z } from 'zod';

type ArticleInput = z.input<typeof articleDataSchema>;

/** An article of a locale by id, with whatever frontmatter a test is about. */
export function article(locale: string, id: string, data: ArticleInput): Article {
  const [category = '', slug = ''] = id.split('/');
  const path = `articles/${locale}/${id}.mdx`;
  const file = `content/${path}`;
  const parsed = articleDataSchema.parse(data);
  return {
    id,
    locale,
    category,
    slug,
    file,
    path,
    data: parsed,
    digest: '',
    head: '',
    card: '',
    bodyDigest: '',
    bodyOffset: 0,
  };
}

/** A body of one paragraph. */
export function body(html = '<p>本文</p>'): Compiled {
  return { nodes: [html], headings: [], blocks: ['本文'], anchors: [] };
}

const ranked = (ids: readonly string[]): Ranked[] =>
  ids.map((id, index) => ({ id, score: 100 - index, lo: 0, hi: 200 }));

/** The settings of a small carrier: ja first, then en. */
export const siteInput: SiteInput = {
  name: { ja: 'みなとサポート', en: 'Minato Help' },
  locales: ['ja', 'en'],
  url: 'https://help.example.com',
  promise: { ja: '3分で解決します。', en: 'Solved in three minutes.' },
};

const articles = [
  article('ja', 'billing/reissue-invoice', {
    title: '領収書を再発行したい',
    description: '領収書はマイページから何度でも発行できます。',
    reasons: ['invoice'],
    outcome: '領収書のPDFが手元にあります。',
    related: ['billing/refund'],
    updatedAt: '2026-04-01',
  }),
  article('ja', 'billing/refund', { title: '返金はいつですか', reasons: ['refund'] }),
  article('ja', 'card/new-phone', {
    title: '新しいスマホでカードが使えない',
    reasons: ['card', 'invoice'],
    partners: [
      { name: 'みなとカード', what: '再発行', phone: '0120-000-111', verifiedOn: '2026-03-10' },
    ],
  }),
  article('ja', 'card/lost', { title: 'カードをなくした', reasons: ['lost'] }),
  article('en', 'billing/refund', { title: 'When do I get my refund?', reasons: ['refund'] }),
];

const ranking: Ranking = {
  version: 1,
  builtFrom: { source: 'priors', inputs: [] },
  lists: {
    'home:ja': ranked(['card/lost', 'card/new-phone', 'billing/refund', 'billing/reissue-invoice']),
    'category:billing:ja': ranked(['billing/refund', 'billing/reissue-invoice']),
    'contact:ja': ranked([
      'card/lost',
      'card/new-phone',
      'billing/refund',
      'billing/reissue-invoice',
    ]),
  },
  articles: {},
  worklist: { reasons: [], repair: [], stale: [] },
};

const content: Content = {
  site: siteSchema.parse(siteInput),
  categories: [
    { id: 'card', order: 1, title: { ja: 'カード', en: 'Cards' }, icon: 'card' },
    {
      id: 'billing',
      order: 2,
      title: { ja: 'お支払い', en: 'Billing' },
      description: { ja: '請求と返金', en: 'Bills and refunds' },
    },
  ],
  reasons: [
    { id: 'invoice', title: { ja: '領収書', en: 'Invoices' }, aliases: [], selfservice: true },
    { id: 'refund', title: { ja: '返金', en: 'Refunds' }, aliases: [], selfservice: true },
    { id: 'card', title: { ja: 'カード', en: 'Cards' }, aliases: [], selfservice: true },
    { id: 'lost', title: { ja: '紛失', en: 'Loss' }, aliases: ['なくした'], selfservice: false },
  ],
  channels: [
    {
      id: 'chat',
      kind: 'chat',
      title: { ja: 'チャット', en: 'Chat' },
      url: 'https://chat.example.com/',
      hours: { weekly: { mon: ['09:00-18:00'] }, exceptions: [] },
    },
    {
      id: 'phone',
      kind: 'phone',
      title: { ja: '電話', en: 'Phone' },
      number: '0120-000-000',
      hours: 'always',
      cost: { ja: '通話料無料', en: 'Free call' },
    },
  ],
  situations: {
    question: { ja: '何にお困りですか', en: 'What is the matter?' },
    choices: [
      {
        id: 'card',
        label: { ja: 'カードが使えない', en: 'My card does not work' },
        question: { ja: 'どのようなときですか', en: 'When?' },
        choices: [
          { id: 'new', label: { ja: '機種変更した', en: 'New phone' }, article: 'card/new-phone' },
          { id: 'other', label: { ja: 'その他', en: 'Other' }, reason: 'card' },
        ],
      },
      { id: 'lost', label: { ja: 'なくした', en: 'I lost it' }, reason: 'lost' },
      { id: 'money', label: { ja: '返金', en: 'Refund' }, article: 'billing/refund' },
    ],
  },
  glossary: [],
  redirects: { '/old/refund/': 'billing/refund' },
  codes: { '101': 'billing/refund', '117': 'card/lost' },
  searchTests: searchTestsOf([]),
  articles,
  pages: [
    { locale: 'ja', slug: 'about', title: 'このサイトについて', description: undefined, file: '' },
  ],
};

/** What a test wants to be different from the small help centre. */
export interface Changes {
  readonly site?: Partial<SiteInput>;
  readonly content?: Partial<Content>;
  readonly bodies?: Readonly<Record<string, Compiled>>;
  readonly ranking?: Partial<Ranking>;
}

/** A help centre of four Japanese articles and one English one, all synthetic. */
export function siteData(changes: Changes = {}): SiteData {
  const all = changes.content?.articles ?? articles;
  const site = siteSchema.parse({ ...siteInput, ...changes.site });
  const shown = all
    .map((each): [string, Article] => [`${each.locale}/${each.id}`, each])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    content: { ...content, site, ...changes.content },
    ranking: { ...ranking, ...changes.ranking },
    articles: new Map(shown),
    bodies: new Map(shown.map(([key]) => [key, changes.bodies?.[key] ?? body()])),
  };
}
