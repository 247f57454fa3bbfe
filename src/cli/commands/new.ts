import { cancel, isCancel, select, text } from '@clack/prompts';
import { join, relative, resolve } from 'node:path';
import Slugger from 'github-slugger';
import { readContent } from '../../content/files/read-content.ts';
import { articlePath, writeArticle } from '../../content/new-article.ts';
import { localeTemplate, writeLocale } from '../../content/new-locale.ts';
import { localize } from '../../model/localize.ts';
import { localeSchema } from '../../model/site.ts';
import { idSchema } from '../../model/text.ts';
import type { Content } from '../../model/content.ts';
import { UsageError } from '../arguments.ts';
import { findingText } from '../print-findings.ts';
import type { Command, CommandContext } from '../run-command.ts';

/** `npm run new`: an article that passes lint, from a title and a category. */
export const newCommand: Command = {
  name: 'new',
  summary: {
    ja: '題名とカテゴリから、下書きの記事を作ります',
    en: 'writes a draft article from a title and a category',
  },
  options: {
    title: { type: 'string', value: 'TEXT', help: { ja: '題名', en: 'title' } },
    locale: { type: 'string', value: 'LOCALE', help: { ja: '言語', en: 'locale' } },
    category: { type: 'string', value: 'ID', help: { ja: 'カテゴリ', en: 'category' } },
    reason: { type: 'string', value: 'ID', help: { ja: '問い合わせ理由', en: 'contact reason' } },
    slug: { type: 'string', value: 'NAME', help: { ja: 'ファイル名', en: 'file name' } },
  },
  operands: {
    value: '[locale LOCALE]',
    help: {
      ja: '記事の代わりに、画面の言葉を訳すためのファイル（例: locale fr）',
      en: 'instead of an article, a file to translate the interface into (e.g. locale fr)',
    },
  },
  async run(context) {
    const { args, cwd, language, messages, print } = context;
    const contentRoot = args.text('content') ?? 'content';
    const root = resolve(cwd, contentRoot);
    if (args.operands.length > 0) return newLocale(context, root);
    const { content, findings } = await readContent({ root, cwd, language });
    if (content === undefined) {
      for (const finding of findings) print(findingText(finding, messages));
      return false;
    }
    const answers = await ask(context, content);
    if (answers === undefined) return false;
    const day = new Date().toLocaleDateString('sv-SE', { timeZone: content.site.timeZone });
    const written = await writeArticle(root, { ...answers, day }, content.codes);
    const shown = relative(cwd, join(root, articlePath(answers)));
    const { locale, category, slug } = answers;
    const path = `${content.site.base}${locale}/${category}/${slug}/`;
    print(written ? messages.newWritten(shown, written.code, path) : messages.newExists(shown));
    return written !== undefined;
  },
};

/** Writes the words of the interface to be translated, in the language of this command. */
async function newLocale(
  { args, cwd, language, messages, print }: CommandContext,
  root: string,
): Promise<boolean> {
  const [what = '', locale = '', ...more] = args.operands;
  if (what !== 'locale' || more.length > 0)
    throw new UsageError(messages.newUnknown(args.operands.join(' ')));
  if (!localeSchema.safeParse(locale).success) throw new UsageError(messages.newLocaleBad(locale));
  const from = language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  const name = new Intl.DisplayNames([from], { type: 'language' }).of(locale) ?? locale;
  const text = localeTemplate(locale, from, messages.newLocaleHead(name));
  const { path, written } = await writeLocale(root, locale, text);
  const shown = relative(cwd, join(root, path));
  print(written ? messages.newLocaleWritten(shown, locale) : messages.newLocaleExists(shown));
  return written;
}

interface Answers {
  readonly title: string;
  readonly locale: string;
  readonly category: string;
  readonly reason: string | undefined;
  readonly slug: string;
}

/** What the options say, and what the terminal is asked for; undefined when cancelled. */
async function ask(
  { args, messages, print }: CommandContext,
  content: Content,
): Promise<Answers | undefined> {
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  if (!interactive) {
    const missing = ['title', 'category'].filter((name) => args.text(name) === undefined);
    if (missing.length > 0)
      throw new UsageError(messages.newNeeds(missing.map((name) => `--${name}`).join(', ')));
  }
  const { site, categories, reasons } = content;
  const [first = ''] = site.locales;
  const given = (name: string, valid: readonly string[]) => {
    const value = args.text(name);
    if (value !== undefined && !valid.includes(value))
      throw new UsageError(`--${name} ${value}: ${valid.join(', ')}`);
    return value;
  };
  const locale =
    given('locale', site.locales) ??
    (interactive && site.locales.length > 1
      ? await choose(
          messages.newLocale,
          site.locales.map((value) => ({ value, label: value })),
        )
      : first);
  if (locale === undefined) return stop(messages.cancelled);
  const options = (items: readonly { id: string; title: Content['site']['name'] }[]) =>
    items.map(({ id, title }) => ({
      value: id,
      label: localize(title, locale, site.locales),
      hint: id,
    }));
  const title =
    args.text('title') ??
    (await write(messages.newTitle, '', (value) => (value ? undefined : messages.emptyTitle)));
  if (title === undefined) return stop(messages.cancelled);
  const category = interactive
    ? (given(
        'category',
        categories.map(({ id }) => id),
      ) ?? (await choose(messages.newCategory, options(categories))))
    : args.text('category');
  if (category === undefined) return stop(messages.cancelled);
  const reason =
    given(
      'reason',
      reasons.map(({ id }) => id),
    ) ??
    (interactive && reasons.length > 0
      ? await choose(messages.newReason, [
          { value: '', label: messages.newNoReason },
          ...options(reasons),
        ])
      : '');
  if (reason === undefined) return stop(messages.cancelled);
  const proposed = new Slugger().slug(title.replace(/[^\x20-\x7E]/g, '')) || 'new-article';
  const isSlug = (value: string) => idSchema.safeParse(value).success;
  const slug =
    args.text('slug') ??
    (interactive
      ? await write(messages.newSlug, proposed, (value) =>
          isSlug(value) ? undefined : messages.badSlug,
        )
      : proposed);
  if (slug === undefined) return stop(messages.cancelled);
  for (const part of [slug, category])
    if (!isSlug(part)) {
      print(messages.badSlug);
      return undefined;
    }
  return { title, locale, category, reason: reason === '' ? undefined : reason, slug };
}

function stop(message: string): undefined {
  cancel(message);
  return undefined;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

async function choose(message: string, options: readonly Choice[]): Promise<string | undefined> {
  const answer = await select({ message, options: [...options] });
  return isCancel(answer) ? undefined : answer;
}

async function write(
  message: string,
  initialValue: string,
  problem: (value: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await text({
    message,
    initialValue,
    validate: (value) => problem((value ?? '').trim()),
  });
  return isCancel(answer) ? undefined : answer.trim();
}
