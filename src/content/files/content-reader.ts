import { join, relative } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import { findingMaker, type FindingMaker } from '../findings/finding-maker.ts';
import type { ContentMemory } from './content-memory.ts';
import type { Places } from './lazy-places.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { startOf } from './start-of.ts';

/** Where content is read from and in which language findings are written. */
export interface ReadOptions {
  /** The content root. */
  readonly root: string;
  /** Paths in findings are relative to this folder. */
  readonly cwd: string;
  readonly language: string;
  readonly memory: ContentMemory;
}

/** A YAML file of the content root: its value, and the place of each part of it. */
export interface YamlFile<T> extends Places {
  readonly data: T;
}

/** Reads the files of one content root and collects what is wrong with them. */
export interface ContentReader {
  readonly options: ReadOptions;
  readonly finding: FindingMaker;
  readonly findings: Finding[];
  /** Files read so far. */
  files: number;
  /** Pages of articles that are there but cannot be read; links to them are not broken. */
  readonly unreadable: string[];
  /** The path of a file of the root, as findings show it. */
  readonly shown: (path: string) => string;
  /** The value of a YAML file; `otherwise` if there is none or it is wrong. */
  readonly yaml: <Schema extends z.ZodType>(
    name: string,
    loadSchema: () => Promise<Schema>,
    otherwise: z.output<Schema>,
  ) => Promise<YamlFile<z.output<Schema>>>;
  /** The text of a file, or undefined after a finding. */
  readonly text: (path: string) => Promise<string | undefined>;
}

/** A reader that has read nothing yet. */
export function contentReader(options: ReadOptions): ContentReader {
  const { root, cwd, language } = options;
  const finding = findingMaker(language);
  const place = relative(cwd, root);
  const shown = (path: string) => (place === '' ? path : `${place}/${path}`);
  const reader: ContentReader = {
    options,
    finding,
    findings: [],
    files: 0,
    unreadable: [],
    shown,
    async text(path) {
      const result = await readText(join(root, path));
      if ('text' in result) return result.text;
      const file = shown(path);
      reader.findings.push(
        result.problem === 'file/encoding'
          ? finding('file/encoding', { file, line: result.line, column: result.column }, path)
          : finding('file/too-large', startOf(file), String(result.bytes)),
      );
      return undefined;
    },
    yaml: (name, loadSchema, otherwise) => readYaml(reader, { name, loadSchema, otherwise }),
  };
  return reader;
}
