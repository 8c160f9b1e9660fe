/** Bytes of the largest source that is imported: 32 MiB. */
export const maxSourceBytes = 32 * 1024 * 1024;
/** UTF-16 units of the longest note. */
export const maxNoteUnits = 100_000;
/** Rows that one call may ask for. */
export const maxRowsPerCall = 200;
/** Places of a text that one call may change. */
export const maxPlacesPerCall = 10_000;
/** UTF-16 units of the longest correction. */
export const maxCorrectionUnits = 100;
