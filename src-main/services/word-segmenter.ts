import { cutByRuntime, type CutWords } from '#core/reading/cut-words';

/** What a segmenter by dictionary is made of; loading it gives way to other work now and then. */
export type LoadWords = (pause: () => Promise<void>) => Promise<CutWords>;

/**
 * Tells words apart with jieba; with the segmenter of the runtime where its native module does not
 * load. Loaded when it is first asked for, which takes a good part of a second.
 */
export class WordSegmenter {
  readonly #load: LoadWords;
  #loading: Promise<CutWords> | null = null;

  /** @param load - For tests. */
  constructor(load: LoadWords = loadJieba) {
    this.#load = load;
  }

  /** Ready once this settles; later calls share what the first loaded. */
  ready(): Promise<CutWords> {
    this.#loading ??= this.#load(pause).then(
      (cut) => (hans) => tiling(cut(hans), hans) ?? cutByRuntime(hans),
      () => cutByRuntime,
    );
    return this.#loading;
  }
}

/** Bytes of the dictionary that are loaded in one go: some 20 ms. */
const chunkBytes = 1 << 17;
const lineFeed = 10;

async function loadJieba(pause: () => Promise<void>): Promise<CutWords> {
  const { Jieba } = await import('@node-rs/jieba');
  await pause();
  const { dict } = await import('@node-rs/jieba/dict.js');
  const jieba = new Jieba();
  for (let at = 0; at < dict.length;) {
    await pause();
    const line = dict.indexOf(lineFeed, Math.min(dict.length, at + chunkBytes));
    const end = line < 0 ? dict.length : line + 1;
    jieba.loadDict(dict.subarray(at, end));
    at = end;
  }
  return (hans) => jieba.cut(hans, true);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The words, unless they are not the text: a lone surrogate is none to jieba, which puts U+FFFD there. */
function tiling(words: readonly string[], hans: string): readonly string[] | null {
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return length === hans.length ? words : null;
}
