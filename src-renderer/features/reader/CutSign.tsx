import { useTranslation } from 'react-i18next';

import type { PlacedEntry } from '#core/model/document';
import { showCard } from '../../state/words';
import { Icon } from '../../ui/Icon';

/**
 * A sign in the margin for what was taken out of a row: nothing in its text tells of that. Out of the
 * tab order, of which a text would be full: the caret and the list of changes come to these places too.
 */
export function CutSign({ cuts }: { readonly cuts: readonly PlacedEntry[] }) {
  const { t } = useTranslation();
  const label = t('changes.cut', { count: cuts.length });
  return (
    <button
      type="button"
      className="cut-sign cut-place"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) =>
        void showCard(event.currentTarget.getBoundingClientRect(), {
          ...{ conceptId: null, changes: cuts, conversion: null },
        })
      }
    >
      <Icon name="cut" />
    </button>
  );
}

/** Changes that left nothing in the text to be seen. */
export function isCut({ accepted, start, end }: PlacedEntry): boolean {
  return accepted && start === end;
}
