import type { CodeUnitRange } from '#core/model/text-range';
import { firstWhere } from '#core/text/first-where';
import { i18n } from '../i18n/i18n';
import { goTo, useDocument } from './document-store';
import { notify } from './notices-store';
import { useShownStretch } from './shown-stretch';
import { firstShownPane } from './settings-store';
import { findTerms, useStrip } from './strip-store';

/** Go to the next highlight, or to the one before; round at either end, which is said. */
export function stepMark(step: 1 | -1): void {
  const { annotations } = useDocument.getState();
  const at = numberFrom(
    annotations.map(({ target }) => target.position.start),
    step,
  );
  const annotation = annotations[at];
  if (!annotation) return say('strip.noMarks');
  useDocument.setState({ active: annotation.id });
  const { start } = annotation.target.position;
  show({ start, end: start });
}

/** Go to the next term of the glossaries, or to the one before. */
export async function stepTerm(step: 1 | -1): Promise<void> {
  const { opened } = useDocument.getState();
  await findTerms();
  if (useDocument.getState().opened !== opened) return;
  const { terms } = useStrip.getState();
  const term = terms.at(numberFrom(terms.starts, step));
  if (term) show(term);
  else say('strip.noTerms');
}

/** The number of the start that follows the caret, or else the top of the window; -1 where there is none. */
function numberFrom(starts: ArrayLike<number>, step: 1 | -1): number {
  if (starts.length === 0) return -1;
  const { selection } = useDocument.getState();
  const here = selection
    ? Math.min(selection.anchor, selection.focus)
    : useShownStretch.getState().start;
  // Without a caret a mark at the very top of the window is one to go to.
  const beyond = selection ? here + 1 : here;
  const next =
    step > 0
      ? firstWhere(starts, (start) => start >= beyond)
      : firstWhere(starts, (start) => start >= here) - 1;
  if (next >= starts.length) say('strip.wrappedStart');
  if (next < 0) say('strip.wrappedEnd');
  return (next + starts.length) % starts.length;
}

function show({ start, end }: CodeUnitRange): void {
  const pane = useDocument.getState().selection?.pane ?? firstShownPane();
  useDocument.setState({ selection: { pane, anchor: start, focus: end } });
  goTo(start);
}

function say(key: 'strip.noMarks' | 'strip.noTerms' | 'strip.wrappedStart' | 'strip.wrappedEnd') {
  notify({ kind: 'info', text: i18n.t(key) });
}
