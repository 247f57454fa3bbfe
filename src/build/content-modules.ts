import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { engineFolder } from './engine-folder.ts';

const prefix = 'virtual:sakini/';

/**
 * A Vite plugin that hands the templates what belongs to a help centre and is code: its own
 * components and its free-form pages. Articles are data and never pass through here. Packages that
 * this code imports are the engine's, wherever the content root lies.
 */
export function contentModules(contentRoot: string): Plugin {
  const root = resolve(contentRoot);
  const templateFolders = [
    join(root, 'components'),
    join(root, 'pages'),
    ...['src', 'node_modules'].map((folder) => join(engineFolder, folder)),
  ].flatMap((folder) => (existsSync(folder) ? [folder, realpathSync(folder)] : []));
  /** Whether a module is a file whose changes do not change the key of the templates. */
  const isUnseen = (id: string) => {
    const file = slashed(id.replace(/\?.*$/, ''));
    const seen = templateFolders.some((folder) => file.startsWith(`${slashed(folder)}/`));
    return !seen && isAbsolute(file) && existsSync(file);
  };
  return {
    name: 'sakini-content-modules',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id.startsWith(prefix)) return `\0${id}`;
      if (!importer?.startsWith(root)) return undefined;
      if (/^[@\w]/.test(id)) return this.resolve(id, join(engineFolder, 'package.json'));
      const found = await this.resolve(id, importer, { skipSelf: true });
      if (found && !found.external && isUnseen(found.id))
        this.error({
          message: `"${id}" lies outside the folders components and pages, whose changes builds notice.`,
          loc: { file: importer, line: 1, column: 1 },
        });
      return found;
    },
    load(id) {
      if (id === `\0${prefix}components`) return moduleOf(componentFiles(root));
      if (id === `\0${prefix}pages`) return moduleOf(pageFiles(root));
      return undefined;
    },
  };
}

const slashed = (path: string) => path.replaceAll('\\', '/');

type Entry = readonly [name: string, file: string];

/** Own components by name, sorted; a name that is no tag of a component is none. */
export function componentFiles(root: string): Entry[] {
  const own = names(join(root, 'components'), '.astro').filter((name) => /^[A-Z]\w*$/.test(name));
  return own.map((name) => [name, join(root, 'components', `${name}.astro`)]);
}

function pageFiles(root: string): Entry[] {
  const folder = join(root, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((locale) =>
      names(join(folder, locale), '.mdx').map((slug): Entry => [
        `${locale}/${slug}`,
        join(folder, locale, `${slug}.mdx`),
      ]),
    );
}

function names(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

/** A module that exports files' default exports by name. */
function moduleOf(entries: readonly Entry[]): string {
  const imports = entries.map(
    ([, file], index) => `import m${index} from ${JSON.stringify(file)};`,
  );
  const fields = entries.map(([name], index) => `${JSON.stringify(name)}: m${index},`);
  return `${imports.join('\n')}\nexport default {\n${fields.join('\n')}\n};\n`;
}
