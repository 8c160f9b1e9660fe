import type { DictGroup } from 'opencc-js/core';

import type { OpenccLocale } from '../model/locale';
import type { AlignedText } from '../model/segment';
import { CodeUnitBuffer } from './code-units';
import { composeSegments } from './compose-segments';
import {
  type ConversionDictionary,
  conversionDictionary,
  type GroupRole,
} from './conversion-dictionary';
import { type ConversionPass, convertPass, cutAtWords, mayMatch } from './convert-pass';
import { dictionaryEntries, openccChain } from './opencc-chain';
import { SegmentList } from './segment-list';

const converters = new Map<string, (text: string) => AlignedText>();

/**
 * A function that converts as opencc-js `Converter({from, to})` does and says which part of the
 * result came from which part of the text. Every pair of locales is possible; between equal ones
 * nothing changes. The same pair gives the same function, and its dictionaries are read when it is
 * first called.
 */
export function alignedConverter(
  from: OpenccLocale,
  to: OpenccLocale,
): (text: string) => AlignedText {
  const name = `${from} ${to}`;
  let converter = converters.get(name);
  if (!converter) {
    let plan: Plan | undefined;
    converter = (text) => convert((plan ??= planFor(from, to)), text);
    converters.set(name, converter);
  }
  return converter;
}

type Plan = {
  readonly normalisation: readonly ConversionPass[];
  /** Cuts the normalised text at words, where the first conversion pass does not do so itself. */
  readonly segmentation: ConversionDictionary | null;
  readonly conversion: readonly ConversionPass[];
};

function planFor(from: OpenccLocale, to: OpenccLocale): Plan {
  const { normalisation, segmentation, conversion } = openccChain(from, to);
  const [first = []] = conversion;
  const cutsItself = segmentation !== null && isWordsThenCharacters(first, segmentation);
  return {
    normalisation: normalisation.map((group) => passOf(group, 'normalisation', 0)),
    segmentation:
      segmentation && !cutsItself ? conversionDictionary(segmentation, 'conversion') : null,
    conversion: conversion.map((group, index) =>
      passOf(group, 'conversion', cutsItself && index === 0 ? segmentation.length : 0),
    ),
  };
}

/**
 * Whether looking for keys of `group` finds the words of `words` too: it begins with them and
 * the rest are single characters, which never win over a word.
 */
function isWordsThenCharacters(group: DictGroup, words: DictGroup): boolean {
  const rest = group.slice(words.length);
  return (
    rest.length > 0 &&
    words.every((dictionary, index) => dictionary === group[index]) &&
    rest.every((dictionary) =>
      dictionaryEntries(dictionary).every(([key]) => [...key].length === 1),
    )
  );
}

function passOf(group: DictGroup, role: GroupRole, wordDictionaries: number): ConversionPass {
  return { dictionary: conversionDictionary(group, role), wordDictionaries };
}

function convert(plan: Plan, text: string): AlignedText {
  const workspace = text.length <= sharedCapacity ? sharedWorkspace : new Workspace(text.length);
  workspace.begin(text);
  for (const pass of plan.normalisation) {
    if (mayMatch(pass.dictionary, workspace.current)) workspace.run(pass);
  }
  if (plan.segmentation) cutAtWords(plan.segmentation, workspace.current, workspace.cuts);
  for (const pass of plan.conversion) workspace.run(pass);
  return workspace.result(text);
}

/** What a conversion writes to on its way. */
class Workspace {
  current: CodeUnitBuffer;
  readonly cuts: number[] = [];
  readonly #source: CodeUnitBuffer;
  readonly #spareUnits: CodeUnitBuffer[];
  #alignment: SegmentList;
  readonly #pass: SegmentList;
  #composed: SegmentList;

  constructor(capacity: number) {
    const newUnits = () => new CodeUnitBuffer(capacity);
    const newSegments = () => new SegmentList(capacity >> 2);
    this.#source = newUnits();
    this.current = this.#source;
    this.#spareUnits = [newUnits(), newUnits()];
    this.#alignment = newSegments();
    this.#pass = newSegments();
    this.#composed = newSegments();
  }

  begin(text: string): void {
    if (this.current !== this.#source) this.#spareUnits.push(this.current);
    this.#source.load(text);
    this.current = this.#source;
    this.cuts.length = 0;
    if (text.length > 0) this.cuts.push(text.length);
    this.#alignment.clear();
  }

  run(pass: ConversionPass): void {
    const output = this.#spareUnits.pop() ?? new CodeUnitBuffer(this.current.length);
    output.length = 0;
    const isFirst = this.current === this.#source;
    const segments = isFirst ? this.#alignment : this.#pass;
    segments.clear();
    convertPass(pass, this.current, this.cuts, output, segments);
    if (!isFirst) {
      this.#composed.clear();
      composeSegments(this.#alignment, this.#pass, this.#source, output, this.#composed);
      [this.#alignment, this.#composed] = [this.#composed, this.#alignment];
      this.#spareUnits.push(this.current);
    }
    this.current = output;
  }

  /** @param text - The text begun with, to be given back if no pass ran. */
  result(text: string): AlignedText {
    if (this.current !== this.#source) {
      const converted = this.current.toText(this.#source.mayBeIllFormed);
      return { text: converted, alignment: this.#alignment.toAlignment() };
    }
    if (text.length > 0) this.#alignment.addIdentity(text.length);
    return { text, alignment: this.#alignment.toAlignment() };
  }
}

/** Longer texts get a workspace of their own, so that none is held after a book was converted. */
const sharedCapacity = 1 << 14;
const sharedWorkspace = new Workspace(sharedCapacity);
