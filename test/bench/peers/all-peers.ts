import { astro } from './astro.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { sakini } from './sakini.ts';

/** This project and the tools that it is measured against, in the order of the table. */
export const allPeers: readonly Peer[] = [sakini, astro, hugo];
