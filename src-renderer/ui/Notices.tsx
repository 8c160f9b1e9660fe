import { useTranslation } from 'react-i18next';

import { dismiss, useNotices } from '../state/notices-store';
import { IconButton } from './IconButton';

/** The messages at the foot of the window, read out by screen readers as they come. */
export function Notices() {
  const { t } = useTranslation();
  const { notices } = useNotices();
  return (
    <section className="notices" aria-label={t('notice.region')} aria-live="polite">
      {notices.map(({ id, kind, text, fraction, action, more = [] }) => (
        <div
          key={id}
          className="notice"
          data-kind={kind}
          {...(kind === 'error' ? { role: 'alert' } : {})}
        >
          <span>{text}</span>
          {kind === 'progress' && <progress value={fraction ?? 0} aria-label={text} />}
          {(action ? [action, ...more] : more).map((one) => (
            <button
              key={one.label}
              type="button"
              className="button"
              onClick={() => {
                if (kind !== 'progress') dismiss(id);
                one.run();
              }}
            >
              {one.label}
            </button>
          ))}
          {kind !== 'progress' && (
            <IconButton icon="close" label={t('notice.dismiss')} onPress={() => dismiss(id)} />
          )}
        </div>
      ))}
    </section>
  );
}
