import type { SourceFormat } from '../model/document';
import type { Extraction } from '../model/extraction';
import type { Block } from '../model/structure';
import { ExtractionBuilder } from './extraction-builder';
import { findCuts } from './find-cuts';
import { ownMarker } from './list-markers';
import { pageMetadata } from './page-metadata';
import { PageRegions } from './page-regions';
import { parsePage } from './page-tree';
import { walkPage } from './walk-page';
import { cleanAddress } from './web-address';

export type ReadHtmlOptions = {
  /** Where the page came from; goes before what the page says itself. */
  readonly address?: string | null;
  /** `html` where left out. Only pages of the web, `html` and `mhtml`, have furniture to cut. */
  readonly format?: SourceFormat;
  /** A piece of a page, as from the clipboard: its reader chose it, so nothing but hidden text is cut. */
  readonly isFragment?: boolean;
};

/**
 * All text that a page shows its reader, with its structure; furniture of the site is in `cuts`.
 *
 * Only text is taken out of the page, by an allow-list of elements: no markup, link target, script or
 * style gets into the result, and nothing is run or fetched. Names and ids have no effect on the reader
 * itself, since there is no document that they could clobber.
 *
 * @throws {AppError} `too-complex` if the page makes more elements than its length allows.
 */
export function readHtml(html: string, options: ReadHtmlOptions = {}): Extraction {
  const { format = 'html', isFragment = false } = options;
  const root = parsePage(html, isFragment);
  const { stated, address: own } = pageMetadata(root, html);
  const given = options.address ?? null;
  const address = (given === null ? null : cleanAddress(given)) ?? own;
  const regions = new PageRegions(root, address);
  const builder = new ExtractionBuilder();
  const blocks = walkPage(root, builder, regions);
  const { text, structure } = builder.build(format);
  const isPage = !isFragment && (format === 'html' || format === 'mhtml');
  const cuts = findCuts(text, blocks, {
    contentKind: regions.contentKind,
    title: stated.title,
    isHiddenOnly: !isPage,
  });
  const marked = structure.blocks.map((block) => withoutDoubleMarker(block, text));
  return { format, text, structure: { ...structure, blocks: marked }, cuts, stated, address };
}

/** An item that begins with a number of its own has its bullet hidden by the page's style. */
function withoutDoubleMarker(block: Block, text: string): Block {
  if (block.kind !== 'item' || block.marker === null) return block;
  return ownMarker.test(text.slice(block.start, block.start + 12))
    ? { ...block, marker: null }
    : block;
}
