import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { z } from 'zod';
import { InputError } from '../model/input-error.ts';
import { withoutEasing } from '../content/compile/cjk-emphasis.ts';
import type { PageView } from '../site/views/page-view.ts';

/** The built templates. */
export interface Renderer {
  /** The HTML of a page. */
  readonly render: (view: PageView) => Promise<string>;
  /** Folder of the styles and scripts that pages load. */
  readonly assets: string;
  /** Whether an earlier build had made them. */
  readonly cached: boolean;
}

/** What the templates are built from. */
export interface RendererOptions {
  /** The engine's folder. */
  readonly engine: string;
  readonly contentRoot: string;
  readonly base: string;
  /** Folder for built templates; an earlier build's are used where nothing changed. */
  readonly cacheDir: string;
}

/** The part of a built Astro app that is used here. */
interface App {
  render(request: Request, options: { locals: { view: PageView } }): Promise<Response>;
}

const entrySchema = z.object({
  app: z.custom<App>((app) => z.looseObject({ render: z.function() }).safeParse(app).success),
});

/** The templates of a site, built by Astro unless the cache holds them. No article is part of them. */
export async function loadRenderer(options: RendererOptions): Promise<Renderer> {
  const folder = join(options.cacheDir, rendererKey(options));
  const cached = existsSync(folder);
  if (!cached) await buildRenderer(options, folder);
  const module: unknown = await import(pathToFileURL(join(folder, 'server/entry.mjs')).href);
  const { app } = entrySchema.parse(module);
  const url = `http://localhost${options.base}`;
  return {
    cached,
    assets: join(folder, 'client'),
    async render(view) {
      const response = await app.render(new Request(url), { locals: { view } });
      const html = await response.text();
      if (response.status !== 200 && view.kind === 'page')
        throw new InputError(
          join(options.contentRoot, 'pages', view.frame.lang, `${view.slug}.mdx`),
          'cannot be shown; the lines above say why.',
          'Use only the components that there are, and own ones that need no property.',
        );
      if (response.status !== 200)
        throw new Error(`A page of kind ${view.kind} answers ${response.status}.`);
      return withoutEasing(html);
    },
  };
}

async function buildRenderer(
  { engine, contentRoot, base, cacheDir }: RendererOptions,
  folder: string,
) {
  const temporary = join(cacheDir, `building-${process.pid}`);
  await mkdir(temporary, { recursive: true });
  process.env['SAKINI_CONTENT'] = contentRoot;
  process.env['SAKINI_BASE'] = base;
  try {
    await build({
      root: engine,
      outDir: temporary,
      logLevel: 'error',
      publicDir: join(temporary, 'none'),
    });
    // Another build may have made the same templates meanwhile; those are as good.
    await rename(temporary, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } catch (error) {
    throw templateMistake(error, contentRoot) ?? error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await forgetOld(cacheDir, folder);
}

/** How many sets of templates are kept besides the newest. */
const keptTemplates = 4;

/** Removes the sets of templates that were made longest ago. */
async function forgetOld(cacheDir: string, newest: string): Promise<void> {
  const others = (await readdir(cacheDir))
    .filter((name) => !name.startsWith('building-'))
    .map((name) => join(cacheDir, name))
    .filter((path) => path !== newest)
    .map((path) => ({ path, made: statSync(path).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  await Promise.all(
    others.slice(keptTemplates).map(({ path }) => rm(path, { recursive: true, force: true })),
  );
}

/** A mistake in a help centre's own component or free-form page, as Vite tells it; undefined for a fault of the engine. */
function templateMistake(error: unknown, contentRoot: string): InputError | undefined {
  if (!(error instanceof Error)) return undefined;
  const told = toldSchema.safeParse(error).data?.loc;
  const text = stripVTControlCharacters(error.message);
  const [, path = '', line = '1', column = '1'] =
    ownFile.exec(`${text}\n${error.stack ?? ''}`) ?? [];
  const file = told?.file ?? join(contentRoot, path);
  if (!file.startsWith(contentRoot) || !/\.(astro|mdx)$/.test(file) || !existsSync(file))
    return undefined;
  const at = { file, line: told?.line ?? Number(line), column: told?.column ?? Number(column) };
  const cause = text
    .split('\n')
    .find((one) => one.trim() !== '' && !one.startsWith('Build failed'));
  return new InputError(at, cause ?? text, 'Correct this file; nothing was written.');
}

/** A component or page of a content root in an error message, with its line and column. */
const ownFile = /((?:components|pages)\/[^\s:'"\]]+\.(?:astro|mdx))(?::(\d+):(\d+))?/;

const toldSchema = z.object({
  loc: z
    .object({
      file: z.string().optional(),
      line: z.number().optional(),
      column: z.number().optional(),
    })
    .optional(),
});

/** A digest of everything that the templates depend on. */
function rendererKey({ engine, contentRoot, base }: RendererOptions): string {
  const hash = createHash('sha256').update(base).update(process.versions.node);
  for (const file of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'])
    hash.update(readFileSync(join(engine, file)));
  for (const folder of [
    join(engine, 'src'),
    join(contentRoot, 'components'),
    join(contentRoot, 'pages'),
  ])
    for (const file of filesBelow(folder))
      hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
