import { useTranslation } from 'react-i18next';

import { AppearanceButton } from '../features/appearance/AppearanceButton';
import { PlaceButtons } from '../features/navigation/PlaceButtons';
import { RubyTools } from '../features/ruby/RubyTools';
import { useShownTitle } from '../features/tabs/use-shown-title';
import { showChanges } from '../state/changes';
import { openDialog } from '../state/dialog-store';
import { useDocument } from '../state/document-store';
import { togglePanel, usePanels } from '../state/panels-store';
import { changeSettings, useSettings } from '../state/settings-store';
import { useShortcuts } from '../state/shortcuts';
import { IconButton } from '../ui/IconButton';
import { titleWith } from '../ui/title-with';

/** The one thin bar: what is open, and the layers and panels that can be switched. */
export function Bar() {
  const { t } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const shown = useShownTitle();
  const { settings } = useSettings();
  const damage = opened?.repairs.filter(({ rule }) => rule === 'damage') ?? [];
  const repairs = damage.filter(({ accepted }) => accepted).length;
  const open = damage.length - repairs;
  const { showTerms, showDifferences } = settings;
  const panels = usePanels();
  const shortcutOf = useShortcuts();
  return (
    <header className="bar">
      <IconButton
        icon="library"
        label={t('bar.library')}
        shortcut={shortcutOf('toggle-library')}
        pressed={panels.library}
        onPress={() => togglePanel('library')}
      />
      <PlaceButtons />
      <span className="seal" lang="zh-Hant-TW" aria-hidden="true">
        對
      </span>
      <h1 lang={shown?.language}>{shown?.title ?? t('app.name')}</h1>
      <div role="toolbar" aria-label={t('bar.label')} className="bar-tools">
        {damage.length > 0 && (
          <button
            type="button"
            className="button plain bar-repairs"
            onClick={() => showChanges('damage')}
          >
            {t('bar.repairs', { count: repairs })}
            {open > 0 && ` · ${t('changes.open', { count: open })}`}
          </button>
        )}
        <RubyTools />
        <button
          type="button"
          className="button plain"
          aria-label={t('bar.terms')}
          aria-pressed={showTerms}
          {...titleWith(t('bar.terms'), shortcutOf('toggle-terms'))}
          onClick={() => void changeSettings({ showTerms: !showTerms })}
        >
          {t('bar.termsSign')}
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={t('bar.differences')}
          aria-pressed={showDifferences}
          {...titleWith(t('bar.differences'), shortcutOf('toggle-differences'))}
          onClick={() => void changeSettings({ showDifferences: !showDifferences })}
        >
          {t('bar.differencesSign')}
        </button>
        <AppearanceButton />
        <IconButton
          icon="export"
          label={t('bar.export')}
          shortcut={shortcutOf('export-notes')}
          disabled={!opened}
          onPress={() => openDialog('export')}
        />
        <IconButton
          icon="gear"
          label={t('bar.settings')}
          shortcut={shortcutOf('settings')}
          onPress={() => openDialog('settings')}
        />
        <IconButton
          icon="changes"
          label={t('changes.title')}
          shortcut={shortcutOf('toggle-changes')}
          pressed={panels.side === 'changes'}
          onPress={() => togglePanel('changes')}
        />
        <IconButton
          icon="ambiguities"
          label={t('bar.ambiguities')}
          shortcut={shortcutOf('toggle-ambiguities')}
          pressed={panels.side === 'ambiguities'}
          onPress={() => togglePanel('ambiguities')}
        />
        <IconButton
          icon="audit"
          label={t('bar.audit')}
          shortcut={shortcutOf('toggle-audit')}
          pressed={panels.side === 'audit'}
          onPress={() => togglePanel('audit')}
        />
        <IconButton
          icon="notes"
          label={t('bar.notes')}
          shortcut={shortcutOf('toggle-notes')}
          pressed={panels.side === 'notes'}
          onPress={() => togglePanel('notes')}
        />
      </div>
    </header>
  );
}
