import own from 'virtual:sakini/components';
import Callout from './Callout.astro';
import Details from './Details.astro';
import Figure from './Figure.astro';
import Outcome from './Outcome.astro';
import Partner from './Partner.astro';
import Ruby from './Ruby.astro';
import Steps from './Steps.astro';
import Tab from './Tab.astro';
import Tabs from './Tabs.astro';
import Video from './Video.astro';

/** The components that every body may use, by name; a help centre's own ones may replace them. */
export const bodyComponentMap: typeof own = {
  Callout,
  Details,
  Figure,
  Outcome,
  Partner,
  Ruby,
  Steps,
  Tab,
  Tabs,
  Video,
  ...own,
};

/** The same, to look up names that content gives. */
export const componentsByName = new Map(Object.entries(bodyComponentMap));
