import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { engineCopy } from '../../support/engine-copy.ts';
import { fileHref, mdxDialect } from '../corpus/dialects.ts';
import { contentFiles } from '../corpus/write-content.ts';
import { setAside } from '../run/set-aside.ts';
import { nodeCommand } from './peer-kit.ts';
import type { Peer, PeerPlace } from './peer.ts';

/** A copy of the engine with caches of its own: builds of a developer neither help nor hinder. */
const engineOf = ({ home }: PeerPlace) => join(home, 'engine');

/** What `npm run` gives to Node for a command, without npm's own half a second. */
function npmScript({ engine }: PeerPlace, name: string): string[] {
  const { scripts } = packageSchema.parse(
    JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')),
  );
  return (scripts[name] ?? '').split(' ').slice(1);
}

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

const build =
  (...options: readonly string[]) =>
  (place: PeerPlace) => {
    const folders = ['--content', join(place.project, 'content'), '--out', join(place.home, 'out')];
    return [nodeCommand(engineOf(place), ...npmScript(place, 'build'), ...folders, ...options)];
  };

/** This project. */
export const sakini: Peer = {
  id: 'sakini',
  title: 'Sakini',
  packages: {},
  version: () => 'this checkout',
  most: Infinity,
  files: function* () {
    for (const [path, text] of contentFiles([])) yield [`content/${path}`, text];
  },
  source: ({ locale, id }) => `content/articles/${locale}/${id}.mdx`,
  dialect: ({ id }) => mdxDialect(fileHref(id)),
  page: ({ locale, id }) => `../out/${locale}/${id}/index.html`,
  prepare(place) {
    setAside(place.engine, engineOf(place));
    engineCopy(place.engine, engineOf(place));
  },
  leavings: ['../engine/.kb', '../engine/.astro', '../out'],
  scenarios: {
    'cold-html': build('--no-cache', '--no-search'),
    'cold-search': build('--no-cache'),
    first: build(),
    unchanged: build(),
    'edit-body': build('--preview'),
    'edit-title': build('--preview'),
  },
  dev: (place, port) =>
    nodeCommand(
      engineOf(place),
      ...npmScript(place, 'dev'),
      '--content',
      join(place.project, 'content'),
      '--port',
      String(port),
    ),
};
