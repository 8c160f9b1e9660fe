import { AppError } from '../model/app-error';
import type { Extraction } from '../model/extraction';
import { declaredCharset } from './declared-charset';
import { mimeParts, type MimeMessage, type MimePart } from './mime-parts';
import { readHtml } from './read-html';
import { cleanAddress } from './web-address';

/** Bytes as text; `declared` is the charset that the part or page states, in lower case, or null. */
export type DecodeText = (bytes: Uint8Array, declared: string | null) => string;

/**
 * The page that a web archive (RFC 2557: Chrome's, Edge's and Internet Explorer's `.mht`, `.mhtml`)
 * was made of. Its pictures, styles and frames are left alone.
 *
 * @throws {AppError} `no-page` if it holds no HTML, `too-complex` if it is no archive that a browser makes.
 */
export function readMhtml(bytes: Uint8Array, decode: DecodeText): Extraction {
  const message = mimeParts(bytes);
  const part = mainPart(message);
  if (!part) throw new AppError('no-page');
  const content = part.content();
  const html = decode(content, part.charset ?? declaredCharset(content));
  return readHtml(html, { format: 'mhtml', address: addressOf(message, part) });
}

/** Whether bytes begin as a web archive does. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const end = /\r?\n\r?\n/u.exec(head)?.index ?? head.length;
  const headers = head.slice(0, end);
  if (!/^\s*[a-z][\w-]*:/iu.test(headers) || !/^content-type:/imu.test(headers)) return false;
  if (/^content-type:\s*multipart\/(?:related|alternative|mixed)/imu.test(headers)) {
    return /^(?:mime-version|snapshot-content-location):/imu.test(headers);
  }
  return (
    /^content-type:\s*text\/html/imu.test(headers) &&
    /^(?:mime-version|content-location):/imu.test(headers)
  );
}

function mainPart({ headers, parameters, parts }: MimeMessage): MimePart | undefined {
  const pages = parts.filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  );
  const start = parameters.get('start')?.replace(/^<|>$/gu, '');
  const location = headers.get('snapshot-content-location') ?? headers.get('content-location');
  return (
    pages.find(({ id }) => start !== undefined && id === start) ??
    pages.find((part) => location !== undefined && part.location === location) ??
    pages[0]
  );
}

function addressOf({ headers }: MimeMessage, part: MimePart): string | null {
  for (const address of [
    headers.get('snapshot-content-location'),
    part.location,
    headers.get('content-location'),
  ]) {
    const clean = address ? cleanAddress(address) : null;
    if (clean) return clean;
  }
  return null;
}
