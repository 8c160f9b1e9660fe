import { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import type { VersionRelation } from '#core/model/versions';
import { comparable } from '#core/versions/comparable-text';
import { bandsOf, estimateLikeness, leastLandmarks } from '#core/versions/fingerprint';
import { notAlike, relationOf, type StatedRelation } from '#core/versions/relation';
import type { CleanedText } from '../parsing/parsed-source';
import type { LibraryParts } from './library-parts';

/** Texts that are looked at closely for one that comes in: the likeliest. */
const mostCandidates = 5;

type Found = {
  readonly id: DocumentId;
  readonly relation: VersionRelation;
  readonly score: number;
};

/** Finds out whether a text is there already, in another script or edition. */
export class VersionFinder {
  readonly #parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /** Enter a new document as a version of the one in the library that is most like it, if any is. */
  relate(id: DocumentId, text: CleanedText): void {
    const found = this.#find(id, text);
    if (!found) return;
    const { versions } = this.#parts;
    const origin = versions.originOf(found.id);
    if (origin === id) throw new AppError('internal', { reason: 'a version of itself' });
    versions.saveVersion(id, { origin, ...(this.#toOrigin(text, origin, found) ?? notAlike) });
  }

  /** How a text stands to the first of the versions that it was found by; null if nothing alike is left. */
  #toOrigin({ canonical }: CleanedText, origin: DocumentId, found: Found): StatedRelation | null {
    if (origin === found.id) return { relation: found.relation, score: found.score };
    const first = this.#parts.documents.text(origin);
    return first && relationOf(comparable(canonical), comparable(first.canonical));
  }

  #find(
    id: DocumentId,
    { canonical, exactKey, fingerprint, landmarks }: CleanedText,
  ): Found | null {
    if (exactKey === null) return null;
    const { versions, documents } = this.#parts;
    const same = versions.findSame(exactKey).find((one) => one !== id);
    if (same) return { id: same, relation: 'same', score: 1 };
    const likely = this.#likely(id, Uint32Array.from(fingerprint), Uint32Array.from(landmarks));
    const compared = likely.length === 0 ? null : comparable(canonical);
    let best: Found | null = null;
    for (const candidate of likely) {
      const text = documents.text(candidate);
      const verdict = compared && text ? relationOf(compared, comparable(text.canonical)) : null;
      if (verdict && verdict.score > (best?.score ?? 0)) best = { id: candidate, ...verdict };
    }
    return best;
  }

  /** Documents worth a closer look: those most alike as wholes, and those that share most passages. */
  #likely(id: DocumentId, fingerprint: Uint32Array, landmarks: Uint32Array): DocumentId[] {
    const { versions } = this.#parts;
    const alike = versions
      .findLikely(bandsOf(fingerprint))
      .map((one) => ({ id: one.id, score: estimateLikeness(fingerprint, one.fingerprint) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostCandidates);
    const sharing = versions.findSharing(landmarks, leastLandmarks, mostCandidates);
    return [...new Set([...alike, ...sharing].map((one) => one.id))].filter((one) => one !== id);
  }
}
