import { once } from '../../model/once.ts';

/**
 * The schemas of the content root's files, each loaded when a file has to be parsed: a build in
 * which no YAML changed never loads the parser.
 */
export const schemas = {
  article: once(async () => (await import('../../model/article.ts')).articleDataSchema),
  freePage: once(async () => (await import('../../model/content.ts')).freePageDataSchema),
  site: async () => (await import('../../model/site.ts')).siteSchema.optional(),
  categories: async () => (await import('../../model/category.ts')).categoriesSchema,
  contactReasons: async () => (await import('../../model/contact-reason.ts')).contactReasonsSchema,
  channels: async () => (await import('../../model/channel.ts')).channelsSchema,
  localeTexts: async () => (await import('./locale-schema.ts')).localeTextsSchema,
  situations: async () => (await import('../../model/situation.ts')).situationsSchema.optional(),
  glossary: async () => (await import('../../model/glossary.ts')).glossarySchema,
  redirects: async () => (await import('../../model/paths.ts')).redirectsSchema,
  codes: async () => (await import('../../model/paths.ts')).codesSchema,
  searchTests: async () => (await import('../../model/search-test.ts')).searchTestsSchema,
} as const;
