import { astro } from './astro.ts';
import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { rspress } from './rspress.ts';
import { sakini } from './sakini.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** This project and the tools that it is measured against, in the order of the table. */
export const allPeers: readonly Peer[] = [
  sakini,
  astro,
  starlight,
  hugo,
  eleventy,
  vitepress,
  docusaurus,
  rspress,
];
