import { givenFiles, sampleFiles, type VocFiles } from '../../voc/voc-files.ts';
import { matchingFiles } from '../matching-files.ts';
import type { CommandContext } from '../run-command.ts';

/**
 * The data that a command works on: the files given, else the synthetic sample of the content root.
 *
 * @returns undefined where there are neither
 * @throws {InputError} a pattern that no file matches
 */
export async function vocFilesOf(
  { args, cwd }: CommandContext,
  root: string,
): Promise<VocFiles | undefined> {
  const given = givenFiles(root, {
    contacts: await matchingFiles(args.texts('contacts'), cwd),
    events: await matchingFiles(args.texts('events'), cwd),
    layout: args.text('layout'),
  });
  return given ?? sampleFiles(root);
}
