import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutEasing } from '../content/compile/cjk-emphasis.ts';
import { localeTexts } from '../i18n/messages.ts';
import { InputError } from '../model/input-error.ts';
import type { PageView } from '../site/views/page-view.ts';
import { rendererKey, type RendererOptions } from './renderer-key.ts';

export { rendererKey };

/** The built templates. */
export interface Renderer {
  /** The HTML of a page. */
  readonly render: (view: PageView) => Promise<string>;
  /** Folder of the styles and scripts that pages load. */
  readonly assets: string;
  /** Whether an earlier build had made them. */
  readonly cached: boolean;
  /** A digest of all that they depend on; see {@link rendererKey}. */
  readonly key: string;
}

/** The templates of a site before they are loaded. */
export interface Templates {
  /** A digest of all that they depend on; see {@link rendererKey}. */
  readonly key: string;
  /** Folder of the styles and scripts that pages load; it is there once they are built. */
  readonly assets: string;
  /** Whether an earlier build made them. */
  readonly cached: boolean;
  /**
   * Builds them unless they are built, and loads them; once, however often it is asked. A failure
   * waits until somebody awaits it, so they may be asked for long before they are needed.
   *
   * @throws {InputError} an own component or free-form page of the help centre is wrong
   */
  readonly load: () => Promise<Renderer>;
}

/** The templates of a site, built by Astro unless the cache holds them. No article is part of them. */
export function templatesOf(options: RendererOptions): Templates {
  const key = rendererKey(options);
  const folder = join(options.cacheDir, key);
  const about = { key, assets: join(folder, 'client'), cached: existsSync(folder) };
  let loaded: Promise<Renderer> | undefined;
  return {
    ...about,
    load() {
      loaded ??= load(options, folder).then((render) => ({ ...about, render }));
      loaded.catch(() => undefined);
      return loaded;
    },
  };
}

async function load(options: RendererOptions, folder: string): Promise<Renderer['render']> {
  if (!existsSync(folder)) {
    // Only now: it brings packages that built templates can do without.
    const { buildRenderer } = await import('./renderer-build.ts');
    await buildRenderer(options, folder);
  }
  const entry = join(folder, 'server/entry.mjs');
  const module: unknown = await import(pathToFileURL(entry).href);
  if (!isPrinter(module)) throw new Error(`${entry} prints no pages.`);
  return (view) => renderPage(view, module, options);
}

/** What the built entry exports: renderer-entry.ts. */
interface Printer {
  readonly printPage: (view: PageView, texts: ReturnType<typeof localeTexts>) => Promise<string>;
}

const isPrinter = (module: unknown): module is Printer =>
  typeof module === 'object' && module !== null && 'printPage' in module;

async function renderPage(
  view: PageView,
  { printPage }: Printer,
  { contentRoot }: RendererOptions,
): Promise<string> {
  if (view.kind !== 'page') return printPage(view, localeTexts());
  try {
    // Free-form pages pass through Astro's MDX; bodies of articles were brought back when compiled.
    return withoutEasing(await printPage(view, localeTexts()));
  } catch (error) {
    throw new InputError(
      join(contentRoot, 'pages', view.frame.lang, `${view.slug}.mdx`),
      `cannot be shown: ${error instanceof Error ? error.message : String(error)}`,
      'Use only the components that there are, and own ones that need no property.',
    );
  }
}
