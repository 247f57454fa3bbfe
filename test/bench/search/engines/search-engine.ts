import { join } from 'node:path';
import type { EvalDoc } from '../eval-set.ts';

/** Where engines find what they need. */
export interface SearchPlace {
  /** The project's root, whose own packages serve as they are. */
  readonly engine: string;
  /** The folder that holds the packages of the other engines. */
  readonly home: string;
}

/** Where the search bench works below a project's root. */
export const searchPlace = (engine: string): SearchPlace => ({
  engine,
  home: join(engine, '.kb/bench/search'),
});

/** An engine that was given its articles. */
export interface Opened {
  /** Ids of the articles that it shows for a query, best first; at least the first ten of them. */
  readonly answer: (query: string) => Promise<readonly string[]>;
  /** What a browser loads up to its first list of linked titles: code, index and titles, gzip. */
  readonly bytes: number;
  /** What it has loaded since, each file once; without this, it has loaded all it will. */
  readonly loadedSince?: () => number;
  readonly close: () => Promise<void>;
}

/** A search engine as it is set up for the comparison. */
export interface SearchEngine {
  readonly id: string;
  /** The engine and how it is set up, for the table. */
  readonly name: string;
  /** Packages that it needs in the bench's folder, pinned; none where the project has it. */
  readonly packages: Readonly<Record<string, string>>;
  /** Its version; undefined where it is not there. */
  readonly version: () => string | undefined;
  /** @param locale of all the articles and of the queries to come */
  readonly index: (docs: readonly EvalDoc[], locale: string) => Promise<Opened>;
}

/** The pinned packages of all engines together: they share one folder. */
export const packagesOf = (engines: readonly SearchEngine[]): Readonly<Record<string, string>> =>
  Object.fromEntries(engines.flatMap(({ packages }) => Object.entries(packages)));
