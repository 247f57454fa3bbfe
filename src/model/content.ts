import { z } from 'zod';
import type { Article } from './article.ts';
import type { Category } from './category.ts';
import type { Channel } from './channel.ts';
import type { ContactReason } from './contact-reason.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { LocaleTexts } from './locale-texts.ts';
import type { SearchTests } from './search-tests.ts';
import type { Site } from './site.ts';
import type { Situations } from './situation.ts';

/** Everything that a content root says, parsed and trusted. Articles are sorted by locale, then id. */
export interface Content {
  readonly site: Site;
  /** Messages that it brings along by locale, if any; see `useLocaleTexts`. */
  readonly localeTexts?: Readonly<Record<string, LocaleTexts>>;
  /** In shelf order: `order`, then id. Holds every category that an article stands on. */
  readonly categories: readonly Category[];
  readonly reasons: readonly ContactReason[];
  /** In the constant order of channel kinds; premium ones last. */
  readonly channels: readonly Channel[];
  readonly situations: Situations | undefined;
  readonly glossary: readonly GlossaryEntry[];
  /** Old path → article id. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Spoken code → article id. */
  readonly codes: Readonly<Record<string, string>>;
  readonly searchTests: SearchTests;
  readonly articles: readonly Article[];
  /** Free-form pages: locale, slug and absolute file of each. */
  readonly pages: readonly FreePage[];
}

/** One free-form page (`pages/<locale>/<slug>.mdx`). */
export interface FreePage {
  readonly locale: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly file: string;
}

/** Frontmatter of a free-form page. */
export const freePageDataSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
});
export type FreePageData = z.infer<typeof freePageDataSchema>;
