import { useEffect, useId, useRef, type ReactNode } from 'react';

import { Notices } from './Notices';

type DialogProps = {
  readonly title: string;
  /** For lists and forms that need the room. */
  readonly wide?: boolean;
  /** `full` for what fills the window; a `palette` stands at its top, without a visible title. */
  readonly size?: 'full' | 'palette';
  readonly children: ReactNode;
  onClose(): void;
};

/** A modal dialog. The platform's own: it keeps the focus inside, and Escape closes it. */
export function Dialog({ title, wide = false, size, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={size ? `dialog ${size}` : wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current && isOutside(event, dialog.current)) onClose();
      }}
    >
      <h2 id={heading} className={size === 'palette' ? 'visually-hidden' : undefined}>
        {title}
      </h2>
      {children}
      {/* All outside an open dialog is out of reach, messages too. */}
      <Notices />
    </dialog>
  );
}

function isOutside(point: { clientX: number; clientY: number }, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const { clientX: x, clientY: y } = point;
  return x < left || x > right || y < top || y > bottom;
}

/** The last row of a dialog that needs no answer. */
export function DialogClose({ label, onClose }: { readonly label: string; onClose(): void }) {
  return (
    <div className="dialog-actions">
      <button type="button" className="button" onClick={onClose}>
        {label}
      </button>
    </div>
  );
}
