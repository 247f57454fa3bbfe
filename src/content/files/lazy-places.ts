import type { YamlSource } from '../yaml-source.ts';
import type { Memory } from './content-memory.ts';
import { startOf } from './start-of.ts';

/** The places of a file's values. */
export interface Places {
  readonly positionOf: YamlSource['positionOf'];
  /**
   * Reads the file again where a place was asked for that is not known, so that `positionOf` is
   * exact from then on. Says whether that was so: what was told before may be wrong.
   */
  readonly locate: () => Promise<boolean>;
}

/** Places of values of one text by name: line and column. */
export type KnownPlaces = Readonly<Record<string, readonly [line: number, column: number]>>;

/** Places of nothing: the first line of a file. */
export function noPlaces(file: string): Places {
  return { positionOf: () => startOf(file), locate: () => Promise.resolve(false) };
}

/** What places are looked up with. */
export interface LazyPlacesOptions {
  /** The file, as findings show it. */
  readonly file: string;
  /** Names the file's text in the memory. */
  readonly name: string;
  readonly memory: Memory<KnownPlaces>;
  /** Exact places, where the file was just read. */
  readonly exact?: YamlSource['positionOf'] | undefined;
  readonly read: () => Promise<YamlSource['positionOf'] | undefined>;
}

/** Places of a file that was not read: those that were asked for before are known, others after `locate`. */
export function lazyPlaces({ file, name, memory, read, ...given }: LazyPlacesOptions): Places {
  let { exact } = given;
  let missing = false;
  return {
    positionOf(path, part = 'value') {
      const key = [part, ...path.map(String)].join('.');
      const known = memory.get(name)?.[key];
      if (known) return { file, line: known[0], column: known[1] };
      missing = true;
      const place = exact?.(path, part);
      if (place) memory.set(name, { ...memory.get(name), [key]: [place.line, place.column] });
      return place ?? startOf(file);
    },
    async locate() {
      if (!missing || exact !== undefined) return false;
      exact = await read();
      return exact !== undefined;
    },
  };
}
