/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the page shows; put there by the build, or by the preview's server. */
    view: import('./site/views/page-view.ts').PageView;
  }
}

/** A help centre's own components (`content/components/*.astro`) by name. */
declare module 'virtual:sakini/components' {
  const components: Readonly<
    Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>
  >;
  export default components;
}

/** Free-form pages (`content/pages/<locale>/<slug>.mdx`) by `<locale>/<slug>`. */
declare module 'virtual:sakini/pages' {
  const pages: Readonly<
    Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>
  >;
  export default pages;
}

/** For the plain type check; `astro check` knows each component's own properties. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
