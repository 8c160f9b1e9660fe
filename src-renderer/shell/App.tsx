import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import { ExportDialog } from '../features/annotations/ExportDialog';
import { NotesPanel } from '../features/annotations/NotesPanel';
import { Card } from '../features/cards/Card';
import { PinnedCards } from '../features/cards/PinnedCards';
import { PasteDialog } from '../features/import/PasteDialog';
import { useFileDrop } from '../features/import/use-file-drop';
import { AmbiguitiesPanel } from '../features/inspector/AmbiguitiesPanel';
import { AuditPanel } from '../features/inspector/AuditPanel';
import { ChangesPanel } from '../features/changes/ChangesPanel';
import { RulesDialog } from '../features/cleaning/RulesDialog';
import { DictionaryDialog } from '../features/dictionary/DictionaryDialog';
import { LibraryPanel } from '../features/library/LibraryPanel';
import { PropertiesDialog } from '../features/library/PropertiesDialog';
import { ReviewDialog } from '../features/review/ReviewDialog';
import { useReviewNotice } from '../features/review/use-review-notice';
import { SettingsDialog } from '../features/settings/SettingsDialog';
import { VersionsDialog } from '../features/versions/VersionsDialog';
import { closeOpening, useDialog, type DialogName } from '../state/dialog-store';
import { useReadingCard } from '../state/reading-edits';
import { closeDrawer, usePanels } from '../state/panels-store';
import { useSettings } from '../state/settings-store';
import { Notices } from '../ui/Notices';
import { Bar } from './Bar';
import { useNavigationKeys } from '../features/navigation/use-navigation-keys';
import { useCommands } from './commands/use-commands';
import { useWheelZoom } from './use-wheel-zoom';
import { CommandPalette } from './palette/CommandPalette';
import { ReaderArea } from './ReaderArea';

// These two tell scripts apart by the conversion tables, which are half of all code: none of it is
// needed to show a text, so it comes when one of them is opened.
const ImportsDialog = lazy(async () => {
  const { ImportsDialog: component } = await import('../features/import/ImportsDialog');
  return { default: component };
});
const GoToDialog = lazy(async () => {
  const { GoToDialog: component } = await import('../features/navigation/GoToDialog');
  return { default: component };
});
const CompareDialog = lazy(async () => {
  const { CompareDialog: component } = await import('../features/versions/CompareDialog');
  return { default: component };
});
const RecentDialog = lazy(async () => {
  const { RecentDialog: component } = await import('../features/library/RecentDialog');
  return { default: component };
});
const ReadAsDialog = lazy(async () => {
  const { ReadAsDialog: component } = await import('../features/import/ReadAsDialog');
  return { default: component };
});

const KnownCharactersDialog = lazy(async () => {
  const { KnownCharactersDialog: component } =
    await import('../features/ruby/KnownCharactersDialog');
  return { default: component };
});
const ReadingCard = lazy(async () => {
  const { ReadingCard: component } = await import('../features/ruby/ReadingCard');
  return { default: component };
});
const ShortcutsDialog = lazy(async () => {
  const { ShortcutsDialog: component } = await import('../features/shortcuts/ShortcutsDialog');
  return { default: component };
});

const dialogs: Partial<Record<DialogName, ComponentType<{ onClose(): void }>>> = {
  paste: PasteDialog,
  export: ExportDialog,
  settings: SettingsDialog,
  shortcuts: ShortcutsDialog,
  palette: CommandPalette,
  dictionary: DictionaryDialog,
  properties: PropertiesDialog,
  versions: VersionsDialog,
  review: ReviewDialog,
  rules: RulesDialog,
  imports: ImportsDialog,
  'read-as': ReadAsDialog,
  'known-characters': KnownCharactersDialog,
  'go-to': GoToDialog,
  recent: RecentDialog,
  compare: CompareDialog,
};

/** The window: one bar, the library, the text in both scripts, the notes. */
export function App() {
  const { t } = useTranslation();
  const { library, side, isNarrow } = usePanels();
  const { dialog, serial } = useDialog();
  const { showStrip } = useSettings(({ settings }) => settings);
  const isDropping = useFileDrop();
  useCommands();
  useWheelZoom();
  useReviewNotice();
  const isReadingEdited = useReadingCard(({ draft }) => draft !== null);
  useNavigationKeys();
  const OpenDialog = dialog && dialogs[dialog];
  return (
    <div className={isNarrow ? 'shell narrow' : 'shell'}>
      <Bar />
      {library && <LibraryPanel />}
      <main
        className="reader-area"
        data-strip={showStrip}
        onPointerDownCapture={isNarrow ? closeDrawer : undefined}
      >
        <ReaderArea />
      </main>
      {side === 'notes' && <NotesPanel />}
      {side === 'changes' && <ChangesPanel />}
      {side === 'ambiguities' && <AmbiguitiesPanel />}
      {side === 'audit' && <AuditPanel />}
      <Card />
      <PinnedCards />
      <Suspense>{isReadingEdited && <ReadingCard />}</Suspense>
      <Suspense>
        {OpenDialog && <OpenDialog key={serial} onClose={() => closeOpening(serial)} />}
      </Suspense>
      {isDropping && <div className="drop-veil">{t('import.drop')}</div>}
      {!OpenDialog && <Notices />}
    </div>
  );
}
