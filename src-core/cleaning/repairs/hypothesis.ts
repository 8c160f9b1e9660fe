/** A piece of a reading of the text, linked to the one before it. */
export type Piece = {
  readonly before: Piece | null;
  /** Of the text as it stands. */
  readonly start: number;
  readonly end: number;
  /** What is taken to have stood there. */
  readonly text: string;
  /** `opens` a repair, goes `on` with it, or is `outside` of any. */
  readonly role: 'opens' | 'on' | 'outside';
};

/** One way to read a stretch of text. */
export type Hypothesis = {
  readonly score: number;
  /** As much of it as the language model gave. */
  readonly language: number;
  readonly piece: Piece | null;
  /** The first byte of a character whose second one is the next byte; -1 where the bytes are in step. */
  readonly lead: number;
  /** The last byte of the text as it was; -1 for none of two. */
  readonly lastByte: number;
  /** The last two characters, in code units. */
  readonly first: number;
  readonly second: number;
  /** How many characters the bytes have been out of step for. */
  readonly run: number;
  /** Where the last repair ended, or the search began. */
  readonly settled: number;
};

/** Take `text`, which may be empty, to have stood at a place; the bytes keep their step. */
export function emit(
  hypothesis: Hypothesis,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  score: number,
  role: Piece['role'],
): Hypothesis {
  const { lead, lastByte, run } = hypothesis;
  // Written out: spreading costs more than the rest of the search.
  return {
    score: hypothesis.score + score,
    language: hypothesis.language,
    piece: { before: hypothesis.piece, start, end, text, role },
    lead,
    lastByte,
    first: text === '' ? hypothesis.first : hypothesis.second,
    second: text === '' ? hypothesis.second : text.charCodeAt(text.length - 1),
    run,
    settled: role === 'outside' ? hypothesis.settled : end,
  };
}

/**
 * Read one character, for which the language model gives `score`.
 *
 * @param lead - The byte that then waits for its second one; -1 where the bytes are in step.
 */
export function read(
  hypothesis: Hypothesis,
  { start, end }: { readonly start: number; readonly end: number },
  unit: number,
  score: number,
  role: Piece['role'],
  lead: number,
  lastByte: number,
): Hypothesis {
  return {
    score: hypothesis.score + score,
    language: hypothesis.language + score,
    piece: { before: hypothesis.piece, start, end, text: String.fromCharCode(unit), role },
    lead,
    lastByte,
    first: hypothesis.second,
    second: unit,
    run: lead < 0 ? 0 : hypothesis.run + 1,
    settled: role === 'outside' ? hypothesis.settled : end,
  };
}

/** The hypothesis with what something else than the next character tells of it. */
export function weighed(hypothesis: Hypothesis, score: number): Hypothesis {
  return score === 0 ? hypothesis : { ...hypothesis, score: hypothesis.score + score };
}

/** From here on the byte `lead` waits for its second one. */
export function outOfStep(hypothesis: Hypothesis, lead: number, run: number): Hypothesis {
  const { score, language, piece, first, second, settled } = hypothesis;
  return { score, language, piece, lead, lastByte: lead, first, second, run, settled };
}

/**
 * From here on characters begin where their bytes do.
 *
 * @param lastByte - Of the character before; -1 where that has not two.
 */
export function inStep(hypothesis: Hypothesis, lastByte: number): Hypothesis {
  const { score, language, piece, first, second, settled } = hypothesis;
  return { score, language, piece, lead: -1, lastByte, first, second, run: 0, settled };
}
