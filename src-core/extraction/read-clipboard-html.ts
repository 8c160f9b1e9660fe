import type { Extraction } from '../model/extraction';
import { readHtml } from './read-html';
import { cleanAddress } from './web-address';

/**
 * The text of rich text from the clipboard, with its structure. Takes it with or without the header that
 * Windows puts before it (CF_HTML), whole pages with a marked fragment, and what Word, WPS and Google
 * Docs write.
 */
export function readClipboardHtml(html: string): Extraction {
  const header =
    /^(?:\uFEFF?Version:[\d.]+\s*(?:\r?\n|\r))(?:[A-Za-z]+:[^\n\r]*(?:\r?\n|\r))*/u.exec(
      html,
    )?.[0] ?? '';
  const source = /^SourceURL:\s*(\S+)/imu.exec(header)?.[1];
  const body = html.slice(header.length);
  return readHtml(fragmentOf(body), {
    isFragment: true,
    address: source === undefined ? null : cleanAddress(source),
  });
}

/** The header counts in bytes of UTF-8, and programs miscount; the comments are where it says. */
function fragmentOf(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/iu.exec(html);
  if (!start) return html;
  const from = start.index + start[0].length;
  const length = html.slice(from).search(/<!--\s*EndFragment\s*-->/iu);
  const fragment = length < 0 ? html.slice(from) : html.slice(from, from + length);
  // Excel marks rows only; without their table they would be no rows.
  return /^\s*<(?:tr|td|th|col|colgroup|tbody|thead|li)\b/iu.test(fragment) ? html : fragment;
}
