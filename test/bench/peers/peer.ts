import type { BenchArticle } from '../corpus/bench-article.ts';
import type { Dialect } from '../corpus/blocks.ts';
import type { BenchCommand } from '../measure/measure-command.ts';

/** Where a peer works. */
export interface PeerPlace {
  /** The project's root, whose own Astro and Pagefind serve as peers. */
  readonly engine: string;
  /** The peer's folder, which may hold packages of its own. */
  readonly home: string;
  /** The folder in it that is written anew for each corpus. */
  readonly project: string;
}

/**
 * What is measured of builds, in the order in which it is run: HTML alone and HTML with search, both
 * from nothing; the first build of a working folder; a build without any change; and a build after
 * an edit of one article's text or title, with search up to date.
 */
export const buildScenarios = [
  'cold-html',
  'cold-search',
  'first',
  'unchanged',
  'edit-body',
  'edit-title',
] as const;
export type BuildScenario = (typeof buildScenarios)[number];

/** What is measured of a live preview: up to its first page, and from an edit to the page with it. */
export const devScenarios = ['dev-start', 'dev-edit'] as const;
export type Scenario = BuildScenario | (typeof devScenarios)[number];

type Commands = (place: PeerPlace) => readonly BenchCommand[];

/** A tool that builds the corpus. */
export interface Peer {
  readonly id: string;
  /** The tool and how it is set up, for the table. */
  readonly title: string;
  /** Packages that it needs below its own folder, pinned; none where the project or the system has it. */
  readonly packages: Readonly<Record<string, string>>;
  /** Versions of packages below those, where the newest ones do not fit together. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Its version; undefined where it is not there. */
  readonly version: (place: PeerPlace) => string | undefined;
  /** Greatest corpus that is worth the wait. */
  readonly most: number;
  /** Files of its project besides articles, relative path → text. */
  readonly files: (articles: readonly BenchArticle[]) => Iterable<readonly [string, string]>;
  /** Path of an article in the project. */
  readonly source: (article: BenchArticle) => string;
  /** Path of the page of an article in the project, once it is built. */
  readonly page: (article: BenchArticle) => string;
  /** How the article is written for it; `extra` stands before the body. */
  readonly dialect: (article: BenchArticle) => Dialect;
  readonly extra?: string;
  /** Called once after the files are written. */
  readonly prepare?: (place: PeerPlace) => void;
  /** What builds leave in the project: removed before a cold build. */
  readonly leavings: readonly string[];
  readonly scenarios: Partial<Readonly<Record<BuildScenario, Commands>>>;
  readonly dev?: (place: PeerPlace, port: number) => BenchCommand;
}
