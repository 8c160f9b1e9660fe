import { z } from 'zod';

import { interfaceLanguages, rowUnits } from '../model/locale';
import { rubyNotations, rubyRegions, rubyScopes } from '../model/ruby-view';
import {
  layouts,
  librarySorts,
  lineHeights,
  measures,
  sidePanels,
  textSizes,
  themes,
  typefaces,
  wordCardTriggers,
} from '../model/settings';
import { maxRecentCommands, maxTabs } from './limits';
import { documentId, paneView } from './schema-parts';

const paneWidth = z.number().min(0.2).max(5);

/** Settings to change; those left out stay. Also what of a stored library's settings is taken. */
export const settingsChange = z.strictObject({
  language: z.enum(['system', ...interfaceLanguages]).optional(),
  theme: z.enum(themes).optional(),
  showRuby: z.boolean().optional(),
  showTerms: z.boolean().optional(),
  showRepairs: z.boolean().optional(),
  showAmbiguities: z.boolean().optional(),
  showDifferences: z.boolean().optional(),
  textSize: z.int().min(textSizes.least).max(textSizes.most).optional(),
  lineHeight: z.number().min(lineHeights.least).max(lineHeights.most).optional(),
  measure: z.int().min(measures.least).max(measures.most).optional(),
  indent: z.number().min(0).max(4).optional(),
  typeface: z.enum(typefaces).optional(),
  isJustified: z.boolean().optional(),
  isVertical: z.boolean().optional(),
  isFocused: z.boolean().optional(),
  wordCard: z.enum(wordCardTriggers).optional(),
  showStrip: z.boolean().optional(),
  showLibrary: z.boolean().optional(),
  librarySort: z.enum(librarySorts).optional(),
  sidePanel: z.enum(['none', ...sidePanels]).optional(),
  leftPane: paneView.optional(),
  rightPane: paneView.optional(),
  thirdPane: paneView.optional(),
  layout: z.enum(layouts).optional(),
  singlePane: z.enum(['left', 'right']).optional(),
  paneWidths: z.tuple([paneWidth, paneWidth, paneWidth]).optional(),
  rowUnit: z.enum(rowUnits).optional(),
  rubyScope: z.enum(rubyScopes).optional(),
  rubyNotation: z.enum(rubyNotations).optional(),
  rubyRegion: z.enum(rubyRegions).optional(),
  showToneColors: z.boolean().optional(),
  keymap: z.record(z.string().max(60), z.string().max(60).nullable()).optional(),
  recentCommands: z.array(z.string().max(60)).max(maxRecentCommands).optional(),
  tabs: z.array(documentId).max(maxTabs).optional(),
});
