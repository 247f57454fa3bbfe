import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import sharp from 'sharp';
import type { ImageOf, ImageResult } from '../compile/image.ts';
import { replaceFile } from './write.ts';

/** Widths in CSS pixels × density that photographs and screenshots are offered in. */
const widths = [640, 1280];
const raster = new Set(['.png', '.jpg', '.jpeg', '.webp', '.avif', '.tif', '.tiff']);
/** Part of every name, so that a change of these settings makes new files. */
const settings = 'webp-q80-v1';

/** The images of a site: finds them for articles, and knows which files the site then needs. */
export interface ImageStore {
  readonly imageOf: ImageOf;
  /** Path below the base → file to copy from. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * A store that optimises images beside articles once per digest, in `cacheDir`.
 *
 * @param publicDir where paths that start with `/` are looked up; they are not copied again
 */
export function imageStore({ cacheDir, publicDir }: { cacheDir: string; publicDir: string }): ImageStore {
  const files = new Map<string, string>();
  const known = new Map<string, Promise<ImageResult>>();
  const keep = (name: string, file: string) => files.set(`_img/${name}`, file);

  const imageOf: ImageOf = (src, file) => {
    const path = decodeURI(src.split(/[?#]/)[0] ?? '');
    const source = path.startsWith('/') ? join(publicDir, path) : resolve(dirname(file), path);
    const found = known.get(source) ?? prepare(source, path);
    known.set(source, found);
    return found;
  };

  async function prepare(source: string, path: string): Promise<ImageResult> {
    const bytes = await readFile(source).catch(() => undefined);
    if (bytes === undefined) return 'missing';
    const size = await sizeOf(bytes, source);
    if (size === undefined) return 'unreadable';
    if (path.startsWith('/')) return { src: path.slice(1), ...size, srcset: '' };
    const extension = extname(source).toLowerCase();
    const digest = createHash('sha256').update(settings).update(bytes).digest('hex').slice(0, 16);
    return raster.has(extension)
      ? optimise(bytes, digest, size)
      : copy(source, `${digest}${extension}`, size);
  }

  async function copy(source: string, name: string, size: Size): Promise<ImageResult> {
    keep(name, join(cacheDir, name));
    await mkdir(cacheDir, { recursive: true });
    await copyFile(source, join(cacheDir, name));
    return { src: `_img/${name}`, ...size, srcset: '' };
  }

  async function optimise(bytes: Buffer, digest: string, size: Size): Promise<ImageResult> {
    const offered = [...widths.filter((width) => width < size.width), Math.min(size.width, 1920)];
    const sources: string[] = [];
    for (const width of [...new Set(offered)]) {
      const name = `${digest}-${width}.webp`;
      const target = join(cacheDir, name);
      if (!(await exists(target)))
        await replaceFile(target, await sharp(bytes).rotate().resize({ width }).webp({ quality: 80 }).toBuffer());
      keep(name, target);
      sources.push(`_img/${name} ${width}w`);
    }
    const src = sources[Math.min(1, sources.length - 1)]?.split(' ')[0] ?? '';
    return { src, ...size, srcset: sources.length > 1 ? sources.join(', ') : '' };
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
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undefined;
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
