import { readHtml } from '#core/extraction/read-html';
import { AppError } from '#core/model/app-error';
import type { Extraction, StatedMetadata } from '#core/model/extraction';
import { decodeSource } from '#core/text/decode-source';
import { chapterHtml } from './chapter-html';
import { joinExtractions } from './join-extractions';
import { openZip, type GuardedZip } from './open-zip';
import { readXml, resolvePart } from './package-parts';
import { childOf, childrenOf, textOf, type XmlElement } from './parse-xml';

/** A chapter that the spine names and the package lacks does not keep the others from being read. */
export type EpubExtraction = Extraction & {
  /** Names of the chapters that are not in the package. */
  readonly missing: readonly string[];
};

/**
 * Read an EPUB, version 2 or 3: the chapters in the order of its spine, those outside of the reading order
 * last. The table of contents is left out, being made of the chapters' own headings.
 *
 * @param onProgress - Told 0 to 1, after each chapter.
 * @throws {AppError} `encrypted-file` where chapters are under copy protection, `damaged-file`,
 *   `unsafe-file`, `no-text-layer` for a book of pictures.
 */
export async function readEpub(
  bytes: Uint8Array,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<EpubExtraction> {
  const zip = await openZip(bytes);
  const book = await findBook(zip);
  const root = await readXml(zip, book);
  if (!root) throw new AppError('damaged-file');
  const chapters = chaptersOf(root, book.replace(/[^/]*$/u, ''));
  await refuseProtected(zip, new Set(chapters));

  const parts: Extraction[] = [];
  for (const [index, chapter] of chapters.entries()) {
    const part = await zip.read(chapter);
    if (part) parts.push(readHtml(chapterHtml(decodeChapter(part)), { format: 'epub' }));
    onProgress((index + 1) / chapters.length);
  }
  const metadata = childOf(root, 'opf:metadata');
  const extraction = joinExtractions(parts, {
    format: 'epub',
    stated: statedIn(metadata),
    address: addressIn(metadata),
  });
  if (extraction.text.trim() === '') throw new AppError('no-text-layer');
  return { ...extraction, missing: chapters.filter((chapter) => !zip.has(chapter)) };
}

/** OCF 3.3, 4.2.6.3.1: the first rendition that the container names. */
async function findBook(zip: GuardedZip): Promise<string> {
  const container = await readXml(zip, 'META-INF/container.xml');
  const files = childrenOf(childOf(container, 'ocf:rootfiles'), 'ocf:rootfile');
  const path = files.map(({ attributes }) => attributes['full-path'] ?? '')[0];
  const book = path === undefined ? null : resolvePart('', path);
  if (book === null || !zip.has(book)) throw new AppError('damaged-file');
  return book;
}

function chaptersOf(root: XmlElement, folder: string): string[] {
  const items = new Map(
    childrenOf(childOf(root, 'opf:manifest'), 'opf:item').map(({ attributes }) => [
      attributes['id'] ?? '',
      attributes,
    ]),
  );
  const spine = childrenOf(childOf(root, 'opf:spine'), 'opf:itemref').map(
    ({ attributes }) => attributes,
  );
  const isAside = (reference: (typeof spine)[number]) => reference['linear'] === 'no';
  const order = [...spine.filter((r) => !isAside(r)), ...spine.filter(isAside)];
  const chapters = order.flatMap((reference) => {
    const item = items.get(reference['idref'] ?? '');
    const isText = /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1-document))$/u.test(
      item?.['media-type'] ?? '',
    );
    const isContents = (item?.['properties'] ?? '').split(/\s+/u).includes('nav');
    const part = item && isText && !isContents ? resolvePart(folder, item['href'] ?? '') : null;
    return part === null ? [] : [part];
  });
  const contents = new Set(contentsPages(root).map((href) => resolvePart(folder, href)));
  return [...new Set(chapters)].filter((chapter) => !contents.has(chapter));
}

/** EPUB 2 tells its table of contents in the guide (OPF 2.0.1, 2.6). */
function contentsPages(root: XmlElement): string[] {
  return childrenOf(childOf(root, 'opf:guide'), 'opf:reference')
    .filter(({ attributes }) => attributes['type'] === 'toc')
    .map(({ attributes }) => attributes['href'] ?? '');
}

/** A book may have its fonts obfuscated, which is no protection of its text. */
async function refuseProtected(zip: GuardedZip, chapters: ReadonlySet<string>): Promise<void> {
  const root = await readXml(zip, 'META-INF/encryption.xml');
  for (const data of childrenOf(root, 'enc:EncryptedData')) {
    const reference = childOf(childOf(data, 'enc:CipherData'), 'enc:CipherReference');
    const part = resolvePart('', reference?.attributes['URI'] ?? '');
    if (part !== null && chapters.has(part)) throw new AppError('encrypted-file');
  }
}

function decodeChapter(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Books of old tools are in GBK, whatever the standard says.
  }
  try {
    return decodeSource(bytes).text.replace(/^\ufeff/u, '');
  } catch (error) {
    if (error instanceof AppError && error.code === 'empty-file') return '';
    throw new AppError('damaged-file', {}, { cause: error });
  }
}

function statedIn(metadata: XmlElement | null): StatedMetadata {
  const text = (name: string) => textOf(childOf(metadata, name)) || null;
  return {
    title: text('dc:title'),
    author: childrenOf(metadata, 'dc:creator').map(textOf).filter(Boolean).join('、') || null,
    date: /^\d{4}-\d\d-\d\d/u.exec(text('dc:date') ?? '')?.[0] ?? null,
  };
}

/** Where the book says it was taken from, if that is a page of the web. */
function addressIn(metadata: XmlElement | null): string | null {
  for (const source of childrenOf(metadata, 'dc:source').map(textOf)) {
    if (/^https?:\/\//iu.test(source) && URL.canParse(source)) return new URL(source).href;
  }
  return null;
}
