import type { ArticleView } from './article-view.ts';
import type { CategoryView } from './category-view.ts';
import type { CodeView } from './code-view.ts';
import type { ContactReasonView } from './contact-reason-view.ts';
import type { ContactView } from './contact-view.ts';
import type { EmbedView } from './embed-view.ts';
import type { FreePageView } from './free-page-view.ts';
import type { HomeView } from './home-view.ts';
import type { NotFoundView } from './not-found-view.ts';
import type { RedirectView } from './redirect-view.ts';
import type { RootView } from './root-view.ts';
import type { SearchView } from './search-view.ts';
import type { SituationsView } from './situations-view.ts';

/** What one page shows, whichever it is. */
export type PageView =
  | ArticleView
  | CategoryView
  | CodeView
  | ContactReasonView
  | ContactView
  | EmbedView
  | FreePageView
  | HomeView
  | NotFoundView
  | RedirectView
  | RootView
  | SearchView
  | SituationsView;
