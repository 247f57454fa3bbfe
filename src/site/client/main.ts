import { defineTabs } from './tabs.ts';
import { enhanceVote } from './vote.ts';

defineTabs();
enhanceVote();
