import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, resolve } from 'node:path';
import type { ImageOf, ImageResult, PageImage } from '../compile/image.ts';
import type { ContentMemory } from './content-memory.ts';
import { digestOf, stampOf } from './file-stamp.ts';
import { replaceFile } from './write.ts';

/** Widths in CSS pixels × density that photographs and screenshots are offered in. */
const widths = [640, 1280];
const raster = new Set(['.png', '.jpg', '.jpeg', '.webp', '.avif', '.tif', '.tiff']);
/** Part of every name, so that a change of these settings or of sharp makes new files. */
const settings = `webp-q80-v1 ${packageVersion('sharp')}`;

/** The version of a package that is installed, without loading the package. */
function packageVersion(name: string): string {
  const main = createRequire(import.meta.url).resolve(name);
  const root = main.slice(0, main.lastIndexOf(join('node_modules', name)));
  const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}

/** An image as a page shows it, and the names of the prepared files that it needs. */
export interface ImageInfo {
  readonly image: PageImage;
  readonly names: readonly string[];
}

/** The images of a site: finds them for articles, and knows which files the site then needs. */
export interface ImageStore {
  readonly imageOf: ImageOf;
  /** Path below the base → file to copy from. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where images are and where prepared ones are kept. */
export interface ImageOptions {
  /** The content root. */
  readonly root: string;
  readonly cacheDir: string;
  /** Where paths that start with `/` are looked up; they are not copied again. */
  readonly publicDir: string;
  readonly memory: Pick<ContentMemory, 'images' | 'trustBefore'>;
}

/** A store that optimises images beside articles once per digest, in `cacheDir`. */
export function imageStore({ root, cacheDir, publicDir, memory }: ImageOptions): ImageStore {
  const files = new Map<string, string>();
  const asked = new Map<string, Promise<ImageResult>>();

  const imageOf: ImageOf = (src, file) => {
    const path = decodeURI(src.split(/[?#]/)[0] ?? '');
    const source = path.startsWith('/') ? join(publicDir, path) : resolve(dirname(file), path);
    const found = asked.get(source) ?? find(source, path);
    asked.set(source, found);
    return found;
  };

  async function find(source: string, path: string): Promise<ImageResult> {
    const stats = statSync(source, { throwIfNoEntry: false });
    if (!stats?.isFile()) return 'missing';
    const stamp = stampOf(stats, memory.trustBefore);
    const name = relative(root, source);
    const known = memory.images.get(name);
    const intact = known?.value.names.every((one) => existsSync(join(cacheDir, one))) === true;
    if (known !== undefined && intact && stamp !== '' && known.stamp === stamp)
      return use(known.value);
    const bytes = await readFile(source);
    const digest = digestOf(bytes);
    const same = known !== undefined && intact && known.digest === digest;
    const value = same ? known.value : await prepare(bytes, source, path);
    if (value === 'unreadable') return value;
    memory.images.set(name, { stamp, digest, value });
    return use(value);
  }

  function use({ image, names }: ImageInfo): PageImage {
    for (const name of names) files.set(`_img/${name}`, join(cacheDir, name));
    return image;
  }

  async function prepare(bytes: Buffer, source: string, path: string): Promise<ImageInfo | 'unreadable'> {
    const size = await sizeOf(bytes, source);
    if (size === undefined) return 'unreadable';
    if (path.startsWith('/')) return { image: { src: path.slice(1), ...size, srcset: '' }, names: [] };
    const extension = extname(source).toLowerCase();
    const digest = digestOf(Buffer.concat([Buffer.from(settings), bytes])).slice(0, 16);
    return raster.has(extension)
      ? optimise(bytes, digest, size)
      : keep(bytes, `${digest}${extension}`, size);
  }

  async function keep(bytes: Buffer, name: string, size: Size): Promise<ImageInfo> {
    await replaceFile(join(cacheDir, name), bytes);
    return { image: { src: `_img/${name}`, ...size, srcset: '' }, names: [name] };
  }

  async function optimise(bytes: Buffer, digest: string, size: Size): Promise<ImageInfo> {
    const { default: sharp } = await import('sharp');
    const offered = [...widths.filter((width) => width < size.width), Math.min(size.width, 1920)];
    const names: string[] = [];
    const sources: string[] = [];
    for (const width of [...new Set(offered)]) {
      const name = `${digest}-${width}.webp`;
      const target = join(cacheDir, name);
      if (!existsSync(target))
        await replaceFile(target, await sharp(bytes).rotate().resize({ width }).webp({ quality: 80 }).toBuffer());
      names.push(name);
      sources.push(`_img/${name} ${width}w`);
    }
    const src = sources[Math.min(1, sources.length - 1)]?.split(' ')[0] ?? '';
    return { image: { src, ...size, srcset: sources.length > 1 ? sources.join(', ') : '' }, names };
  }

  return { imageOf, files };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size in pixels as seen (rotation applied); 0 × 0 for a film; undefined for a file that is no image. */
async function sizeOf(bytes: Buffer, source: string): Promise<Size | undefined> {
  if (/\.(mp4|webm)$/i.test(source)) return { width: 0, height: 0 };
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undefined;
  }
}
