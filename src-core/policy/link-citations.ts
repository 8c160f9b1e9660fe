import type { Citation } from '../model/policy';
import { documentNumberKey } from './document-number';
import { looseTitleKey, titleKeys, withoutIssuer } from './title-keys';

/** A document of the library as citations may name it. */
export type CitationTarget<Id extends string> = {
  readonly id: Id;
  /** As `titleKeys` gives them. */
  readonly titleKeys: readonly string[];
  /** As `documentNumberKey` gives it; null where the document has no number. */
  readonly numberKey: string | null;
  /** Whether it is the document that cites. */
  readonly isSelf: boolean;
};

/** What a citation leads to: other documents, in the library's order, or the citing one itself. */
export type CitationLink<Id extends string> = {
  readonly ids: readonly Id[];
  readonly isSelf: boolean;
};

/**
 * For each citation the documents that it names. A number decides where a document has it; else the
 * exact title; else the title that is handed on in it; else a looser one: without 中華人民共和國, 試行, the
 * year of a revision, or the issuer before 關於.
 *
 * @param citations - Give a short form its `fullTitle`, which is then looked for in place of its title.
 */
export function linkCitations<Id extends string>(
  citations: readonly (Citation & { readonly fullTitle?: string | null })[],
  library: readonly CitationTarget<Id>[],
): CitationLink<Id>[] {
  const byNumber = new Map<string, CitationTarget<Id>[]>();
  const byTitle = new Map<string, CitationTarget<Id>[]>();
  const byLoose = new Map<string, CitationTarget<Id>[]>();
  const byMatter = new Map<string, CitationTarget<Id>[]>();
  for (const target of library) {
    if (target.numberKey) put(byNumber, target.numberKey, target);
    for (const key of target.titleKeys) {
      const loose = looseTitleKey(key);
      put(byTitle, key, target);
      put(byLoose, loose, target);
      const matter = withoutIssuer(loose);
      if (matter !== null) put(byMatter, matter, target);
    }
  }
  return citations.map(({ title, fullTitle, documentNumber }) => {
    const numbered =
      documentNumber === null ? undefined : byNumber.get(documentNumberKey(documentNumber));
    return linkOf(numbered ?? titled(fullTitle ?? title) ?? []);
  });

  function titled(title: string | null): CitationTarget<Id>[] | undefined {
    if (title === null) return undefined;
    const keys = titleKeys(title);
    const exact = keys.map((key) => byTitle.get(key)).find((found) => found !== undefined);
    if (exact) return exact;
    for (const key of keys.map(looseTitleKey)) {
      const found = byLoose.get(key) ?? (key.startsWith('关于') ? byMatter.get(key) : undefined);
      if (found) return found;
      // A document that names no issuer in its title is met by a citation that does.
      const matter = withoutIssuer(key);
      const bare = matter === null ? undefined : byLoose.get(matter);
      if (bare) return bare;
    }
    return undefined;
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function linkOf<Id extends string>(targets: readonly CitationTarget<Id>[]): CitationLink<Id> {
  return {
    ids: targets.filter(({ isSelf }) => !isSelf).map(({ id }) => id),
    isSelf: targets.some(({ isSelf }) => isSelf),
  };
}
