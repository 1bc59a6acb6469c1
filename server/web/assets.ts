/**
 * Files of public/: read once at start, named after their content, compressed beforehand. An address
 * never changes its content, so browsers may keep it for a year.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import type { RequestHandler } from 'express';
import { bundleCss } from './bundle-css';
import { bundleJs } from './bundle-js';
import { encodeSync, sendEncoded, type Encoded } from './content-encoding';
import { endMinifying } from './minify';

export interface Assets {
  /** The address of a file: `asset('css/answer.css')`. @throws RangeError when there is no such file. */
  asset(name: string): string;
  /** The words of a file, for what stands in a page itself. @throws RangeError as `asset` does. */
  text(name: string): string;
  /** The file, for those few that need an address that never changes; undefined when there is none. */
  file(name: string): AssetFile | undefined;
  /** Answers every request under the prefix, and only those. */
  readonly handler: RequestHandler;
}

export interface AssetOptions {
  readonly folder: string;
  /** Where the files live on the site, `/tinh` when absent. */
  readonly prefix?: string;
  /** Files from elsewhere, such as a package: name → path. */
  readonly extra?: Readonly<Record<string, string>>;
}

export interface AssetFile {
  /** Media type. */
  readonly type: string;
  readonly encoded: Encoded;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Reads, names and compresses the files. @throws Error when a file has no known type. */
export function loadAssets({ folder, prefix = '/tinh', extra = {} }: AssetOptions): Assets {
  const addresses = new Map<string, string>();
  const served = new Map<string, AssetFile>();
  for (const [name, path] of [...filesServed(folder), ...Object.entries(extra)]) {
    const content = contentOf(name, path);
    const address = `${prefix}/${fingerprinted(name, content)}`;
    addresses.set(name, address);
    served.set(address, { type: typeOf(name), encoded: encodeSync(content) });
  }
  endMinifying();
  const file = (name: string): AssetFile | undefined => served.get(addresses.get(name) ?? '');
  const missing = (name: string): RangeError => new RangeError(`no file ${name} in ${folder}`);
  return {
    asset(name) {
      const address = addresses.get(name);
      if (address === undefined) throw missing(name);
      return address;
    },
    text(name) {
      const found = file(name);
      if (!found) throw missing(name);
      return found.encoded.identity.toString();
    },
    file,
    handler: serve(prefix, served),
  };
}

function contentOf(name: string, path: string): Buffer {
  if (name.endsWith('.css')) return Buffer.from(bundleCss(path));
  return name.endsWith('.js') ? Buffer.from(bundleJs(path)) : readFileSync(path);
}

/** All but the parts of bundles: what `x.js` is made of lies in the folder `x` beside it. */
function filesServed(folder: string): [string, string][] {
  const files = filesIn(folder);
  const names = new Set(files.map(([name]) => name));
  return files.filter(([name]) => !name.endsWith('.js') || !names.has(`${posix.dirname(name)}.js`));
}

function filesIn(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(join(folder, '/').length).replaceAll('\\', '/'), path]);
}

function fingerprinted(name: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const extension = extname(name);
  return `${name.slice(0, -extension.length)}.${hash}${extension}`;
}

function typeOf(name: string): string {
  const type = TYPES[extname(name)];
  if (type === undefined)
    throw new Error(`public/${name}: no media type is known for this extension`);
  return type;
}

/** Addresses are looked up in a map, never on the disk: there is nothing to traverse. */
function serve(prefix: string, served: ReadonlyMap<string, AssetFile>): RequestHandler {
  return (req, res, next) => {
    if (!req.path.startsWith(`${prefix}/`)) {
      next();
      return;
    }
    const file = served.get(req.path);
    if (!file) return void res.status(404).type('text/plain').send('404');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      return void res.status(405).set('Allow', 'GET, HEAD').end();
    }
    res.set({ 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Type': file.type });
    sendEncoded(req, res, file.encoded);
  };
}
