import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { articleDataSchema, type Article } from '../../src/model/article.ts';
import { channelsSchema, type Channel } from '../../src/model/channel.ts';
import { contactReasonsSchema } from '../../src/model/contact-reason.ts';
import type { Content } from '../../src/model/content.ts';
import { searchTestsOf } from '../../src/model/search-tests.ts';
import { siteSchema, type SiteInput } from '../../src/model/site.ts';
import type { VocFiles } from '../../src/voc/voc-files.ts';

/** An article of a locale by id, with the frontmatter that a test is about. */
export function article(
  id: string,
  data: Partial<z.input<typeof articleDataSchema>> = {},
  locale = 'ja',
): Article {
  const [category = '', slug = ''] = id.split('/');
  const path = `articles/${locale}/${id}.mdx`;
  const parsed = articleDataSchema.parse({ title: id, ...data });
  return {
    id,
    locale,
    category,
    slug,
    file: path,
    path,
    data: parsed,
    digest: '',
    head: '',
    card: '',
    bodyDigest: '',
    bodyOffset: 0,
  };
}

/** A help centre with these articles and reasons (`category/reason`); a phone minute costs 60. */
export function helpCentre({
  articles,
  reasons,
  codes = {},
  site = {},
  channels = channelsSchema.parse([
    { id: 'phone', kind: 'phone', title: '電話', costPerMinute: 60 },
    { id: 'chat', kind: 'chat', title: 'チャット', costPerContact: 100 },
  ]),
}: {
  articles: readonly Article[];
  reasons: readonly string[];
  codes?: Record<string, string>;
  site?: Partial<SiteInput>;
  channels?: readonly Channel[];
}): Content {
  const categories = [...new Set(articles.map(({ category }) => category))].toSorted();
  return {
    site: siteSchema.parse({ name: '試験', locales: ['ja', 'en'], ...site }),
    categories: categories.map((id, order) => ({ id, order, title: id })),
    reasons: contactReasonsSchema.parse(
      reasons.map((name) => {
        const [category, id] = name.split('/');
        return { id, category, title: id };
      }),
    ),
    channels,
    situations: undefined,
    glossary: [],
    redirects: {},
    codes,
    searchTests: searchTestsOf([]),
    articles,
    pages: [],
  };
}

/** A new folder that is gone when the test is over; `write` puts a file there and gives its path. */
export function folder(): Disposable & {
  readonly path: string;
  readonly write: (name: string, data: string | Uint8Array) => string;
} {
  const path = mkdtempSync(join(tmpdir(), 'voc-'));
  return {
    path,
    write(name, data) {
      const file = join(path, name);
      writeFileSync(file, data);
      return file;
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true }),
  };
}

/** Files of contacts and events, as if somebody gave them. */
export const given = (
  contacts: readonly string[],
  events: readonly string[],
  layout?: string,
): VocFiles => ({ source: 'given', contacts, events, layout });
