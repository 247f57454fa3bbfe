import { join } from 'node:path';
import { htmlDialect, siteHref } from '../corpus/dialects.ts';
import { nodeCommand, packageVersion } from './peer-kit.ts';
import type { Peer, PeerPlace } from './peer.ts';

const config = `export default function (eleventy) {
  // The folder lies below one that git ignores.
  eleventy.setUseGitIgnore(false);
  eleventy.addCollection('shelves', (api) => {
    const shelves = new Map();
    for (const page of api.getAll()) {
      const [, locale, category, slug] = page.url.split('/');
      if (!slug) continue;
      const key = \`\${locale}/\${category}\`;
      if (!shelves.has(key)) shelves.set(key, { locale, category, pages: [] });
      shelves.get(key).pages.push({ url: page.url, title: page.data.title });
    }
    return [...shelves.values()];
  });
  return {
    dir: { input: 'content', includes: '../includes', output: 'dist' },
    markdownTemplateEngine: false,
  };
}
`;

const page = `<!doctype html>
<html lang="{{ page.url | slice: 1, 2 }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ title | escape }}</title>{% if description %}<meta name="description" content="{{ description | escape }}">{% endif %}</head>
<body><header><a href="/">Bench</a></header><main><h1>{{ title | escape }}</h1>{{ content }}</main></body>
</html>
`;

const shelf = `---
pagination: { data: collections.shelves, size: 1, alias: shelf }
permalink: "/{{ shelf.locale }}/{{ shelf.category }}/"
layout: page.liquid
eleventyComputed: { title: "{{ shelf.category }}" }
---
<ul>{% for one in shelf.pages %}<li><a href="{{ one.url }}">{{ one.title | escape }}</a></li>{% endfor %}</ul>
`;

const home = `---
title: Bench
permalink: /
layout: page.liquid
---
{% for shelf in collections.shelves %}<a href="/{{ shelf.locale }}/{{ shelf.category }}/">{{ shelf.category }}</a>{% endfor %}
`;

const build = ({ home: folder, project }: PeerPlace) => [
  nodeCommand(project, join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'),
];

/** Eleventy with Markdown, and components written as the HTML that they become. */
export const eleventy: Peer = {
  id: 'eleventy',
  title: 'Eleventy, components as HTML',
  packages: { '@11ty/eleventy': '3.1.7' },
  version: ({ home: folder }) => packageVersion(folder, '@11ty/eleventy'),
  most: Infinity,
  files: () => [
    ['package.json', '{ "type": "module", "private": true }\n'],
    ['eleventy.config.js', config],
    ['includes/page.liquid', page],
    ['content/content.json', '{ "layout": "page.liquid" }\n'],
    ['content/shelf.liquid', shelf],
    ['content/index.liquid', home],
  ],
  source: ({ locale, id }) => `content/${locale}/${id}.md`,
  page: ({ locale, id }) => `dist/${locale}/${id}/index.html`,
  dialect: ({ locale }) => htmlDialect(siteHref(locale)),
  leavings: ['dist', '.cache'],
  scenarios: { 'cold-html': build, 'edit-body': build },
};
