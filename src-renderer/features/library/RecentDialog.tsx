import { useTranslation } from 'react-i18next';

import { useDocument } from '../../state/document-store';
import { Dialog, DialogClose } from '../../ui/Dialog';
import { RecentList } from './RecentList';

/** What was read lately, to go on with. */
export function RecentDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const open = useDocument((state) => state.opened?.summary.id);
  return (
    <Dialog title={t('navigation.recent')} onClose={onClose}>
      <RecentList open={open} onOpen={onClose} />
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}
