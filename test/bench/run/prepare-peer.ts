import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchArticle } from '../corpus/bench-article.ts';
import { articleText, writeFiles } from '../corpus/write-content.ts';
import type { Peer, PeerPlace } from '../peers/peer.ts';
import type { Ground } from './run-scenario.ts';
import { setAside } from './set-aside.ts';

/** Where a peer works below the folder of all benches. */
export function peerPlace(peer: Peer, engine: string): PeerPlace {
  const home = join(engine, '.kb/bench', peer.id);
  return { engine, home, project: join(home, 'project') };
}

/** Installs pinned packages, such as a peer's, into a folder; whether that worked. */
export function installPeer(
  { packages, overrides = {} }: Pick<Peer, 'packages' | 'overrides'>,
  { home }: Pick<PeerPlace, 'home'>,
): boolean {
  if (Object.keys(packages).length === 0) return true;
  mkdirSync(home, { recursive: true });
  const manifest = { private: true, type: 'module', dependencies: packages, overrides };
  writeFileSync(join(home, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  const { status } = spawnSync('npm', ['install', ...options], { cwd: home, stdio: 'inherit' });
  return status === 0;
}

/** Writes the corpus as a peer's project; what its scenarios then work on. */
export function preparePeer(
  peer: Peer,
  engine: string,
  articles: readonly BenchArticle[],
): Ground | undefined {
  const place = peerPlace(peer, engine);
  const text = (article: BenchArticle) => articleText(article, peer.dialect(article), peer.extra);
  setAside(engine, place.project);
  writeFiles(place.project, projectFiles(peer, articles, text));
  peer.prepare?.(place);
  // One in the middle, and Japanese: the dearer language for every index.
  const article = articles[2 * Math.floor(articles.length / 4)];
  if (article === undefined) return undefined;
  const log = join(engine, '.kb/bench', `${peer.id}-${articles.length}.log`);
  return { peer, place, size: articles.length, article, text: text(article), log };
}

function* projectFiles(
  peer: Peer,
  articles: readonly BenchArticle[],
  text: (article: BenchArticle) => string,
): Generator<readonly [string, string]> {
  yield* peer.files(articles);
  for (const article of articles) yield [peer.source(article), text(article)];
}
