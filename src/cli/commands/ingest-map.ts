import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { findingMaker } from '../../content/findings/finding-maker.ts';
import { checkYaml } from '../../content/findings/schema-findings.ts';
import { yamlSource } from '../../content/yaml-source.ts';
import { vocMessagesOf } from '../../i18n/voc-messages.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { channelKinds } from '../../model/channel-kinds.ts';
import { InputError } from '../../model/input-error.ts';
import { mappingSchema, type FieldMapping } from '../../voc/ingest/convert/field-mapping.ts';

/** A mapping, or what is wrong with its file. */
export type MapResult =
  { readonly mapping: FieldMapping } | { readonly findings: readonly Finding[] };

/**
 * The mapping that a `--map` file says.
 *
 * @throws {InputError} the file cannot be read
 */
export async function readMapping(
  path: string,
  { channels, reasons }: Content,
  { cwd, language }: { readonly cwd: string; readonly language: string },
): Promise<MapResult> {
  const file = relative(cwd, path) || path;
  const source = yamlSource(await text(path, file, language), file);
  const channelNames = [...new Set([...channelKinds, ...channels.map(({ id }) => id)])];
  const schema = mappingSchema(
    channelNames,
    reasons.map(({ id }) => id),
  );
  const { data, findings } = checkYaml(schema, source, {
    finding: findingMaker(language),
    language,
  });
  if (data === undefined) return { findings };
  return { mapping: { data, at: (path) => source.positionOf(path, 'key') } };
}

async function text(path: string, file: string, language: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const [problem, fix] = vocMessagesOf(language).unreadable(String(error.code));
    throw new InputError(file, problem, fix);
  }
}
