import { startEvents } from './events.ts';
import { startSearch } from './search-box.ts';
import { defineTabs } from './tabs.ts';
import { startTools } from './tools.ts';

defineTabs();
startEvents();
startSearch();
startTools();
if (document.querySelector('[data-kb-channel]'))
  void import('./contact.ts').then(({ startContact }) => startContact());
