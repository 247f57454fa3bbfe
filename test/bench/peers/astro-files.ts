import { astroComponents } from './component-files.ts';

const astroConfig = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [mdx()],
  // Sakini colours no code either.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  cacheDir: './.cache',
});
`;

const contentConfig = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ base: './src/content/articles', pattern: '**/*.mdx' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    asks: z.array(z.string()),
    keywords: z.array(z.string()),
    reasons: z.array(z.string()),
    updatedAt: z.coerce.date(),
    priority: z.number(),
  }),
});
export const collections = { articles };
`;

const layout = `---
const { title, description, locale } = Astro.props;
---
<!doctype html>
<html lang={locale}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    {description && <meta name="description" content={description} />}
  </head>
  <body>
    <header><a href="/">Bench</a></header>
    <main data-pagefind-body><h1>{title}</h1><slot /></main>
  </body>
</html>
`;

const homePage = `---
import { getCollection } from 'astro:content';
import Layout from '../layouts/Layout.astro';
const articles = await getCollection('articles');
const shelves = [...new Set(articles.map(({ id }) => id.split('/').slice(0, 2).join('/')))].sort();
---
<Layout title="Bench" locale="en">
  <ul>{shelves.map((shelf) => <li><a href={\`/\${shelf}/\`}>{shelf}</a></li>)}</ul>
</Layout>
`;

const shelfPage = `---
import { getCollection } from 'astro:content';
import Layout from '../../../layouts/Layout.astro';
export async function getStaticPaths() {
  const shelves = new Map();
  for (const article of await getCollection('articles')) {
    const [locale, category] = article.id.split('/');
    const key = \`\${locale}/\${category}\`;
    if (!shelves.has(key)) shelves.set(key, { params: { locale, category }, props: { articles: [] } });
    shelves.get(key).props.articles.push({ id: article.id, title: article.data.title });
  }
  return [...shelves.values()];
}
const { locale, category } = Astro.params;
const { articles } = Astro.props;
---
<Layout title={category} locale={locale}>
  <ul>{articles.map(({ id, title }) => <li><a href={\`/\${id}/\`}>{title}</a></li>)}</ul>
</Layout>
`;

const articlePage = `---
import { getCollection, render } from 'astro:content';
import Layout from '../../../layouts/Layout.astro';
import { components } from '../../../components/map.js';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((article) => {
    const [locale, category, slug] = article.id.split('/');
    return { params: { locale, category, slug }, props: { article } };
  });
}
const { locale } = Astro.params;
const { data } = Astro.props.article;
const { Content } = await render(Astro.props.article);
---
<Layout title={data.title} description={data.description} locale={locale}>
  <Content components={components} />
  <p><time>{data.updatedAt.toISOString().slice(0, 10)}</time></p>
</Layout>
`;

/** A plain Astro project: a collection, one page an article, one list a category. */
export function astroFiles(): [string, string][] {
  return [
    ['package.json', '{ "type": "module", "private": true }\n'],
    ['astro.config.mjs', astroConfig],
    ['src/content.config.ts', contentConfig],
    ['src/layouts/Layout.astro', layout],
    ['src/pages/index.astro', homePage],
    ['src/pages/[locale]/[category]/index.astro', shelfPage],
    ['src/pages/[locale]/[category]/[slug].astro', articlePage],
    ...astroComponents('src/components'),
  ];
}
