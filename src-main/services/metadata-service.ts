import type { LinkedCitation, Params } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { MetadataField } from '#core/model/policy';
import { findCitations, resolveShortTitles, type ResolvedCitation } from '#core/policy/citations';
import { documentNumberKey } from '#core/policy/document-number';
import { linkCitations } from '#core/policy/link-citations';
import { readPolicyMetadata } from '#core/policy/metadata';
import { titleKey, titleKeys, titleLookups } from '#core/policy/title-keys';
import { nothingStated } from '#core/model/extraction';
import type { StoredMetadata } from '../db/repositories/metadata';
import { hostOf } from '../parsing/host-of';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';
import { wellFormed } from './well-formed';

const nothingKnown: StoredMetadata = {
  issuers: [],
  documentNumber: null,
  numberKey: null,
  written: null,
  published: null,
  effective: null,
  expires: null,
  address: null,
  host: null,
  edited: [],
};

/** What is known of documents beside their text, and the documents they name. */
export class MetadataService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;

  constructor(parts: LibraryParts, readings: Readings) {
    this.#parts = parts;
    this.#readings = readings;
  }

  /** Take down what the user says. @throws {AppError} `document-missing`, like all below. */
  change({ document, ...change }: Params<'metadata:change'>): DocumentSummary {
    return this.#parts.transaction(() => {
      this.#summary(document);
      const known = this.#parts.metadata.find(document) ?? nothingKnown;
      const fields = Object.entries(change).filter(([, value]) => value !== undefined);
      const said = Object.fromEntries(fields.map(([name, value]) => [name, tidy(value)]));
      const edited = new Set([...known.edited, ...fields.map(([name]) => name as MetadataField)]);
      this.#save(document, { ...known, ...said, edited: [...edited] });
      return this.#summary(document);
    });
  }

  /** Forget what the user said of a field: what the text says holds again. */
  reset({ document, field }: Params<'metadata:reset'>): DocumentSummary {
    return this.#parts.transaction(() => {
      const { sourceName } = this.#summary(document);
      const known = this.#parts.metadata.find(document) ?? nothingKnown;
      const { text, structure } = this.#readings.get(document);
      const found = readPolicyMetadata(text, {
        blocks: structure.blocks,
        stated: nothingStated,
        fileName: sourceName,
      });
      // The address stands in the source only, and is read when that is read again.
      const value = field === 'address' ? null : found[field];
      const edited = known.edited.filter((one) => one !== field);
      this.#save(document, { ...known, [field]: value, edited });
      return this.#summary(document);
    });
  }

  /** What a text names, each with the documents of the library that are meant. */
  citations(document: DocumentId): LinkedCitation[] {
    const { text } = this.#readings.get(document);
    const citations = resolveShortTitles(text, findCitations(text));
    const targets = this.#targetsOf(document, citations);
    const titles = new Map(targets.map(({ id, title }) => [id, title]));
    const links = linkCitations(citations, targets);
    return citations.map(({ namesItself, ...citation }, index) => ({
      ...citation,
      key: citationKey(citation),
      isSelf: namesItself || (links[index]?.isSelf ?? false),
      documents: (links[index]?.ids ?? []).map((id) => ({ id, title: titles.get(id) ?? '' })),
    }));
  }

  /** Documents that any of the citations may name, the latest first. */
  #targetsOf(document: DocumentId, citations: readonly ResolvedCitation[]) {
    const { metadata } = this.#parts;
    const named = citations.flatMap(({ title, fullTitle }) => fullTitle ?? title ?? []);
    const numbers = citations.flatMap((one) => one.documentNumber ?? []).map(documentNumberKey);
    const keys = new Set(named.flatMap(titleLookups));
    const found = new Map(
      [
        ...[...new Set(numbers)].flatMap((key) => metadata.findByNumber(key)),
        ...[...keys].flatMap((key) => metadata.findByTitle(key)),
      ].map((one) => [one.id, one]),
    );
    return [...found.values()]
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .map(({ id, title, numberKey }) => {
        return { id, title, numberKey, titleKeys: titleKeys(title), isSelf: id === document };
      });
  }

  #save(document: DocumentId, stored: StoredMetadata): void {
    this.#parts.metadata.save(document, {
      ...stored,
      numberKey: stored.documentNumber && documentNumberKey(stored.documentNumber),
      host: hostOf(stored.address),
    });
  }

  #summary(document: DocumentId): DocumentSummary {
    const summary = this.#parts.documents.find(document);
    if (!summary) throw new AppError('document-missing');
    return summary;
  }
}

/** See {@link LinkedCitation}. */
function citationKey({
  title,
  fullTitle,
  documentNumber,
}: Omit<ResolvedCitation, 'namesItself'>): string {
  return title === null
    ? `number ${documentNumberKey(documentNumber ?? '')}`
    : `title ${titleKey(fullTitle ?? title)}`;
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  return Array.isArray(value) ? value.map(tidy) : value;
}
