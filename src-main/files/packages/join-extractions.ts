import type { Extraction } from '#core/model/extraction';

/** The texts one after the other, each from a new line, as one of the first's kind. */
export function joinExtractions(
  parts: readonly Extraction[],
  frame: Pick<Extraction, 'format' | 'stated' | 'address'>,
): Extraction {
  const texts: string[] = [];
  const blocks: Extraction['structure']['blocks'][number][] = [];
  const ruby: Extraction['structure']['ruby'][number][] = [];
  const cuts: Extraction['cuts'][number][] = [];
  let length = 0;
  for (const { text, structure, cuts: found } of parts) {
    const at = length;
    const moved = <T extends { readonly start: number; readonly end: number }>(range: T): T => ({
      ...range,
      start: range.start + at,
      end: range.end + at,
    });
    for (const block of structure.blocks) blocks.push(moved(block));
    for (const reading of structure.ruby) ruby.push(moved(reading));
    for (const cut of found) cuts.push(moved(cut));
    const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    texts.push(whole);
    length += whole.length;
  }
  return { ...frame, text: texts.join(''), structure: { blocks, ruby }, cuts };
}
