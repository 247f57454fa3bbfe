import { startEvents } from './events.ts';
import { startSearch } from './search-box.ts';
import { defineTabs } from './tabs.ts';

defineTabs();
startEvents();
startSearch();
if (document.querySelector('[data-kb-channel]'))
  void import('./contact.ts').then(({ startContact }) => startContact());
