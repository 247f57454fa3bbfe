import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveFolder } from '../../build/serve-folder.ts';
import { UsageError } from '../arguments.ts';
import type { Command } from '../run-command.ts';

/** `npm run preview`: serves a built site. */
export const previewCommand: Command = {
  name: 'preview',
  summary: {
    ja: '書き出したサイトを、静的ホストと同じように配信します',
    en: 'serves the built site as a static host would',
  },
  options: {
    out: {
      type: 'string',
      default: 'dist',
      value: 'DIR',
      help: { ja: '配信するフォルダー（既定: dist）', en: 'folder to serve (default: dist)' },
    },
    port: {
      type: 'string',
      default: '4321',
      value: 'PORT',
      help: { ja: 'ポート（既定: 4321）', en: 'port (default: 4321)' },
    },
  },
  async run({ args, cwd, messages, print }) {
    const folder = args.text('out') ?? 'dist';
    if (!existsSync(resolve(cwd, folder))) {
      print(messages.noDist(folder));
      return false;
    }
    const { url } = await serveFolder(resolve(cwd, folder), portOf(args.text('port')));
    print(messages.previewAt(url));
    return true;
  },
};

/** The port of an option, 4321 by default. */
export function portOf(text = '4321'): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port ${text}: 0–65535`);
  return port;
}
