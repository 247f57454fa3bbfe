import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { YamlSource } from '../yaml-source.ts';
import type { ContentReader, YamlFile } from './content-reader.ts';
import { lazyPlaces, noPlaces } from './lazy-places.ts';
import { once } from '../../model/once.ts';
import { remember } from './remember.ts';

/** Which file is read, and as what. */
export interface YamlRequest<Schema extends z.ZodType> {
  /** Path below the content root. */
  readonly name: string;
  /** Loaded only for a file that was not read before. */
  readonly loadSchema: () => Promise<Schema>;
  /** The value of a file that is not there, is empty, or is wrong. */
  readonly otherwise: z.output<Schema>;
}

/** The value of a YAML file of the content root; what is wrong with it goes to the reader's findings. */
export async function readYaml<Schema extends z.ZodType>(
  reader: ContentReader,
  { name, loadSchema, otherwise }: YamlRequest<Schema>,
): Promise<YamlFile<z.output<Schema>>> {
  const { root, memory } = reader.options;
  const file = reader.shown(name);
  if (!existsSync(join(root, name))) return { data: otherwise, ...noPlaces(file) };
  let exact: YamlSource['positionOf'] | undefined;
  const result = await remember(reader, memory.yaml, name, async (text) => {
    const source = await sourceOf(text, file);
    if (source.data === undefined && source.mistakes.length === 0) return undefined;
    exact = source.positionOf;
    const value = await parseYaml(reader, source, loadSchema);
    return value === undefined ? undefined : { value: JSON.stringify(value), data: value };
  });
  const places = lazyPlaces({
    file,
    name: `${name} ${result?.digest ?? ''}`,
    memory: memory.places,
    exact,
    async read() {
      const text = await reader.text(name);
      return text === undefined ? undefined : (await sourceOf(text, file)).positionOf;
    },
  });
  if (result === undefined) return { data: otherwise, ...(exact ? places : noPlaces(file)) };
  const data: z.output<Schema> = 'fresh' in result ? result.fresh.data : JSON.parse(result.known);
  return { data, ...places };
}

const yamlChecker = once(() => import('../findings/schema-findings.ts'));

/** What parsed YAML says by its schema; undefined after findings. */
export async function parseYaml<Schema extends z.ZodType>(
  reader: ContentReader,
  source: YamlSource,
  loadSchema: () => Promise<Schema>,
): Promise<z.output<Schema> | undefined> {
  const { checkYaml } = await yamlChecker();
  const { finding, findings: found, options } = reader;
  const { data, findings } = checkYaml(await loadSchema(), source, { finding, language: options.language });
  found.push(...findings);
  return data;
}

async function sourceOf(text: string, file: string): Promise<YamlSource> {
  const { yamlSource } = await import('../yaml-source.ts');
  return yamlSource(text, file);
}
