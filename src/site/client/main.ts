import { startEvents } from './events.ts';
import { defineTabs } from './tabs.ts';

defineTabs();
startEvents();
if (document.querySelector('[data-kb-channel]'))
  void import('./contact.ts').then(({ startContact }) => startContact());
