import { lstat, readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Protocol } from 'electron';

import { uiOrigin, uiScheme } from './origin';

/** Nothing comes from anywhere but the app itself, and no text ever becomes script or markup. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answer `app://ui/…` with the files below `folder`, and nothing else. */
export function serveUi(protocol: Protocol, folder: string): void {
  protocol.handle(uiScheme, async (request) => {
    const file = await findFile(folder, request.url, request.method);
    if (!file) return new Response('Not found', { status: 404, headers: commonHeaders });
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...commonHeaders, 'Content-Type': file.mediaType },
    });
  });
}

const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * The file that a request means, or null. Only plain names below `folder` are found: no dot
 * segments, no escapes, no links that lead out.
 */
export async function findFile(
  folder: string,
  url: string,
  method: string,
): Promise<{ path: string; mediaType: string } | null> {
  const rest = url.startsWith(`${uiOrigin}/`) ? url.slice(uiOrigin.length + 1) : null;
  const name = rest?.replace(/[?#].*$/su, '');
  if (method !== 'GET' || !name || !/^[\w-]+(?:[./][\w-]+)*$/u.test(name)) return null;
  const mediaType = mediaTypes[extname(name)];
  if (!mediaType) return null;
  try {
    const path = join(folder, name);
    const inside = (await realpath(path)).startsWith((await realpath(folder)) + sep);
    return inside && (await lstat(path)).isFile() ? { path, mediaType } : null;
  } catch {
    return null;
  }
}
