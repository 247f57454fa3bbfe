import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of what a server sends: gzip where that is smaller, as of texts. */
export const sentBytes = (content: string | Uint8Array): number =>
  Math.min(gzipSync(content, { level: 9 }).length, Buffer.byteLength(content));

/**
 * Code as a browser gets it: bundled, minified, without what is never imported.
 *
 * @param source imports packages of the folder
 */
export async function browserCode(folder: string, source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What a browser loads of an engine that is code and one JSON file. */
export const firstLoad = (code: string, data: unknown): number =>
  sentBytes(code) + sentBytes(JSON.stringify(data));
