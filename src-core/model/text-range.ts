/** A half-open span `[start, end)` of a text, in UTF-16 code units, `0 <= start <= end`. */
export type CodeUnitRange = { readonly start: number; readonly end: number };

/** The same in Unicode code points, the unit of a Web Annotation TextPositionSelector. */
export type CodePointRange = { readonly startCodePoint: number; readonly endCodePoint: number };

/** Whether two half-open ranges share at least one code unit. */
export function overlaps(a: CodeUnitRange, b: CodeUnitRange): boolean {
  return a.start < b.end && b.start < a.end;
}
