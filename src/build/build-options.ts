import type { Finding } from '../model/finding.ts';
import type { Ranking } from '../model/ranking.ts';
import type { SearchReport } from './search-report.ts';
import type { PhaseTime } from './stopwatch.ts';

/** What a build is told. Paths may be relative to `cwd`. */
export interface BuildOptions {
  readonly cwd: string;
  /** The engine's folder (the one with astro.config.mjs). */
  readonly engine: string;
  /** Folder of caches, lock and reports: `.kb` of the engine. */
  readonly kb: string;
  readonly contentRoot: string;
  readonly out: string;
  readonly contacts: readonly string[];
  readonly events: readonly string[];
  readonly layout?: string | undefined;
  /** When it is built: contacts and events of the future are refused. */
  readonly nowMs?: number | undefined;
  readonly language: string;
  /** Whether warnings stop the build. */
  readonly strict: boolean;
  /** Whether everything is made from nothing. */
  readonly fresh: boolean;
  /** Whether a search index is made. */
  readonly search: boolean;
  /** Whether search may be brought up to date by a small index beside the last one. */
  readonly preview: boolean;
  /** A clock, in ms. */
  readonly now: () => number;
  readonly onPhase: (phase: BuildPhase) => void;
  readonly onProgress: (step: BuildStep, done: number, of: number) => void;
}

/** Work that takes long enough to be watched. */
export type BuildStep = 'compile' | 'pages' | 'index';

/** What a build tells while it works. */
export type BuildPhase =
  | { readonly name: 'content'; readonly articles: number; readonly locales: number }
  | { readonly name: 'findings'; readonly findings: readonly Finding[]; readonly files: number }
  | ({ readonly name: 'rank' } & Pick<Ranking['builtFrom'], 'source' | 'inputs'>)
  | { readonly name: 'renderer'; readonly cached: boolean }
  | { readonly name: 'pages'; readonly pages: number; readonly rendered: number }
  | {
      readonly name: 'index';
      readonly articles: number;
      readonly indexed: number;
      /** Whether what was indexed lies in a small index beside the last one. */
      readonly preview: boolean;
    }
  | {
      readonly name: 'search-tests';
      readonly rows: number;
      /** Undefined where nothing changed since they passed. */
      readonly report: SearchReport | undefined;
    };

/** What a build made; `ok` is false where something stopped it and the last output stays. */
export type BuildResult =
  | {
      readonly ok: false;
      /** Findings, or results of search below what `search-tests.yaml` states. */
      readonly stoppedBy: 'findings' | 'search';
      readonly phases: readonly PhaseTime[];
    }
  | (BuildCounts & {
      readonly ok: true;
      readonly compiled: number;
      readonly phases: readonly PhaseTime[];
    });

/** How much a build made, and how much of it was there already. */
export interface BuildCounts {
  readonly articles: number;
  readonly pages: number;
  /** Pages that were rendered; the others were kept. */
  readonly rendered: number;
  /** Pages of the output that were not there before, have other bytes now, or are gone. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Articles that went through the indexing process, and those whose text was analysed. */
  readonly indexed: number;
  readonly analysed: number;
  readonly bytes: number;
}
