import { dirname, posix } from 'node:path';
import ts from 'typescript';

/** One row of the layer table: what the files directly in a folder may import. */
export interface Layer {
  /** Path from the project's root, `src/site/views`. Only files directly in it; a folder below has its own row. */
  readonly folder: string;
  /** Folders (with all below them) and files that may be imported; a folder may always import itself. */
  readonly may: readonly string[];
  /** Exceptions from `may`. */
  readonly never?: readonly string[];
  /** Whether `node:` modules may be imported. */
  readonly node?: boolean;
  /** Packages and virtual modules that may be imported. */
  readonly packages?: readonly string[];
  /** What the folder is for, or why it may import what it does. */
  readonly why: string;
}

/** A source file: path from the project's root, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a file imports, as written: statically, dynamically or for its types alone; in any part of an Astro or CSS file. */
export function importsOf({ path, text }: SourceFile): string[] {
  if (path.endsWith('.css'))
    return [...text.matchAll(/@import\s+(?:url\()?['"]?([^'")\s;]+)/g)].map(
      ([, name = '']) => name,
    );
  const names = codeOf({ path, text }).flatMap((code) =>
    ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName),
  );
  return [...new Set(names)];
}

/** The TypeScript of a file: all of it, or the frontmatter and the scripts of an Astro file. */
function codeOf({ path, text }: SourceFile): string[] {
  if (!path.endsWith('.astro')) return [text];
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontmatter, ...scripts.map(([, code = '']) => code)];
}

/** Imports that the table forbids, one sentence each, and folders that have no row; none where all is well. */
export function layerProblems(files: readonly SourceFile[], layers: readonly Layer[]): string[] {
  return files.flatMap((file) => {
    const folder = dirname(file.path);
    const layer = layers.find((row) => row.folder === folder);
    if (layer === undefined) return [`${folder} has no row in the layer table (${file.path}).`];
    return importsOf(file)
      .filter((name) => !isAllowed(name, layer))
      .map((name) => `${file.path} imports ${name}, which ${folder} may not (${layer.why})`);
  });
}

function isAllowed(name: string, layer: Layer): boolean {
  const { folder, may, never = [], node = false, packages = [] } = layer;
  if (name.startsWith('node:')) return node;
  if (!name.startsWith('.'))
    return packages.some((known) => name === known || name.startsWith(`${known}/`));
  const target = posix.normalize(posix.join(folder, name));
  if (dirname(target) === folder) return true;
  const isIn = (place: string) => target === place || target.startsWith(`${place}/`);
  return may.some(isIn) && !never.some(isIn);
}

/** A colour written as such in CSS: hex digits or a colour function. Custom properties and system colours are none. */
const rawColor =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/gi;

/** Raw colours of a stylesheet or component, one sentence each; addresses (`url(…)`, `data:…`) are no colours of ours. */
export function colorProblems({ path, text }: SourceFile): string[] {
  const shown = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"data:[^"]*"|url\([^)]*\)/g, '');
  return [...shown.matchAll(rawColor)].map(
    ([color]) => `${path} writes the colour ${color}; use a role of src/styles/tokens.css.`,
  );
}
