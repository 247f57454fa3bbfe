import { join, resolve } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import { InputError } from '../../model/input-error.ts';
import { publicDirs } from '../check-site.ts';
import { templatesOf, type Renderer } from '../renderer.ts';
import { catalogue } from './catalogue.ts';
import { serveDev, type DevSources } from './dev-server.ts';
import { follow } from './follow.ts';
import { previewContent } from './preview-content.ts';

/** What a preview is told. */
export interface DevOptions {
  readonly cwd: string;
  readonly engine: string;
  /** Folder of caches: `.kb` of the engine. */
  readonly kb: string;
  readonly contentRoot: string;
  readonly language: string;
  readonly port: number;
  /** Findings after each reading of the content. */
  readonly onFindings: (findings: readonly Finding[], files: number) => void;
  /** A mistake in an own component or free-form page, as it is to be printed. */
  readonly onMistake: (text: string) => void;
}

/** Parts of the engine whose change makes other templates. */
const templateParts = ['components', 'layouts', 'pages', 'styles', 'site/client'];

/**
 * A live preview of a content root with search and drafts: what is saved is shown at once, printed
 * by the same templates as a build, and findings stand in the terminal and over the page. Resolves
 * with its address once it serves; undefined where the content cannot be read at all.
 *
 * @throws {InputError} the port is taken, or an own component or free-form page is wrong
 */
export async function devSite(options: DevOptions): Promise<string | undefined> {
  const { cwd, engine, kb, contentRoot, port } = options;
  const root = resolve(cwd, contentRoot);
  const preview = previewContent(options, { root, kb });
  const read = async () => {
    const files = await preview.read();
    options.onFindings(preview.findings(), files);
  };
  await read();
  const site = preview.shown()?.site.content.site;
  if (site === undefined) return undefined;
  const { base } = site;
  const load = () =>
    templatesOf({ engine, contentRoot: root, base, cacheDir: join(kb, 'cache/renderer') }).load();
  let renderer: Renderer = await load();
  let mistake: string | undefined;
  const sources: DevSources = {
    base,
    engine,
    scripts: join(engine, 'src/build/dev'),
    shown: preview.shown,
    render: (view) => renderer.render(view),
    folders: () => [renderer.assets, ...publicDirs(engine, root)],
    bundles: preview.bundles,
    findings: () => [
      ...preview.findings().map(findingLine),
      ...(mistake === undefined ? [] : [mistake]),
    ],
    language: options.language,
  };
  const examples = catalogue(sources, { engine, kb, language: options.language });
  const server = await serveDev({ ...sources, catalogue: examples }, port);
  const renew = async () => {
    try {
      renderer = await load();
      mistake = undefined;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // The last templates go on serving.
      mistake = `error ${error.message}`;
      options.onMistake(error.message);
    }
  };
  const templates = templateParts.map((part) => join(engine, 'src', part));
  await follow([root, ...templates, join(engine, 'public')], async (paths) => {
    const inside = (folder: string) => paths.some((path) => path.startsWith(folder));
    if ([join(root, 'components'), join(root, 'pages'), ...templates].some(inside)) await renew();
    if (inside(root)) await read();
    server.tell();
    // The next change is shown whether search knows of this one yet or not.
    void preview.index();
  });
  void preview.index();
  return `http://localhost:${server.port}${base}`;
}

const findingLine = ({ at, rule, severity, message, fix }: Finding) =>
  `${at.file}:${at.line}:${at.column} ${severity} ${rule}\n${message}\n${fix}`;
