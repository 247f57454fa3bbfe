import { z } from 'zod';
import { hrefSchema, localizedSchema } from './text.ts';

/** A colour as `#rrggbb`. */
const colorSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** An origin as browsers write it: scheme, host in small letters, and a port where it is not the usual one. */
const originSchema = z
  .string()
  .regex(/^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:(?!(80|443)$)\d+)?$/, { error: 'origin' });

/** What goes with a sink, or stands for itself: a script that every page loads, and what the policy lets it reach. */
const ownScript = {
  /** A file of `public/`; it loads an analytics, or listens to `kb:*` events itself. */
  script: z
    .string()
    .regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*\.js$/)
    .optional(),
  /** Origins of other companies that the script loads from and sends to; `https://*.example.com` has all below. */
  hosts: z
    .array(z.string().regex(/^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?$/, { error: 'origin' }))
    .optional(),
};

/** Where the browser sends events: nowhere (the default), a beacon URL, or an analytics that the site's own script loads. */
const sinkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), ...ownScript }),
  z.strictObject({
    kind: z.literal('beacon'),
    url: z.url({ protocol: /^https?$/ }),
    ...ownScript,
  }),
  z.strictObject({ kind: z.literal('ga4'), ...ownScript }),
  z.strictObject({ kind: z.literal('matomo'), ...ownScript }),
  z.strictObject({ kind: z.literal('plausible'), ...ownScript }),
]);

/** The banner over every page while something is broken; `articles` are ids, newest text first. */
export const incidentSchema = z.strictObject({
  title: localizedSchema,
  text: localizedSchema.optional(),
  since: z.iso.datetime({ offset: true }),
  articles: z.array(z.string()).default([]),
});

/** A locale as folders and addresses name it: `ja`, `zh-Hans`. */
export const localeSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);

/** `site.yaml`: what belongs to the whole help centre. Only `name` and `locales` are required. */
export const siteSchema = z.strictObject({
  name: localizedSchema,
  /** The first locale is the default one. */
  locales: z.array(localeSchema).min(1),
  /** Origin of the published site, without a path; used for canonical and alternate links. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Path that prefixes every URL, `/` or `/help/`. */
  base: z
    .string()
    .regex(/^\/([\w.~-]+\/)*$/)
    .default('/'),
  description: localizedSchema.optional(),
  /** What the help centre promises, one short sentence. */
  promise: localizedSchema.optional(),
  /** The question over the two vote buttons, in the words of this service. */
  voteQuestion: localizedSchema.optional(),
  /** Who the contact line belongs to; stands in the footer. */
  organization: localizedSchema.optional(),
  /** A notice in the footer of every page, e.g. that the site is a demonstration. */
  notice: localizedSchema.optional(),
  brand: z
    .strictObject({ light: colorSchema.optional(), dark: colorSchema.optional() })
    .default({}),
  events: sinkSchema.default({ kind: 'none' }),
  /** Other sites of the company that may show the help panel; without this there is none. */
  embed: z.strictObject({ origins: z.array(originSchema).min(1) }).optional(),
  ranking: z
    .strictObject({
      /** Hours after an exposure in which a contact counts against it. */
      windowHours: z.number().positive().default(72),
      /** Days after which a contact counts half. */
      halfLifeDays: z.number().positive().default(28),
      /** Whether the committed record also holds scores and counts, not only the order and its reasons. */
      publishNumbers: z.boolean().default(false),
      /** Currency of all costs, an ISO 4217 code. */
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .default('JPY'),
    })
    .prefault({}),
  contact: z
    .strictObject({
      /** Whether contact pages show measured waits and kept promises, where data tell of them. */
      measured: z.boolean().default(true),
    })
    .prefault({}),
  timeZone: z.string().min(1).default('Asia/Tokyo'),
  incident: incidentSchema.optional(),
  /** Address of an article's source, with `{file}` for its path; shown as the edit link. */
  editUrl: hrefSchema.optional(),
  /** Links at the foot of every page to free-form pages (`content/pages/<locale>/<slug>.mdx`). */
  footer: z.array(z.string()).default([]),
});
export type Site = z.infer<typeof siteSchema>;
export type SiteInput = z.input<typeof siteSchema>;
