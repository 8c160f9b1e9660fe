import type { DictGroup, DictLike } from 'opencc-js/core';

import { toCodeUnits } from './code-units';
import { FlatTrie } from './flat-trie';
import { dictionaryEntries, isWordingDictionary } from './opencc-chain';
import { kindCode } from './segment-list';

/** A group of dictionaries ready for matching. All arrays go by the key's index in the trie. */
export type ConversionDictionary = {
  readonly trie: FlatTrie;
  /** The replacements end to end, in UTF-16 units: that of key k is `[offsets[k], offsets[k + 1])`. */
  readonly replacements: Uint16Array;
  readonly offsets: Int32Array;
  /** What a replacement counts as, a `kindCode`; identity where a key stands for itself. */
  readonly kinds: Uint8Array;
  /** Which dictionary of the group the key is from. */
  readonly origins: Uint8Array;
  /**
   * By unit: what stands for it where no longer key begins. That is itself if it is no key, or the
   * replacement if it is a key of the group's last dictionary; 0 if to say so takes a closer look.
   */
  readonly direct: Uint16Array;
  /** What a change by `direct` counts as. */
  readonly directKind: number;
};

const known = new Map<string, ConversionDictionary>();
const numbers = new Map<DictLike, number>();

/** What a group is for: to make variant forms standard, or to convert. */
export type GroupRole = 'normalisation' | 'conversion';

/**
 * The dictionary of a group, built at the first call. Where dictionaries share a key the earlier
 * one in the group wins, as in opencc-js.
 */
export function conversionDictionary(group: DictGroup, role: GroupRole): ConversionDictionary {
  const name = `${role} ${group.map(numberOf).join('+')}`;
  let dictionary = known.get(name);
  if (!dictionary) {
    dictionary = build(group, role);
    known.set(name, dictionary);
  }
  return dictionary;
}

function numberOf(dictionary: DictLike): number {
  const number = numbers.get(dictionary) ?? numbers.size;
  numbers.set(dictionary, number);
  return number;
}

function build(group: DictGroup, role: GroupRole): ConversionDictionary {
  const keys: string[] = [];
  const replacements: string[] = [];
  const kinds: number[] = [];
  const origins: number[] = [];
  const direct = plainUnits();
  // The trie finds the last of equal keys, so the dictionary that wins is read last.
  for (const [origin, dictionary] of [...group.entries()].reverse()) {
    const fixedKind = kindOfDictionary(dictionary, role);
    for (const [key, replacement] of dictionaryEntries(dictionary)) {
      keys.push(key);
      replacements.push(replacement);
      kinds.push(key === replacement ? kindCode.identity : (fixedKind ?? kindOfKey(key)));
      origins.push(origin);
      if (key.length === 1) {
        const isDirect = origin === group.length - 1 && replacement.length === 1;
        direct[key.charCodeAt(0)] = isDirect ? replacement.charCodeAt(0) : 0;
      }
    }
  }
  const offsets = new Int32Array(keys.length + 1);
  for (const [index, replacement] of replacements.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + replacement.length;
  }
  return {
    trie: new FlatTrie(keys),
    replacements: toCodeUnits(replacements.join('')),
    offsets,
    kinds: Uint8Array.from(kinds),
    origins: Uint8Array.from(origins),
    direct,
    directKind: kindOfDictionary(group.at(-1) ?? '', role) ?? kindCode.character,
  };
}

/** Every unit for itself; 0 for those that may begin more than one unit to step over. */
function plainUnits(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
  units.fill(0, 0xd800, 0xe000);
  return units.fill(0, 0x2ff0, 0x3000);
}

/** What all that a dictionary changes counts as, or null if it depends on the key. */
function kindOfDictionary(dictionary: DictLike, role: GroupRole): number | null {
  if (role === 'normalisation') return kindCode.normalisation;
  return isWordingDictionary(dictionary) ? kindCode.wording : null;
}

function kindOfKey(key: string): number {
  const firstLength = (key.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return key.length > firstLength ? kindCode.phrase : kindCode.character;
}
