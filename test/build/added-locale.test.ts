import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { localeTemplate } from '../../src/content/new-locale.ts';
import { en } from '../../src/i18n/en.ts';
import { messageTemplates } from '../../src/i18n/message-templates.ts';
import { buildHere } from '../support/build.ts';
import { contentRoot } from '../support/content-root.ts';

/** A translator who knows no French: every letter outside of braces is the thirteenth after it. */
const rot13 = (text: string) =>
  text.replace(/\{[^}]*\}|[a-z]/gi, (part) => {
    if (part.length > 1) return part;
    const first = part < 'a' ? 65 : 97;
    return String.fromCharCode(((part.charCodeAt(0) - first + 13) % 26) + first);
  });

function translated(value: unknown): unknown {
  if (typeof value === 'string') return rot13(value);
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, inner]) => [key, translated(inner)]),
  );
}

const french = stringify(translated(parse(localeTemplate('fr', 'en', []))));
const both = (ja: string, fr: string) => `{ ja: ${ja}, fr: ${fr} }`;
const article = (title: string, rest = '') =>
  `---\ntitle: ${title}\nupdatedAt: 2026-04-01\nreasons: [argent]\n${rest}---\n\nOuvrez le tiroir bleu.[^1]\n\n[^1]: Voir plus bas.\n\n<Callout type="warning">Attention.</Callout>\n`;
const hours = '{ weekly: { mon: ["09:00-18:00"], tue: ["09:00-18:00"] } }';

const root = contentRoot({
  'site.yaml': [
    `name: ${both('手伝い', 'Aide')}`,
    'locales: [ja, fr]',
    'url: https://aide.test',
    `incident: { title: ${both('障害', 'Panne')}, since: 2026-04-01T09:00:00+09:00 }`,
    'embed: { origins: ["https://www.test"] }',
  ].join('\n'),
  'categories.yaml': `- { id: argent, title: ${both('お金', 'Argent')} }\n`,
  'contact-reasons.yaml': `- { id: argent, category: argent, title: ${both('返金', 'Remboursement')} }\n`,
  'channels.yaml': [
    `- { id: voix, kind: phone, title: ${both('電話', 'Voix')}, number: 0000-1, hours: ${hours}, promise: { percent: 80, withinSeconds: 60 } }`,
    `- { id: mel, kind: email, title: ${both('メール', 'Courriel')}, url: "mailto:a@b.test", hours: always, promise: { replyWithinHours: 24 } }`,
  ].join('\n'),
  'situations.yaml': `question: ${both('何', 'Quoi ?')}\nchoices:\n  - { id: un, label: ${both('返金', 'Argent rendu')}, article: argent/rendu }\n`,
  'codes.yaml': '"101": argent/rendu\n',
  'articles/ja/argent/rendu.mdx': article('返金'),
  'articles/fr/argent/rendu.mdx': article('Demander un remboursement', 'outcome: Votre argent\n'),
  'articles/fr/argent/carte.mdx': article("L'adresse de la carte"),
  'locales/fr.yaml': french,
});
const kb = contentRoot({});
const out = join(kb, 'dist');
const page = (path: string) => readFileSync(join(out, path), 'utf8');

/** All that a reader reads or hears of a page: its text, and the words in attributes. */
function wordsOf(html: string): string {
  const head = html.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, ' ');
  const attributes = [
    ...head.matchAll(
      / (?:aria-label|placeholder|alt|title|label|data-(?!kb-|bundle|home)[\w-]+)="([^"]*)"/g,
    ),
  ].map(([, value = '']) => value);
  const spoken = attributes.filter((value) => !/^(\/|https?:)/.test(value));
  return [head.replace(/<[^>]*>/g, ' '), ...spoken].join(' ').replace(/\{\w+\}/g, ' ');
}

beforeAll(async () => {
  const { result, phases } = await buildHere({ contentRoot: root, kb, out });
  if (!result.ok) throw new Error(JSON.stringify(phases));
}, 300_000);

describe('a locale that one file adds', () => {
  const pages = [
    ...['fr/', 'fr/argent/', 'fr/argent/rendu/', 'fr/search/', 'fr/situations/', 'fr/_embed/'],
    ...['fr/contact/', 'fr/contact/argent/', 'fr/101/'],
  ];
  /** Words of four letters and more in English messages; none of them is French. */
  const english = new Set(
    messageTemplates(en).flatMap(({ text }) =>
      (text.replace(/\{[^}]*\}/g, ' ').match(/[A-Za-z]{4,}/g) ?? []).map((word) =>
        word.toLowerCase(),
      ),
    ),
  );

  test.each(pages)('leaves no Japanese and no English word on %s', (path) => {
    const html = page(`${path}index.html`);
    expect(html).toMatch(/<html lang="fr"/);
    const text = wordsOf(html).replaceAll('日本語', '');
    expect(text).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u);
    const left = (text.match(/[A-Za-z]{4,}/g) ?? []).filter((word) =>
      english.has(word.toLowerCase()),
    );
    expect(left).toEqual([]);
  });
  test('has dates, weekdays, lengths of time and plural forms of its own', () => {
    expect(page('fr/argent/rendu/index.html')).toContain('1 avril 2026');
    const contact = page('fr/contact/index.html');
    expect(contact).toContain('lun.–mar.');
    // "Answer 80% of people within 1 minute", "Reply within 24 hours".
    expect(contact).toContain(
      rot13('Answer {p}% of people within {t}')
        .replace('{p}', '80')
        .replace('{t}', `1 ${rot13('minute')}`),
    );
    expect(contact).toContain(`24 ${rot13('hours')}`);
    expect(page('fr/index.html')).toContain(`2 ${rot13('articles')}`);
  });
  test('is linked from the other locale, by its own name, and told to search engines', () => {
    const home = page('ja/index.html');
    expect(home).toContain('<link rel="alternate" hreflang="fr" href="https://aide.test/fr/">');
    expect(home).toContain(rot13('English'));
  });
  test('is what components in articles, footnotes and programs say', () => {
    expect(page('fr/argent/rendu/index.html')).toContain(rot13('Caution'));
    expect(page('fr/argent/rendu/index.html')).toContain(rot13('Footnotes'));
    expect(page('fr/llms.txt')).toContain(rot13('Articles are Markdown here.'));
  });
  test('is the language of the page for what is not there where it stands first', async () => {
    writeFileSync(join(root, 'site.yaml'), 'name: Aide\nlocales: [fr, ja, ar]\n');
    const { result } = await buildHere({ contentRoot: root, kb, out, search: false });
    expect(result.ok).toBe(true);
    for (const path of ['404.html', 'index.html']) {
      expect(page(path)).toMatch(/<html lang="fr"/);
      // What is said in other languages, too, says which one it is in.
      const own = page(path).replace(/<(\w+)[^>]* lang="ja"[^>]*>.*?<\/\1>/gs, '');
      expect(wordsOf(own)).not.toMatch(/\p{sc=Han}/u);
    }
    expect(wordsOf(page('404.html'))).toContain(rot13('Page not found'));
    // Of a language without a file the words are English, but all else is its own.
    expect(page('ar/index.html')).toMatch(/<html lang="ar" dir="rtl">/);
    expect(page('ar/index.html')).toContain('Skip to main content');
  }, 120_000);
  test('and a change of its file changes the pages that show it', async () => {
    mkdirSync(join(root, 'locales'), { recursive: true });
    writeFileSync(join(root, 'locales/fr.yaml'), french.replace(rot13('Caution'), 'Attention !'));
    const { result } = await buildHere({ contentRoot: root, kb, out, search: false });
    expect(result.ok).toBe(true);
    expect(page('fr/argent/rendu/index.html')).toContain('Attention !');
  }, 120_000);
});
