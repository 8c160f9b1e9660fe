import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';

import { AppError } from '#core/model/app-error';
import { packageLimits } from './package-limits';

/**
 * A chapter's XHTML as HTML: an empty `<script/>` or `<title/>` would swallow all that follows it in HTML,
 * and CDATA would be lost. What is not well formed is given back as it is, for the HTML parser to bear.
 *
 * @throws {AppError} `unsafe-file` for a DOCTYPE with declarations of its own, or for elements nested
 *   too deep.
 */
export function chapterHtml(xhtml: string): string {
  const parts: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new AppError('unsafe-file', { reason: 'doctype' });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > packageLimits.xmlDepth) throw new AppError('unsafe-file', { reason: 'depth' });
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
    parts.push(`<${name}${written.join('')}>`);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (!voids.has(name.toLowerCase())) parts.push(`</${name}>`);
  });
  parser.on('text', (text) => void parts.push(escape(text)));
  parser.on('cdata', (text) => void parts.push(escape(text)));
  try {
    parser.write(withPlainEntities(xhtml)).close();
    return parts.join('');
  } catch (error) {
    if (error instanceof AppError) throw error;
    refuseDeclarations(xhtml);
    return xhtml;
  }
}

/** HTML's names for characters, `&nbsp;`, are none in XML without the DTD that nobody fetches. */
function withPlainEntities(xhtml: string): string {
  return xhtml.replace(/&([A-Za-z][A-Za-z0-9]{1,31});/gu, (entity, name: string) => {
    if (/^(?:amp|lt|gt|quot|apos)$/u.test(name)) return entity;
    const known = entities.get(name) ?? decodeEntity(entity);
    entities.set(name, known);
    return known;
  });
}

const entities = new Map<string, string>();

function decodeEntity(entity: string): string {
  if (entities.size > 3_000) return '\ufffd';
  const node = parseFragment(entity).childNodes[0];
  const text = node && 'value' in node ? node.value : '';
  // One that HTML does not know either shows as it is written.
  return text === entity ? `&amp;${entity.slice(1)}` : escape(text);
}

/** A broken chapter may still hold declarations, for whoever might read it after us. */
function refuseDeclarations(xhtml: string): void {
  if (/<!DOCTYPE[^>[]{0,500}\[|<!ENTITY/iu.test(xhtml))
    throw new AppError('unsafe-file', { reason: 'doctype' });
}

function escape(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

/** Elements of HTML that have no end tag (HTML, 13.1.2). */
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
