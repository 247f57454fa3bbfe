import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildOptions, BuildPhase, BuildResult } from '../../src/build/build-options.ts';
import { buildHere, differences, engine as thisEngine } from './build.ts';

/** What a build told that went through, with its findings. */
export type Built = Extract<BuildResult, { ok: true }> & {
  readonly told: readonly BuildPhase[];
};

/** A help centre that a test changes and builds, with caches and an output of its own. */
export interface BuildPlace {
  /** Everything lies below it. */
  readonly folder: string;
  readonly content: string;
  readonly kb: string;
  readonly out: string;
  /** The folder in which a build keeps what it remembers of this help centre. */
  readonly site: () => string;
  readonly write: (path: string, text: string | Uint8Array) => void;
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly delete: (path: string) => void;
  /** Builds; fails where findings stop the build. */
  readonly build: (options?: Partial<BuildOptions>) => Promise<Built>;
  /** The output that a build from nothing makes now, in a folder of its own. */
  readonly fromNothing: (options?: Partial<BuildOptions>) => Promise<string>;
  /** Paths in which the output is not what a build from nothing makes. */
  readonly wrong: (options?: Partial<BuildOptions>) => Promise<string[]>;
}

/** Articles that a test may change without another file naming them. */
export const plainArticles = ['請求', '解約', '返金', '住所'].map(
  (word, index) =>
    [
      `articles/ja/${index % 2 === 0 ? 'guide' : 'billing'}/plain-${index}.mdx`,
      `---\ntitle: ${word}の手続き\nupdatedAt: 2026-01-0${index + 1}\nreasons: []\nasks: [${word}を(知りたい|変えたい)]\n---\n\n## ${word}について\n\n${word}は**マイページ**でできます。\n`,
    ] as const,
);

type Output = Pick<BuildOptions, 'kb' | 'out'>;

/** Where a place lies, if not in a folder of its own, and what it is built with. */
export interface PlaceOptions {
  readonly folder?: string;
  readonly engine?: string;
  /** A folder of templates that were built before, so that they need not be built again. */
  readonly templates?: string;
  /** Whether builds make a search index, where the test does not say. */
  readonly search?: boolean;
}

/** A place with the fixture that holds every component, and some plain articles. */
export function buildPlace({
  folder = mkdtempSync(join(tmpdir(), 'sakini-place-')),
  engine = thisEngine,
  templates,
  search = true,
}: PlaceOptions = {}): BuildPlace {
  const [content, kb, out] = ['content', 'kb', 'dist'].map((name) => join(folder, name));
  if (content === undefined || kb === undefined || out === undefined) throw new Error(folder);
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  if (!existsSync(content)) {
    cpSync(join(thisEngine, 'test/fixtures/every-component'), content, { recursive: true });
    for (const [path, text] of plainArticles) write(path, text);
  }
  if (templates !== undefined) takeTemplates(templates, kb);
  const common = { engine, cwd: folder, contentRoot: content, search };
  const built = async (options: Partial<BuildOptions> & Output): Promise<Built> => {
    const { result, phases: told } = await buildHere({ ...common, ...options });
    if (!result.ok) throw new Error(JSON.stringify(told));
    return { ...result, told };
  };
  const fromNothing: BuildPlace['fromNothing'] = async (options) => {
    const nothing = mkdtempSync(join(folder, 'nothing-'));
    const other = { kb: join(nothing, 'kb'), out: join(nothing, 'dist') };
    takeTemplates(kb, other.kb);
    await built({ ...options, ...other });
    // Templates that had to be built for this are of use for the next time.
    takeTemplates(other.kb, kb);
    return other.out;
  };
  return {
    folder,
    content,
    kb,
    out,
    site: () => siteFolder(kb),
    write,
    edit: (path, change) => write(path, change(readFileSync(join(content, path), 'utf8'))),
    delete: (path) => rmSync(join(content, path), { recursive: true }),
    build: (options) => built({ kb, out, ...options }),
    fromNothing,
    wrong: async (options) => differences(out, await fromNothing(options)),
  };
}

/** Takes over built templates, which depend on no article. */
function takeTemplates(from: string, to: string): void {
  const name = 'cache/renderer';
  if (!existsSync(join(from, name))) return;
  cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
}

function siteFolder(kb: string): string {
  const sites = join(kb, 'cache/sites');
  const [name, ...more] = readdirSync(sites);
  if (name === undefined || more.length > 0) throw new Error(`Not one site in ${sites}.`);
  return join(sites, name);
}
