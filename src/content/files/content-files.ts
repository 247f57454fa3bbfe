import type { Category } from '../../model/category.ts';
import type { Channel } from '../../model/channel.ts';
import type { ContactReason } from '../../model/contact-reason.ts';
import type { FreePage } from '../../model/content.ts';
import type { GlossaryEntry } from '../../model/glossary.ts';
import type { SearchTestsFile } from '../../model/search-test.ts';
import type { Site } from '../../model/site.ts';
import type { Situations } from '../../model/situation.ts';
import type { YamlFile } from './content-reader.ts';
import type { ArticleFile } from './read-articles.ts';

/** The files of a content root with the places of their values. */
export interface ContentFiles {
  readonly site: YamlFile<Site>;
  readonly categories: YamlFile<Category[]>;
  readonly reasons: YamlFile<ContactReason[]>;
  readonly channels: YamlFile<Channel[]>;
  readonly situations: YamlFile<Situations | undefined>;
  readonly glossary: YamlFile<GlossaryEntry[]>;
  readonly redirects: YamlFile<Record<string, string>>;
  readonly codes: YamlFile<Record<string, string>>;
  readonly searchTests: YamlFile<SearchTestsFile>;
  readonly articles: readonly ArticleFile[];
  readonly pages: readonly FreePage[];
}
