import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname } from 'node:path';

/** Writes a file piece by piece. Nothing stands at its place before `commit`. */
export interface ReplacingWriter {
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** A writer of a whole file, or none: to a temporary file beside it, then renames. Missing folders are made. */
export async function replacingWriter(file: string): Promise<ReplacingWriter> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  const stream = createWriteStream(temporary);
  await once(stream, 'open');
  const finished = async () => {
    stream.end();
    if (!stream.closed) await once(stream, 'close');
  };
  return {
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    async commit() {
      await finished();
      await rename(temporary, file);
    },
    async abandon() {
      stream.destroy();
      if (!stream.closed) await once(stream, 'close');
      await rm(temporary, { force: true });
    },
  };
}
