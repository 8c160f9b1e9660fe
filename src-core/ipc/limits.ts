/** Bytes of the largest source that is imported: 200 MiB. */
export const maxSourceBytes = 200 * 1024 * 1024;
/** Files that one import may hold. */
export const maxImportItems = 20_000;
/** Cleaning rules that there may be, UTF-16 units of the longest pattern, and examples of one rule. */
export const maxRules = 500;
export const maxRulePatternUnits = 10_000;
export const maxExamplesPerRule = 50;
/** UTF-16 units of the longest note. */
export const maxNoteUnits = 100_000;
/** Bytes of the largest dictionary or file of conversions that is imported: 16 MiB. */
export const maxRulesBytes = 16 * 1024 * 1024;
/** Phrases that one call may name: more than a file can hold, whose lines have 8 bytes or more. */
export const maxPhrasesPerCall = maxRulesBytes / 8;
/** UTF-16 units of the longest name of a collection. */
export const maxCollectionNameUnits = 200;
/** UTF-16 units of the longest text that is printed: Chromium sets pages in minutes and gigabytes beyond it. */
export const maxPrintedUnits = 400_000;
/** Rows that one call may ask for. */
export const maxRowsPerCall = 200;
/** Places of a text that one call may change. */
export const maxPlacesPerCall = 10_000;
/** UTF-16 units of the longest correction. */
export const maxCorrectionUnits = 100;

/** UTF-16 units of the longest term, or text that is looked up. */
export const maxTermUnits = 200;
/** Ways of writing one word. */
export const maxFormsPerWord = 50;
/** Marks that one call may make or take back. */
export const maxHighlightsPerCall = 5000;
/** Characters whose readings are edited at once. */
export const maxReadCharacters = 24;
/** UTF-16 units of a text whose characters the user knows. */
export const maxKnownTextUnits = 1_000_000;
/** Characters of the longest band of usual ones. */
export const maxCommonCharacters = 3500;

/** Documents in tabs. */
export const maxTabs = 50;

/** Commands that the palette remembers. */
export const maxRecentCommands = 8;
