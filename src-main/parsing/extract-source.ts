import { AppError } from '#core/model/app-error';
import type { Encoding, EncodingPart, Mojibake } from '#core/model/document';
import { nothingStated, type Extraction } from '#core/model/extraction';
import { noStructure } from '#core/model/structure';
import { declaredCharset } from '#core/extraction/declared-charset';
import { looksLikeHtml } from '#core/extraction/looks-like-html';
import { readClipboardHtml } from '#core/extraction/read-clipboard-html';
import { readHtml } from '#core/extraction/read-html';
import { readMarkdown } from '#core/extraction/read-markdown';
import { looksLikeMhtml, readMhtml } from '#core/extraction/read-mhtml';
import { decodeSource } from '#core/text/decode-source';
import { decodeAs } from '#core/text/source-readings';
import { readPackage } from '../files/packages/read-package';
import type { ParseParams } from './parsed-source';

/** How bytes became text; all null or nothing for formats that carry their text otherwise. */
export type DecodingReport = {
  readonly encoding: Encoding | null;
  readonly encodingConfidence: number;
  readonly mojibake: Mojibake | null;
  readonly suspectedMojibake: Mojibake | null;
  readonly replaced: number;
  readonly parts: readonly EncodingPart[];
};

export type ExtractedSource = { readonly extraction: Extraction; readonly report: DecodingReport };

const noDecoding: DecodingReport = {
  encoding: null,
  encodingConfidence: 1,
  mojibake: null,
  suspectedMojibake: null,
  replaced: 0,
  parts: [],
};

/**
 * The text of a file of any format that is read.
 *
 * @throws {AppError} What the reader of the format throws.
 */
export async function extractSource(
  params: Pick<ParseParams, 'bytes' | 'name' | 'kind' | 'decoding'>,
  onProgress: (fraction: number) => void,
): Promise<ExtractedSource> {
  const { bytes, name, kind } = params;
  if (kind === 'file') {
    const extraction = await readPackage(bytes, name, onProgress);
    if (extraction) return { extraction, report: noDecoding };
    if (looksLikeMhtml(bytes)) return extractMhtml(params);
  }
  const { text, report } = decode(params);
  return { extraction: extractText(text, name, kind), report };
}

function extractText(text: string, name: string, kind: ParseParams['kind']): Extraction {
  if (kind === 'rich-text') return readClipboardHtml(text);
  if (kind === 'file') {
    if (/\.(?:md|markdown|mkd)$/iu.test(name)) return readMarkdown(text);
    if (/\.(?:x?html?|shtml)$/iu.test(name) || looksLikeHtml(text)) return readHtml(text);
  }
  return {
    format: 'txt',
    text,
    structure: noStructure,
    cuts: [],
    stated: nothingStated,
    address: null,
  };
}

/** An archive of a page; what is said of its encoding is said of the page within. */
function extractMhtml(params: Pick<ParseParams, 'bytes' | 'decoding'>): ExtractedSource {
  let report = noDecoding;
  const extraction = readMhtml(params.bytes, (part, declared) => {
    const decoded = decode({ bytes: part, decoding: params.decoding }, declared);
    report = decoded.report;
    return decoded.text;
  });
  return { extraction, report };
}

function decode(
  { bytes, decoding }: Pick<ParseParams, 'bytes' | 'decoding'>,
  stated: string | null = null,
): { text: string; report: DecodingReport } {
  const declared = stated ?? declaredCharset(bytes);
  const source = decoding
    ? decodeAs(bytes, decoding)
    : decodeSource(bytes, declared === null ? {} : { declared });
  if (source.text.trim() === '') throw new AppError('empty-file');
  return {
    text: source.text,
    report: {
      encoding: source.encoding,
      encodingConfidence: source.confidence,
      mojibake: decoding?.mojibake ?? null,
      suspectedMojibake: source.suspectedMojibake,
      replaced: source.replaced,
      parts: source.parts,
    },
  };
}
