import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The files of contacts and events that a help centre learns from. */
export interface VocFiles {
  /** `given` by hand, or the synthetic `sample` of the content root. */
  readonly source: 'given' | 'sample';
  readonly contacts: readonly string[];
  readonly events: readonly string[];
  /** Which article stood where, and when (`layout.csv`), if that is known. */
  readonly layout: string | undefined;
}

/** Files as somebody names them. */
export interface GivenFiles {
  readonly contacts: readonly string[];
  readonly events: readonly string[];
  readonly layout?: string | undefined;
}

const existing = (file: string) => (existsSync(file) ? file : undefined);

/** The files given, with the record's own layouts where none are named; undefined if none are given. */
export function givenFiles(
  root: string,
  { contacts, events, layout }: GivenFiles,
): VocFiles | undefined {
  if (contacts.length + events.length === 0) return undefined;
  const stood = layout ?? existing(join(root, 'voc/layout.csv'));
  return { source: 'given', contacts, events, layout: stood };
}

/** The synthetic sample of a content root, if it has one. */
export function sampleFiles(root: string): VocFiles | undefined {
  const sample = (name: string) => existing(join(root, 'voc/sample', name));
  const files = (name: string) => [sample(name)].filter((file) => file !== undefined);
  const [contacts, events] = [files('contacts.csv'), files('events.ndjson')];
  if (contacts.length + events.length === 0) return undefined;
  return { source: 'sample', contacts, events, layout: sample('layout.csv') };
}
