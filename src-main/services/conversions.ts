import { alignedConverter } from '#core/conversion/aligned-converter';
import { conversionPair } from '#core/conversion/pane-conversion';
import type { PaneConverter } from '#core/conversion/pane-converter';
import {
  sideOfLocale,
  sideOfScript,
  type PaneView,
  type PaneViews,
  type Side,
  type WrittenLocale,
} from '#core/model/locale';
import type { DocumentSummary } from '#core/model/document';
import type { PaneConverters } from './reading';

/** How the texts of the library are converted. */
export class Conversions {
  /** What a pane shows of a document; null for the text as it is written. */
  converter(summary: DocumentSummary, view: PaneView): PaneConverter | null {
    const pair = conversionPair(writtenOf(summary), view);
    if (!pair) return null;
    const convert = alignedConverter(pair.from, pair.to);
    return (row) => ({ ...convert(row), remarks: [] });
  }

  converters(summary: DocumentSummary, { left, right }: PaneViews): PaneConverters {
    return { left: this.converter(summary, left), right: this.converter(summary, right) };
  }

  /** What shows a document in a script, for quotes: as it is written, or its plain conversion. */
  converterToSide(summary: DocumentSummary, side: Side): PaneConverter | null {
    if (sideOfLocale(writtenOf(summary)) === side) return null;
    return this.converter(summary, { locale: side === 'hans' ? 'cn' : 't', wording: false });
  }
}

/** The standard that a document is written in. */
export function writtenOf({ script }: DocumentSummary): WrittenLocale {
  return sideOfScript(script) === 'hans' ? 'cn' : 't';
}
