import { seededDice } from '../../../src/voc/sample/dice.ts';
import { articleHead, type ArticleHead } from './article-head.ts';
import { opening, section, type Pen } from './article-body.ts';
import { printBlocks, type Block } from './blocks.ts';
import { reasonKinds } from './categories.ts';
import { mdxDialect, siteHref } from './dialects.ts';
import { nameOf } from './names.ts';
import { benchLocales, speech, templates, type BenchLocale } from './speech.ts';

/** One generated article, not yet written for any tool. */
export interface BenchArticle {
  /** `<category>/<slug>`. */
  readonly id: string;
  readonly locale: BenchLocale;
  readonly category: string;
  readonly title: string;
  readonly description: string;
  readonly asks: readonly string[];
  readonly keywords: readonly string[];
  readonly reasons: readonly string[];
  /** A day, `2026-03-09`. */
  readonly updatedAt: string;
  readonly priority: number;
  readonly body: readonly Block[];
}

/**
 * Article `number`, from 0: even numbers are Japanese, odd ones the English of the same id. The
 * same seed and number give the same article whatever the size of the corpus, so a greater corpus
 * holds the smaller ones. Articles link to earlier ones only.
 */
export function benchArticle(seed: string, number: number): BenchArticle {
  const pair = Math.floor(number / 2);
  const locale = benchLocales[number % 2] ?? 'ja';
  const head = articleHead(seed, pair);
  const dice = seededDice(`${seed}/${locale}/${pair}`);
  const link = () => {
    const to = articleHead(seed, Math.floor(dice.throw() * pair));
    return `[${to.title[locale]}](article:${to.id})`;
  };
  const pen: Pen = { dice, locale, fill: speech(locale, dice, head.subject, link) };
  return {
    id: head.id,
    locale,
    category: head.category,
    title: head.title[locale],
    ...frontmatter(pen, head),
    body: body(pen, head.id),
  };
}

function frontmatter({ dice, locale, fill }: Pen, { category, subject }: ArticleHead) {
  const { sentences, asks } = templates[locale];
  const plain = sentences.filter((sentence) => !/link|[*`"]/.test(sentence));
  const first = Math.floor(dice.throw() * asks.length);
  const count = 2 + Math.floor(dice.throw() * 3);
  const own = Array.from(
    { length: count },
    (_, index) => asks[(first + index) % asks.length] ?? '',
  );
  const kinds = dice.happens(0.5) ? reasonKinds : reasonKinds.slice(0, 1);
  return {
    description: fill(dice.pick(plain) ?? ''),
    asks: own.map(fill),
    keywords: [fill('{topic}'), nameOf(subject.nameIndex)[locale], subject.code, fill('{model}')],
    reasons: kinds.map(({ ending }) => `${category}-${ending}`),
    updatedAt: fill('2026-{mm}-{dd}'),
    priority: 1 + Math.floor(dice.throw() * 5),
  };
}

/** Bytes that a body should have, 1,000 to 8,200 and about 3,500 in the mean; log-normal, as lengths of texts are. */
function bodyBytes({ dice }: Pen): number {
  return Math.min(8200, Math.max(1000, Math.exp(Math.log(3150) + 0.45 * dice.normal())));
}

function body(pen: Pen, id: string): Block[] {
  const size = (blocks: readonly Block[]) =>
    Buffer.byteLength(printBlocks(blocks, mdxDialect(siteHref(id))));
  const wanted = bodyBytes(pen);
  const blocks = opening(pen);
  let bytes = size(blocks);
  while (bytes < wanted) {
    const next = section(pen);
    blocks.push(...next);
    bytes += size(next);
  }
  return blocks;
}
