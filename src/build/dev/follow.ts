import { watch } from 'chokidar';

/** Milliseconds of silence after which a burst of changes is over. */
const silence = 30;

/**
 * Calls back after each burst of changes with the paths that changed; never twice at once, and
 * always once more after the last change. Resolves once no change can be missed.
 */
export function follow(
  folders: readonly string[],
  changed: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  let paths: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const note = (path: string) => {
    paths.push(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const burst = paths;
      paths = [];
      work = work.then(() => changed(burst));
    }, silence);
  };
  const watcher = watch([...folders], { ignoreInitial: true });
  watcher.on('all', (_event, path) => note(path));
  // A change within 50 ms of another of the same file comes only so: `all` passes over it.
  watcher.on('raw', (_event, _name, about) => {
    if (isWatched(about)) note(about.watchedPath);
  });
  return new Promise((resolve) => watcher.once('ready', () => resolve()));
}

const isWatched = (about: unknown): about is { readonly watchedPath: string } =>
  typeof about === 'object' && about !== null && 'watchedPath' in about;
