import { lunr } from './lunr.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { pagefind } from './pagefind.ts';
import { sakini } from './sakini.ts';
import type { SearchEngine, SearchPlace } from './search-engine.ts';

/** This project and the engines that it is compared with, in the order of the table. */
export const allEngines = (place: SearchPlace): readonly SearchEngine[] => [
  sakini(place),
  pagefind(place),
  minisearch(place),
  lunr(place),
  orama(place),
];
