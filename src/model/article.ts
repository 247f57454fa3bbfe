import { z } from 'zod';
import { daySchema, hrefSchema, oldPathSchema, scalarTextSchema } from './text.ts';

/** A partner's part of the way: what they do, how to reach them, and when somebody last checked that. */
export const partnerSchema = z.strictObject({
  name: z.string().min(1),
  what: z.string().optional(),
  url: hrefSchema.optional(),
  phone: z.string().optional(),
  verifiedOn: daySchema.optional(),
});
export type Partner = z.infer<typeof partnerSchema>;

/** Frontmatter of an article. Only `title` is required. */
export const articleDataSchema = z.strictObject({
  title: scalarTextSchema,
  description: z.string().optional(),
  /** Questions in customers' own words; `(a|b)` writes alternatives. */
  asks: z.array(scalarTextSchema).default([]),
  keywords: z.array(scalarTextSchema).default([]),
  /** Ids from contact-reasons.yaml; the first is the main one. */
  reasons: z.array(z.string().min(1)).default([]),
  priority: z.int().min(1).max(5).default(3),
  status: z.enum(['draft', 'published', 'archived']).default('published'),
  publishedAt: daySchema.optional(),
  updatedAt: daySchema.optional(),
  reviewBy: daySchema.optional(),
  owner: z.string().optional(),
  /** What the customer has at the end. */
  outcome: z.string().optional(),
  partners: z.array(partnerSchema).default([]),
  /** Ids of articles that help next. */
  related: z.array(z.string()).default([]),
  /** Id of the plain-Japanese variant. */
  plain: z.string().optional(),
  /** Old paths that lead here. */
  aliases: z.array(oldPathSchema).default([]),
  /** Products, versions or plans; these become search filters. */
  appliesTo: z.array(scalarTextSchema).default([]),
});
export type ArticleData = z.infer<typeof articleDataSchema>;

/** One page that answers one question, in one locale. `<locale>/<id>` is unique; `id` is `<category>/<slug>`. */
export interface Article {
  readonly id: string;
  readonly locale: string;
  readonly category: string;
  readonly slug: string;
  /** Path of the file, relative to the working folder, for messages. */
  readonly file: string;
  /** Path of the file inside the content root, for edit links. */
  readonly path: string;
  readonly data: ArticleData;
  /** Digest of the whole file. */
  readonly digest: string;
  /** Digest of the frontmatter as it is written. */
  readonly head: string;
  /** Digest of the part of it that other pages may show; see `articleCard`. */
  readonly card: string;
  /** Digest of the MDX after the frontmatter; `''` where there is none. The text itself stays in the file. */
  readonly bodyDigest: string;
  /** Lines of the file before the first line of `body`. */
  readonly bodyOffset: number;
}
