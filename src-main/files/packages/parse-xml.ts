import { SaxesParser } from 'saxes';

import { AppError } from '#core/model/app-error';
import { packageLimits } from './package-limits';

/** An element of a parsed part. Names are `prefix:local` with the prefixes of {@link prefixes}. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

/**
 * Parse a part of a package. Names go by namespace, whatever prefix the file itself uses, so that
 * Word's strict and transitional kinds read the same; of a namespace not listed the name is `?:local`.
 *
 * @throws {AppError} `unsafe-file` for a DOCTYPE (and so for every entity of the file's own) or for
 *   elements nested too deep; `damaged-file` for what is not well formed.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  parser.on('doctype', () => {
    throw new AppError('unsafe-file', { reason: 'doctype' });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > packageLimits.xmlDepth)
      throw new AppError('unsafe-file', { reason: 'depth' });
    const element: Open = {
      name: qualify(uri, local),
      attributes: Object.fromEntries(
        Object.values(attributes).map((found) => [qualify(found.uri, found.local), found.value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('damaged-file', {}, { cause: error });
  }
  const element = root.children.find((child) => typeof child !== 'string');
  if (element === undefined) throw new AppError('damaged-file');
  return element;
}

/** The child elements of one name. */
export function childrenOf(parent: XmlElement | null, name: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

export function childOf(parent: XmlElement | null, name: string): XmlElement | null {
  return elementsOf(parent).find((child) => child.name === name) ?? null;
}

export function elementsOf(parent: XmlElement | null): XmlElement[] {
  return (parent?.children ?? []).filter((child) => typeof child !== 'string');
}

/** All text within, trimmed. */
export function textOf(element: XmlElement | null): string {
  const parts: string[] = [];
  const walk = (node: XmlElement | string) => {
    if (typeof node === 'string') parts.push(node);
    else node.children.forEach(walk);
  };
  if (element) walk(element);
  return parts.join('').trim();
}

type Open = XmlElement & { readonly children: (XmlElement | string)[] };

/** XML is UTF-8 or, with a mark, UTF-16 (XML 1.0, 4.3.3); packages allow nothing else. */
function decodeXml(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const label = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

function qualify(uri: string, local: string): string {
  if (uri === '') return local;
  return `${prefixes.get(uri) ?? '?'}:${local}`;
}

const transitional = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

/** ECMA-376 part 1 (strict) and part 4 (transitional); OPF 2.0 and 3.3; OCF; Dublin Core. */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [`${transitional}/wordprocessingml/2006/main`]: 'w',
    [`${strict}/wordprocessingml/main`]: 'w',
    [`${transitional}/officeDocument/2006/math`]: 'm',
    [`${strict}/officeDocument/math`]: 'm',
    [`${transitional}/officeDocument/2006/relationships`]: 'r',
    [`${strict}/officeDocument/relationships`]: 'r',
    [`${transitional}/package/2006/relationships`]: 'rel',
    [`${transitional}/package/2006/content-types`]: 'ct',
    [`${transitional}/package/2006/metadata/core-properties`]: 'cp',
    [`${transitional}/markup-compatibility/2006`]: 'mc',
    [`${strict}/markup-compatibility/2006`]: 'mc',
    [`${transitional}/drawingml/2006/main`]: 'a',
    'http://www.w3.org/XML/1998/namespace': 'xml',
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://purl.org/dc/terms/': 'dcterms',
    'http://www.idpf.org/2007/opf': 'opf',
    'http://www.idpf.org/2007/ops': 'epub',
    'urn:oasis:names:tc:opendocument:xmlns:container': 'ocf',
    'http://www.w3.org/2001/04/xmlenc#': 'enc',
  }),
);
