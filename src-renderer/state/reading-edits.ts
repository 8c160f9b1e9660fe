import { create } from 'zustand';

import type { OverrideChange, ParamsInput } from '#core/ipc/contract';
import type { OverrideScope, ReadingDraft, ReadingOverrideId } from '#core/model/reading-override';
import type { CodeUnitRange } from '#core/model/text-range';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { hideCard } from './card-store';
import { refreshRows, useDocument } from './document-store';
import { remember } from './history-store';
import { notify, reportError } from './notices-store';
import { useSettings } from './settings-store';

/** The card in which readings are edited; `anchor` in window pixels. */
type ReadingCardState = { readonly anchor: DOMRect | null; readonly draft: ReadingDraft | null };

const closed: ReadingCardState = { anchor: null, draft: null };

export const useReadingCard = create<ReadingCardState>(() => closed);

let wishes = 0;

/** Open the readings of a canonical range for editing, or those of the word where it is a character. */
export async function editReading({ start, end }: CodeUnitRange, anchor: DOMRect): Promise<void> {
  const { opened } = useDocument.getState();
  if (!opened) return;
  const wish = ++wishes;
  const region = useSettings.getState().settings.rubyRegion;
  try {
    const document = opened.summary.id;
    const draft = await call('ruby:at', { document, start, end, region });
    if (wish !== wishes || useDocument.getState().opened !== opened) return;
    hideCard();
    if (draft) useReadingCard.setState({ anchor, draft });
    else notify({ kind: 'info', text: i18n.t('ruby.nothingToEdit') });
  } catch (error) {
    reportError(error);
  }
}

export function hideReadingCard(): void {
  wishes += 1;
  useReadingCard.setState(closed);
}

type Part = ParamsInput<'ruby:set'>['parts'][number];

/** Give readings to places or words; undoable. */
export async function saveReadings(scope: OverrideScope, parts: readonly Part[]): Promise<void> {
  const { opened } = useDocument.getState();
  if (!opened || parts.length === 0) return;
  try {
    const document = opened.summary.id;
    rememberChange(await call('ruby:set', { document, scope, parts: [...parts] }));
    refreshRows();
  } catch (error) {
    reportError(error);
  }
}

/** Take back what was given; undoable. */
export async function withdrawReadings(overrides: readonly ReadingOverrideId[]): Promise<void> {
  try {
    await call('ruby:delete', { overrides: [...overrides] });
    rememberChange({ made: [], removed: overrides });
    refreshRows();
  } catch (error) {
    reportError(error);
  }
}

function rememberChange({ made, removed }: OverrideChange): void {
  type Ids = readonly ReadingOverrideId[];
  const swap = async (from: Ids, to: Ids): Promise<void> => {
    if (from.length > 0) await call('ruby:delete', { overrides: [...from] });
    if (to.length > 0) await call('ruby:restore', { overrides: [...to] });
    refreshRows();
  };
  remember({ undo: () => swap(made, removed), redo: () => swap(removed, made) });
}
