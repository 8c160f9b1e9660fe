import { spelled } from './SpelledText';

type ChangedTextProps = {
  readonly textBefore: string;
  readonly before: string;
  readonly after: string;
  readonly textAfter: string;
};

/** What a change takes away and what it puts there, with what stands around it. */
export function ChangedText({ textBefore, before, after, textAfter }: ChangedTextProps) {
  return (
    <>
      {textBefore}
      {before !== after && before !== '' && <del>{spelled(before)}</del>}
      {after !== '' && <ins>{spelled(after)}</ins>}
      {textAfter}
    </>
  );
}
