import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { easeCjkEmphasis } from '../content/compile/cjk-emphasis.ts';
import { designTokens } from '../styles/design-tokens.ts';
import { contentModules } from './content-modules.ts';
import { engineFolder } from './engine-folder.ts';

/** What the templates depend on besides the engine's own source. */
export interface TemplateOptions {
  readonly contentRoot: string;
  readonly base: string;
}

/** The renderer's own adapter: the build imports its entry and renders pages with it. */
function renderer(): AstroIntegration {
  return {
    name: 'sakini-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'sakini-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: join(engineFolder, 'src/build/renderer-entry.ts'),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
          adapterFeatures: { buildOutput: 'server' },
        }),
    },
  };
}

/** Options of Astro for the templates: one route, no inline script or style, nothing of any article. */
export function astroOptions({ contentRoot, base }: TemplateOptions): AstroUserConfig {
  const tokens = createRequire(import.meta.url).resolve(
    '@digital-go-jp/design-tokens/dist/tokens.css',
  );
  return {
    output: 'server',
    base,
    trailingSlash: 'ignore',
    devToolbar: { enabled: false },
    adapter: renderer(),
    integrations: [mdx({ syntaxHighlight: false })],
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    security: { checkOrigin: false },
    build: { inlineStylesheets: 'never' },
    // White space as in JSX: no stray space inside links or between Japanese phrases.
    compressHTML: 'jsx',
    vite: {
      build: { assetsInlineLimit: 0 },
      // Packages are put into the templates, so that loading them resolves nothing.
      ssr: { noExternal: true },
      css: { postcss: { plugins: [designTokens(readFileSync(tokens, 'utf8'))] } },
      plugins: [
        contentModules(contentRoot),
        {
          name: 'sakini-cjk-emphasis',
          enforce: 'pre',
          transform: {
            filter: { id: /\/pages\/[^/]+\/[^/]+\.mdx$/ },
            handler: (code: string) => easeCjkEmphasis(code),
          },
        },
      ],
    },
  };
}
