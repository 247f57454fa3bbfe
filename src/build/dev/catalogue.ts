import { join } from 'node:path';
import type { Service } from '../../model/service.ts';
import { routes } from '../../site/routes.ts';
import { catalogueFolder, cataloguePage } from './catalogue-page.ts';
import type { DevSources } from './dev-server.ts';
import { previewContent, type Shown } from './preview-content.ts';

/** Waits and promises as they are measured, for the channels of the examples. */
const service: Service = {
  from: '2025-12-01',
  to: '2025-12-31',
  promisesFrom: '2025-12-01',
  channels: {
    phone: {
      usualSeconds: 300,
      spans: [
        { days: [0], from: 9, to: 12, level: 'busy', seconds: 900, contacts: 40 },
        { days: [0], from: 12, to: 18, seconds: 300, contacts: 40 },
        { days: [1, 2, 3, 4], from: 9, to: 18, level: 'quiet', seconds: 120, contacts: 90 },
      ],
      promise: { waits: 'enough', kept: 0.62, lo: 0.58, hi: 0.66, contacts: 400 },
    },
    chat: { spans: [], promise: { waits: 'few' } },
  },
};

/**
 * The catalogue: the pages of an example help centre that holds every component in every state, and
 * one page that shows them all. It is read when it is asked for first.
 */
export function catalogue(
  sources: DevSources,
  { engine, kb, language }: Readonly<Record<'engine' | 'kb' | 'language', string>>,
): () => Promise<DevSources> {
  const root = join(engine, 'src/build/dev/example');
  let made: Promise<DevSources> | undefined;
  const make = async (): Promise<DevSources> => {
    const preview = previewContent(
      { cwd: engine, engine, contentRoot: root, language },
      { root, kb },
    );
    await preview.read();
    void preview.index();
    const base = `${sources.base}${catalogueFolder}`;
    const shown = withExamples(preview.shown(), base);
    return {
      ...sources,
      base,
      shown: () => shown,
      bundles: preview.bundles,
      findings: () => [],
      front: cataloguePage,
    };
  };
  return () => (made ??= make());
}

/** The examples below a base, with what a build would have measured; the root is at `index.html`, too. */
function withExamples(read: Shown | undefined, base: string): Shown | undefined {
  if (read === undefined) return undefined;
  const { content, ranking } = read.site;
  const site = {
    ...read.site,
    content: { ...content, site: { ...content.site, base } },
    ranking: { ...ranking, service },
  };
  const pages = new Map(routes(site).map((route) => [route.path || 'index.html', route]));
  return { ...read, site, pages };
}
