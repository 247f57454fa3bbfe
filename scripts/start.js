// `node scripts/start.js build …` runs scripts/build.ts. Node would strip the types of some two hundred
// files one by one, which takes longer than a small build; so the engine's code is first put into a few
// JavaScript files, which are used until a source file changes. JavaScript, as it must cost nothing itself.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const engine = join(import.meta.dirname, '..');
const cache = join(engine, '.kb/cache');
const code = join(cache, 'code');

function listFile(name) {
  return join(code, `${name}.json`);
}

/** Where the code of a command lies, if nothing that it was made from has changed. */
function knownFolder(name) {
  try {
    const { folder, node, stamps } = JSON.parse(readFileSync(listFile(name), 'utf8'));
    const same = Object.entries(stamps).every(([path, stamp]) => stampOf(path) === stamp);
    const path = join(code, folder);
    return same && node === process.version && existsSync(path) ? path : undefined;
  } catch {
    // None yet, or a source file is gone.
    return undefined;
  }
}

/** How a file looks. The time of its last change of any kind cannot be set: a restored cache never fits. */
function stampOf(path) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(join(engine, path));
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** Puts the code of a command, and of what builds templates beside it, into a folder of its own. */
async function bundle(name) {
  const { buildSync } = await import('esbuild');
  mkdirSync(code, { recursive: true });
  forgetOld();
  const began = Date.now();
  const folder = `${process.pid}-${began}`;
  const names = [...new Set([name, 'templates'])];
  const { metafile } = buildSync({
    absWorkingDir: engine,
    entryPoints: names.map((each) => `scripts/${each}.ts`),
    outdir: join(code, folder),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2024',
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = [
    ...Object.keys(metafile.inputs),
    relative(engine, import.meta.filename),
    'package-lock.json',
  ];
  const stamps = Object.fromEntries(inputs.map((path) => [path, stampOf(path)]));
  // What was saved meanwhile may have been read before: such code serves this command only.
  const changedMeanwhile = inputs.some((path) => statSync(join(engine, path)).ctimeMs >= began);
  for (const each of changedMeanwhile ? [] : names) {
    const list = `${listFile(each)}.${process.pid}`;
    writeFileSync(list, JSON.stringify({ folder, node: process.version, stamps }));
    renameSync(list, listFile(each));
  }
  return join(code, folder);
}

/** Removes what no running command can still be using. */
function forgetOld() {
  const month = 30 * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(code))
    if (statSync(join(code, name)).mtimeMs < Date.now() - month)
      rmSync(join(code, name), { recursive: true, force: true });
}

/** The file that runs a command: as it was put together, or its source where that cannot be done. */
function fileOf(name, folder) {
  return pathToFileURL(folder ? join(folder, `${name}.js`) : join(engine, 'scripts', `${name}.ts`))
    .href;
}

/** Whether code could not be put together for its own mistakes, or for a disk that cannot be written: Node says it better. */
function isExcused(error) {
  return 'errors' in error || ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code);
}

const [command = ''] = process.argv.splice(2, 1);
enableCompileCache(join(cache, 'node'));
const folder =
  knownFolder(command) ??
  (await bundle(command).catch((error) => {
    if (!isExcused(error)) throw error;
  }));
await import(fileOf(command, folder));
