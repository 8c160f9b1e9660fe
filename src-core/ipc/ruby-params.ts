import { z } from 'zod';

import { overrideScopes, type ReadingOverrideId } from '../model/reading-override';
import { rubyRegions } from '../model/ruby-view';
import { isSyllable, normaliseReading } from '../ruby/syllable';
import { maxCommonCharacters, maxKnownTextUnits, maxReadCharacters } from './limits';
import { documentId, nothing, offset, uuid } from './schema-parts';

const overrideIds = z.strictObject({
  overrides: z
    .array(uuid.transform((id) => id as ReadingOverrideId))
    .min(1)
    .max(2 * maxReadCharacters),
});
const syllable = z.string().max(12).refine(isSyllable).transform(normaliseReading);
const knownText = z.strictObject({ text: z.string().min(1).max(maxKnownTextUnits) });

export const rubyParams = {
  'ruby:at': z.strictObject({
    document: documentId,
    start: offset,
    end: offset,
    region: z.enum(rubyRegions),
  }),
  'ruby:set': z.strictObject({
    document: documentId,
    scope: z.enum(overrideScopes),
    parts: z
      .array(
        z.strictObject({
          start: offset,
          end: offset,
          syllables: z.array(syllable.nullable()).min(1).max(maxReadCharacters),
        }),
      )
      .min(1)
      .max(maxReadCharacters),
  }),
  'ruby:delete': overrideIds,
  'ruby:restore': overrideIds,
  'known:list': nothing,
  'known:add': knownText,
  'known:add-range': z.strictObject({ document: documentId, start: offset, end: offset }),
  'known:add-common': z.strictObject({ count: z.int().min(1).max(maxCommonCharacters) }),
  'known:remove': knownText,
};
