import { flip, offset, shift, useFloating } from '@floating-ui/react-dom';
import { useLayoutEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { colors, type Color } from '#core/model/annotation';
import type { CopyForm } from '#core/formats/selection-text';
import { rangeOfSelection, type TextSelection } from '#core/reading/selection';
import { Menu } from '../../ui/Menu';
import { useShortcuts } from '../../state/shortcuts';
import { Swatch } from '../../ui/Swatch';
import type { ReaderView } from './reader-view';

type SelectionToolsProps = {
  readonly view: RefObject<ReaderView | null>;
  readonly selection: TextSelection;
  onHighlight(color: Color): void;
  onNote(): void;
  onCopy(form: CopyForm): void;
  /** Null where the selection is no phrase. */
  readonly onPhrase: (() => void) | null;
};

/** What can be done with the selection, at its end. */
export function SelectionTools(props: SelectionToolsProps) {
  const { view, selection, onHighlight, onNote, onCopy, onPhrase } = props;
  const { t } = useTranslation();
  const shortcutOf = useShortcuts();
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom',
    strategy: 'fixed',
    middleware: [offset(8), flip(), shift({ padding: 8 })],
  });
  useLayoutEffect(() => {
    const box = view.current?.rectangle(selection.pane, rangeOfSelection(selection));
    if (box) refs.setReference({ getBoundingClientRect: () => box });
  }, [view, selection, refs]);

  return (
    <div
      ref={refs.setFloating}
      className="floating selection-tools"
      style={floatingStyles}
      role="toolbar"
      aria-label={t('selection.label')}
    >
      {colors.map((color) => (
        <Swatch
          key={color}
          color={color}
          label={t('selection.highlight', { color: t(`color.${color}`) })}
          shortcut={shortcutOf(`highlight-${color}`)?.label}
          onChoose={() => onHighlight(color)}
        />
      ))}
      <button
        type="button"
        className="button plain"
        title={shortcutOf('write-note')?.label}
        onClick={onNote}
      >
        {t('selection.note')}
      </button>
      <button
        type="button"
        className="button plain"
        title={shortcutOf('copy')?.label}
        onClick={() => onCopy('text')}
      >
        {t('selection.copy')}
      </button>
      <Menu
        label={t('selection.copyMore')}
        items={[
          { label: t('selection.copyBoth'), run: () => onCopy('both') },
          { label: t('selection.copySource'), run: () => onCopy('source') },
        ]}
      />
      {onPhrase && (
        <button
          type="button"
          className="button plain"
          title={shortcutOf('add-phrase')?.label}
          onClick={onPhrase}
        >
          {t('selection.phrase')}
        </button>
      )}
    </div>
  );
}
