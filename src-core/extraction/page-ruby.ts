import { plainTextOf, silentElements, walkTree, type PageElement } from './page-tree';

/** A base with the reading above it; an empty reading where the page gives none. */
export type RubyPair = { readonly base: string; readonly reading: string };

/**
 * The pairs of a `ruby` element, in reading order. Several bases before several readings (`rb rb rt rt`)
 * are matched in turn. Of several readings of one base the first is taken; what stands in `rp`, for
 * programs without ruby, is dropped. A ruby within a ruby counts for its base.
 */
export function rubyPairs(ruby: PageElement): RubyPair[] {
  const pairs: RubyPair[] = [];
  let bases: string[] = [];
  let readings: string[] = [];
  let isBaseOpen = false;
  let depthOfSecond = 0;

  const flush = (): void => {
    pairs.push(...pair(bases, readings));
    bases = [];
    readings = [];
    isBaseOpen = false;
  };
  const addBase = (text: string, isNew: boolean): void => {
    if (readings.length > 0) flush();
    if (isNew || !isBaseOpen) bases.push(text);
    else bases.push((bases.pop() ?? '') + text);
    isBaseOpen = true;
  };

  walkTree(ruby, {
    enter(element) {
      const { tagName } = element;
      if (tagName === 'rp' || silentElements.has(tagName)) return false;
      if (tagName === 'rt') {
        // A second row of readings, in `rtc`, only counts where the first is missing.
        if (depthOfSecond === 0 || bases.length > readings.length)
          readings.push(plainTextOf(element));
        return false;
      }
      if (tagName === 'rtc') {
        depthOfSecond += 1;
        if (readings.length === 0 && !holdsReadings(element)) {
          readings.push(plainTextOf(element));
          depthOfSecond -= 1;
          return false;
        }
      }
      if (tagName === 'rb') addBase('', true);
      return true;
    },
    leave(element) {
      if (element.tagName === 'rtc') depthOfSecond -= 1;
      if (element.tagName === 'rb') isBaseOpen = bases.length > 0;
    },
    text(value) {
      if (depthOfSecond > 0) return;
      const text = value.replace(/[\s\u200B]+/gu, ' ');
      if (text.trim() !== '' || (isBaseOpen && readings.length === 0)) addBase(text, false);
    },
  });
  flush();
  return pairs.flatMap(splitBySyllable);
}

function holdsReadings(element: PageElement): boolean {
  return element.childNodes.some((node) => node.nodeName === 'rt');
}

function pair(bases: readonly string[], readings: readonly string[]): RubyPair[] {
  const shown = bases.map((base) => base.trim()).filter((base) => base !== '');
  const single = readings.length === 1 && shown.length > 1;
  if (single) return [{ base: shown.join(''), reading: readings[0] ?? '' }];
  return shown.map((base, index) => ({ base, reading: readings[index] ?? '' }));
}

/** 漢字 under `hàn zì` is two characters with a reading each. */
function splitBySyllable({ base, reading }: RubyPair): RubyPair[] {
  const characters = [...base];
  const syllables = reading.split(' ');
  const isOneEach = characters.length > 1 && characters.length === syllables.length;
  if (!isOneEach || !characters.every((character) => /\p{Script=Han}/u.test(character))) {
    return [{ base, reading }];
  }
  return characters.map((character, index) => ({
    base: character,
    reading: syllables[index] ?? '',
  }));
}
