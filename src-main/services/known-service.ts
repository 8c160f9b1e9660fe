import { candidatesOf } from '#core/conversion/conversion-evidence';
import { hanCharacters, knownInBothScripts } from '#core/ruby/known-characters';
import type { KnownChange } from '#core/ipc/contract';
import type { ConversionEvidenceFiles } from './conversion-evidence';
import type { LibraryParts } from './library-parts';
import type { RubyFiles } from './ruby-files';

/** The characters that the user has marked as known. */
export class KnownService {
  readonly #parts: LibraryParts;
  readonly #evidence: ConversionEvidenceFiles;
  readonly #files: RubyFiles;
  #changes = 0;
  #known: { readonly edition: string; readonly characters: ReadonlySet<string> } | null = null;

  constructor(parts: LibraryParts, evidence: ConversionEvidenceFiles, files: RubyFiles) {
    this.#parts = parts;
    this.#evidence = evidence;
    this.#files = files;
  }

  /** As they were given, in the order of their code points. */
  list(): string {
    return this.#parts.known.list().join('');
  }

  /** What the user knows in both scripts; see {@link knownInBothScripts}. */
  characters(): ReadonlySet<string> {
    const edition = `${this.#parts.dataVersion()}.${this.#changes}`;
    if (this.#known?.edition !== edition) {
      const characters = this.#inBothScripts(this.#parts.known.list());
      this.#known = { edition, characters };
    }
    return this.#known.characters;
  }

  /** The Han characters of a text are known from now on. */
  add(text: string): KnownChange {
    return this.#change(hanCharacters(text), (one) =>
      this.#parts.known.add(one, this.#parts.now()),
    );
  }

  /** So are the most usual ones of both scripts. @param count - How many of each. */
  addCommon(count: number): KnownChange {
    return this.add(this.#files.common(count).join(''));
  }

  /** The Han characters of a text are not known any more, in whichever script they were given. */
  remove(text: string): KnownChange {
    const characters = this.#inBothScripts(hanCharacters(text));
    return this.#change([...characters], (one) => this.#parts.known.remove(one));
  }

  #inBothScripts(given: readonly string[]): ReadonlySet<string> {
    const evidence = this.#evidence.load();
    return knownInBothScripts(given, (direction, character) =>
      candidatesOf(evidence, direction, character),
    );
  }

  #change(characters: readonly string[], change: (character: string) => boolean): KnownChange {
    const changed = this.#parts.transaction(() => characters.filter(change));
    this.#changes += 1;
    return { characters: this.list(), changed: changed.join('') };
  }
}
