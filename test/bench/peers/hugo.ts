import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchArticle } from '../corpus/bench-article.ts';
import { benchLocales } from '../corpus/speech.ts';
import { htmlDialect, siteHref } from '../corpus/dialects.ts';
import { shelves } from './peer-kit.ts';
import type { Peer, PeerPlace } from './peer.ts';

const config = `baseURL = "https://bench.example/"
title = "Bench"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
codeFences = false
`;

const base = `<!doctype html>
<html lang="{{ with .Section }}{{ . }}{{ else }}en{{ end }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}</head>
<body><header><a href="/">Bench</a></header><main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body>
</html>
`;
const single =
  '{{ define "main" }}{{ .Content }}<p><time>{{ .Params.updatedAt }}</time></p>{{ end }}\n';
const list =
  '{{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n';

const build = ({ project }: PeerPlace) => [
  {
    command: 'hugo',
    args: ['--quiet', '--cacheDir', join(project, '.cache')],
    cwd: project,
  },
];

/** Hugo from the system, with components written as the HTML that they become: its fastest way. */
export const hugo: Peer = {
  id: 'hugo',
  title: 'Hugo, components as HTML',
  packages: {},
  version: () => {
    const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    return /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
  },
  most: Infinity,
  files: (articles: readonly BenchArticle[]) => [
    ['config.toml', config],
    ['layouts/_default/baseof.html', base],
    ['layouts/_default/single.html', single],
    ['layouts/_default/list.html', list],
    [
      'layouts/index.html',
      '{{ define "main" }}{{ range .Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
    ],
    ...benchLocales.map((locale): [string, string] => [
      `content/${locale}/_index.md`,
      `---\ntitle: ${locale}\n---\n`,
    ]),
    ...shelves(articles).map(({ locale, category, title }): [string, string] => [
      `content/${locale}/${category}/_index.md`,
      `---\ntitle: ${title}\n---\n`,
    ]),
  ],
  source: ({ locale, id }) => `content/${locale}/${id}.md`,
  dialect: ({ locale }) => htmlDialect(siteHref(locale)),
  page: ({ locale, id }) => `public/${locale}/${id}/index.html`,
  leavings: ['public', 'resources', '.cache', '.hugo_build.lock'],
  scenarios: { 'cold-html': build, unchanged: build, 'edit-body': build, 'edit-title': build },
};
