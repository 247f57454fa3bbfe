import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What a script is made from, and what is put into it as a constant. */
export interface ScriptSource {
  /** Below `src` of the engine. */
  readonly source: string;
  /** Constants of the script, as JavaScript expressions. */
  readonly define?: Readonly<Record<string, string>>;
}

/**
 * A script with all that it imports, or a stylesheet, as browsers of the last years take it.
 *
 * @param engine the engine's folder
 */
export function browserScript(engine: string, { source, define = {} }: ScriptSource): string {
  const { outputFiles } = buildSync({
    absWorkingDir: engine,
    entryPoints: [join('src', source)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define,
  });
  return outputFiles[0]?.text ?? '';
}
