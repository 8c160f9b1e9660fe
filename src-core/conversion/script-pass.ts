import type { DictGroup } from 'opencc-js/core';

import type { ConversionDirection } from '../model/conversion';
import type { OpenccLocale } from '../model/locale';
import type { Alignment } from '../model/segment';
import { CodeUnitBuffer } from './code-units';
import { composeSegments } from './compose-segments';
import { type ConversionDictionary, conversionDictionary } from './conversion-dictionary';
import { type ConversionPass, convertPass, cutAtWords } from './convert-pass';
import { openccChain } from './opencc-chain';
import { SegmentList } from './segment-list';

/** The pass of a conversion that changes the script, and what goes before it. */
export type ScriptPass = {
  readonly dictionary: ConversionDictionary;
  readonly normalisation: readonly ConversionPass[];
  /** Cuts the normalised text at words, or null if that makes no difference to the pass. */
  readonly segmentation: ConversionDictionary | null;
  readonly conversion: readonly ConversionPass[];
};

/** A text as the script pass finds it. */
export type PassInput = {
  readonly units: CodeUnitBuffer;
  /** No key is looked for across one; ascending, in UTF-16 units, the length last. */
  readonly cuts: readonly number[];
  /** Of the text begun with and this one. */
  readonly alignment: Alignment;
};

/** Which way a conversion crosses between the scripts, or null if it does not. */
export function scriptDirection(from: OpenccLocale, to: OpenccLocale): ConversionDirection | null {
  if (from === to) return null;
  if (from === 'cn') return 's2t';
  return to === 'cn' ? 't2s' : null;
}

const known = new Map<string, ScriptPass>();

/** The script pass of a conversion that crosses in this direction, made at the first call. */
export function scriptPass(
  from: OpenccLocale,
  to: OpenccLocale,
  direction: ConversionDirection,
): ScriptPass {
  const name = `${from} ${to}`;
  const pass = known.get(name) ?? makePass(from, to, direction);
  known.set(name, pass);
  return pass;
}

/** Run all that goes before the script pass. */
export function inputOf(pass: ScriptPass, text: string): PassInput {
  let units = new CodeUnitBuffer(text.length);
  units.load(text);
  const source = units;
  const cuts = text.length > 0 ? [text.length] : [];
  let segments = new SegmentList(1);
  if (text.length > 0) segments.addIdentity(text.length);

  function run(before: ConversionPass): void {
    const output = new CodeUnitBuffer(units.length);
    const made = new SegmentList(1);
    convertPass(before, units, cuts, output, made);
    const composed = new SegmentList(1);
    composeSegments(segments, made, source, output, composed);
    output.mayBeIllFormed = source.mayBeIllFormed;
    [units, segments] = [output, composed];
  }
  for (const before of pass.normalisation) run(before);
  if (pass.segmentation) cutAtWords(pass.segmentation, units, cuts);
  for (const before of pass.conversion) run(before);
  return { units, cuts, alignment: segments.toAlignment() };
}

function makePass(
  from: OpenccLocale,
  to: OpenccLocale,
  direction: ConversionDirection,
): ScriptPass {
  const { normalisation, segmentation, conversion } = openccChain(from, to);
  const characters = direction === 's2t' ? charactersOf('cn', 't') : charactersOf('t', 'cn');
  const index = conversion.findIndex((group) => group.at(-1) === characters);
  const group = conversion[index];
  if (!group) throw new TypeError(`No pass between the scripts from ${from} to ${to}`);
  return {
    dictionary: conversionDictionary(group, 'conversion'),
    normalisation: normalisation.map((before) => passOf(before, 'normalisation')),
    // Words are the pass's own phrases: where nothing goes between, it finds them by itself.
    segmentation:
      segmentation && index > 0 ? conversionDictionary(segmentation, 'conversion') : null,
    conversion: conversion.slice(0, index).map((before) => passOf(before, 'conversion')),
  };
}

/** The dictionary of single characters that crosses between the scripts. */
function charactersOf(from: OpenccLocale, to: OpenccLocale): DictGroup[number] | undefined {
  return openccChain(from, to).conversion[0]?.at(-1);
}

function passOf(group: DictGroup, role: 'normalisation' | 'conversion'): ConversionPass {
  return { dictionary: conversionDictionary(group, role), wordDictionaries: 0 };
}
