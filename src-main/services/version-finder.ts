import { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import { bandsOf, estimateLikeness, leastLandmarks } from '#core/versions/fingerprint';
import { notAlike, type StatedRelation } from '#core/versions/relation';
import type { CleanedText } from '../parsing/parsed-source';
import type { RunParserJob } from '../parsing/parser-client';
import type { LibraryParts } from './library-parts';

/** Texts that are looked at closely for one that comes in: the likeliest. */
const mostCandidates = 5;
/** UTF-16 units of the longest text that is looked at closely; of longer ones only the same is found. */
const longestCompared = 5_000_000;

/** The document that a text is a version of, and how. */
export type FoundVersion = StatedRelation & { readonly id: DocumentId };

/** Finds out whether a text is there already, in another script or edition. */
export class VersionFinder {
  readonly #parts: LibraryParts;
  readonly #runJob: RunParserJob;

  constructor(parts: LibraryParts, runJob: RunParserJob) {
    this.#parts = parts;
    this.#runJob = runJob;
  }

  /**
   * The first of the versions of a text that is not in the library, and how the text stands to that;
   * null if there is none. Texts are compared where they were read, not here: long ones take seconds.
   */
  async find(text: CleanedText): Promise<FoundVersion | null> {
    const nearest = await this.#nearest(text);
    if (!nearest) return null;
    const { versions, documents } = this.#parts;
    const id = versions.originOf(nearest.id);
    if (id === nearest.id) return nearest;
    const known = documents.find(nearest.id)?.version;
    if (nearest.relation === 'same' && known) {
      return { id, relation: known.relation, score: known.score };
    }
    const first = documents.text(id)?.canonical;
    if (first === undefined || first.length > longestCompared) return { id, ...notAlike };
    const [verdict] = await this.#relations(text, [first]);
    return { id, ...(verdict ?? notAlike) };
  }

  async #nearest(text: CleanedText): Promise<FoundVersion | null> {
    const { canonical, exactKey } = text;
    if (exactKey === null) return null;
    const same = this.#parts.versions.findSame(exactKey)[0];
    if (same) return { id: same, relation: 'same', score: 1 };
    if (canonical.length > longestCompared) return null;
    const others = this.#likely(text).flatMap((id) => {
      const other = this.#parts.documents.text(id)?.canonical;
      return other === undefined || other.length > longestCompared ? [] : [{ id, text: other }];
    });
    if (others.length === 0) return null;
    const verdicts = await this.#relations(
      text,
      others.map((other) => other.text),
    );
    let best: FoundVersion | null = null;
    for (const [index, verdict] of verdicts.entries()) {
      const id = others[index]?.id;
      if (id && verdict && verdict.score > (best?.score ?? 0)) best = { id, ...verdict };
    }
    return best;
  }

  #relations({ canonical }: CleanedText, others: string[]) {
    return this.#runJob('relate', { text: canonical, others }, () => undefined).result;
  }

  /** Enter a new document as a version of one that was found for its text. */
  enter(id: DocumentId, found: FoundVersion | null): void {
    // It may have been deleted for good meanwhile.
    if (!found || !this.#parts.documents.find(found.id)) return;
    const { versions } = this.#parts;
    const origin = versions.originOf(found.id);
    if (origin === id) throw new AppError('internal', { reason: 'a version of itself' });
    versions.saveVersion(id, { origin, relation: found.relation, score: found.score });
  }

  /** Documents worth a closer look: those most alike as wholes, and those that share most passages. */
  #likely({ fingerprint, landmarks }: CleanedText): DocumentId[] {
    const { versions } = this.#parts;
    const own = Uint32Array.from(fingerprint);
    const alike = versions
      .findLikely(bandsOf(own))
      .map((one) => ({ id: one.id, score: estimateLikeness(own, one.fingerprint) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostCandidates);
    const marks = Uint32Array.from(landmarks);
    const sharing = versions.findSharing(marks, leastLandmarks, mostCandidates);
    return [...new Set([...alike, ...sharing].map((one) => one.id))];
  }
}
