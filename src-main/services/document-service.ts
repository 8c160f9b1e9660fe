import type { PaneConverter } from '#core/conversion/pane-converter';
import { AppError } from '#core/model/app-error';
import type { DocumentId, DocumentSummary, LedgerRule, PlacedEntry } from '#core/model/document';
import {
  sideOfLocale,
  type PaneView,
  type PaneViews,
  type RowUnit,
  type Side,
  type WrittenLocale,
} from '#core/model/locale';
import type { OpenDocument, RowView } from '#core/model/reading';
import type { CodeUnitRange } from '#core/model/text-range';
import { titleLookups } from '#core/policy/title-keys';
import { rowAt } from '#core/reading/row-table';
import type { Conversions } from './conversions';
import type { Glossaries } from './glossaries';
import type { DocumentLayers } from './library-calls';
import type { LibraryParts } from './library-parts';
import type { PaneConverters } from './reading';
import type { Readings } from './readings';
import type { RubyService } from './ruby-service';
import { wellFormed } from './well-formed';

/** Rows that come with an opened document: some above the place it was left at, and a window below. */
const rowsAbove = 8;
const rowsBelow = 16;

const repairRules: readonly LedgerRule[] = ['damage', 'correction', 'kept'];

export class DocumentService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;
  readonly #conversions: Conversions;
  readonly #glossaries: Glossaries;
  readonly #ruby: RubyService;

  constructor(
    parts: LibraryParts,
    readings: Readings,
    conversions: Conversions,
    glossaries: Glossaries,
    ruby: RubyService,
  ) {
    this.#parts = parts;
    this.#readings = readings;
    this.#conversions = conversions;
    this.#glossaries = glossaries;
    this.#ruby = ruby;
  }

  /** @throws {AppError} `document-missing`, like all below. */
  summary(id: DocumentId): DocumentSummary {
    const summary = this.#parts.documents.find(id);
    if (!summary) throw new AppError('document-missing');
    return summary;
  }

  /** A document to read; it is the last read from now on. */
  open(id: DocumentId, views: PaneViews): OpenDocument {
    this.#expect(this.#parts.documents.markOpened(id, this.#parts.now()));
    return this.show(id, views);
  }

  /** The same without a trace. */
  show(id: DocumentId, views: PaneViews): OpenDocument {
    const reading = this.#readings.get(id);
    const rows = reading.rowsOf(views.unit);
    const summary = this.summary(id);
    const position = this.#parts.documents.position(id);
    const top = rowAt(rows, position);
    return {
      summary,
      written: summary.written,
      rows,
      outline: reading.outline,
      repairs: this.repairs(id),
      position,
      firstRows: this.rows(id, views, Math.max(0, top - rowsAbove), top + rowsBelow),
    };
  }

  /** Every repair and correction, and what was accepted as written, in text order. */
  repairs(id: DocumentId): PlacedEntry[] {
    const { entries } = this.#readings.get(id);
    return entries.filter(({ rule }) => repairRules.includes(rule));
  }

  /** Rows `from` up to, not including, `to`; those beyond the last are left out. */
  rows(id: DocumentId, views: PaneViews, from: number, to: number): RowView[] {
    const summary = this.summary(id);
    const rows = this.#readings
      .get(id)
      .rowViews(
        views.unit,
        from,
        to,
        this.#converters(summary, views),
        sideOfLocale(summary.written),
        this.#glossaries.matcher(),
      );
    return this.#ruby.read(summary, rows, views.ruby);
  }

  /** The text of a canonical range as a pane shows it. @throws {AppError} `bad-range` too. */
  textOfPane(id: DocumentId, range: CodeUnitRange, view: PaneView): string {
    const converter = this.converter(this.summary(id), view, 'paragraph');
    return this.#readings.get(id).textOf(range, converter);
  }

  /** What a pane shows; null for the text as it is written. */
  converter(summary: DocumentSummary, view: PaneView, unit: RowUnit): PaneConverter | null {
    return view.locale === 'source'
      ? this.#readings.get(summary.id).sourcePane(unit)
      : this.#conversions.converter(summary, view);
  }

  #converters(summary: DocumentSummary, { left, right, third, unit }: PaneViews): PaneConverters {
    return {
      left: this.converter(summary, left, unit),
      right: this.converter(summary, right, unit),
      third: this.converter(summary, third, unit),
    };
  }

  /** The text of a canonical range in a script. @throws {AppError} `bad-range` too. */
  textOfSide(id: DocumentId, range: CodeUnitRange, side: Side): string {
    const converter = this.#conversions.converterToSide(this.summary(id), side);
    return this.#readings.get(id).textOf(range, converter);
  }

  /** The whole text with what was read from it. */
  layers(id: DocumentId): DocumentLayers {
    const { text, ruby, entries } = this.#readings.get(id);
    return { text, ruby, ledger: entries };
  }

  rename(id: DocumentId, title: string): DocumentSummary {
    return this.#parts.transaction(() => {
      const name = wellFormed(title);
      this.#expect(this.#parts.documents.rename(id, name, this.#parts.now()));
      this.#parts.metadata.saveTitleKeys(id, titleLookups(name));
      return this.summary(id);
    });
  }

  delete(id: DocumentId): null {
    this.#expect(this.#parts.documents.delete(id, this.#parts.now()));
    this.#readings.drop(id);
    return null;
  }

  restore(id: DocumentId): DocumentSummary {
    this.#expect(this.#parts.documents.restore(id, this.#parts.now()));
    return this.summary(id);
  }

  /** @param written - Null to go by the detected script. */
  setWritten(id: DocumentId, written: WrittenLocale | null): DocumentSummary {
    this.#expect(this.#parts.documents.setWritten(id, written));
    return this.summary(id);
  }

  /** @param offset - Canonical; beyond the end it is the end. */
  savePosition(id: DocumentId, offset: number): null {
    const { length } = this.summary(id);
    this.#expect(this.#parts.documents.savePosition(id, Math.min(offset, length)));
    return null;
  }

  source(id: DocumentId): { name: string; bytes: Uint8Array } {
    const source = this.#parts.sources.ofDocument(id);
    if (!source) throw new AppError('document-missing');
    return { name: source.name, bytes: new Uint8Array(source.bytes) };
  }

  #expect(found: boolean): void {
    if (!found) throw new AppError('document-missing');
  }
}
