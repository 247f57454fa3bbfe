import { z } from 'zod';

/** A text that may differ by locale: one string for all, or one per locale (`{ ja: …, en: … }`). */
export const localizedSchema = z.union([
  z.string().min(1),
  z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string().min(1)),
]);
export type Localized = z.infer<typeof localizedSchema>;

/** An id as it stands in files and URLs: lower-case letters, digits, single hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/);

/** A calendar day (`2026-04-01`), cut in the time zone of site.yaml. */
export const daySchema = z.iso.date();

/** A web address a page may link to: https, http, mailto or tel. */
export const hrefSchema = z.string().regex(/^(https?:\/\/|mailto:|tel:)/);

/**
 * An old path below the base, `/faq/12` or `/guide/index.html`: a slash before every part, no part
 * empty, `.` or `..`, nothing that a browser would cut off or turn round.
 */
export const oldPathSchema = z.string().regex(/^(\/(?!\.{1,2}(\/|$))[^\s/?#\\%<>"'\p{Cc}]+)+\/?$/u);

/** A text that YAML may have read as a number (`5012`). */
export const scalarTextSchema = z.union([z.string().regex(/\S/), z.number().transform(String)]);
