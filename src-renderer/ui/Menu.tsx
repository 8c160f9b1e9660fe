import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react-dom';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { Icon, type IconName } from './Icon';

type MenuProps = {
  readonly label: string;
  readonly icon?: IconName;
  readonly items: readonly MenuItem[];
};

type MenuItem = {
  readonly label: string;
  /** Tells items of the same label apart. */
  readonly key?: string;
  /** BCP 47 tag of a label that is Chinese text. */
  readonly language?: string | undefined;
  /** Of an item that is one of several to choose from. */
  readonly isChosen?: boolean;
  /** A line is drawn above it. */
  readonly isFirstOfGroup?: boolean;
  run(): void;
};

/** A button that opens a short menu (ARIA menu button pattern); drawn in the platform's top layer. */
export function Menu({ label, items, icon = 'more' }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement | null>(null);
  const id = useId();
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-end',
    strategy: 'fixed',
    middleware: [offset(2), flip(), shift({ padding: 8 })],
    whileElementsMounted: autoUpdate,
  });

  useEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus();
  }, [isOpen]);

  const close = (): void => {
    menu.current?.hidePopover();
    (refs.reference.current as HTMLElement | null)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons.at((at + step) % buttons.length)?.focus();
  };

  return (
    <>
      <button
        ref={refs.setReference}
        type="button"
        className="button plain icon"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        <Icon name={icon} />
      </button>
      <div
        ref={(element) => {
          menu.current = element;
          refs.setFloating(element);
        }}
        id={id}
        popover="auto"
        className="menu"
        role="menu"
        aria-label={label}
        style={floatingStyles}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onKeyDown}
      >
        {isOpen &&
          items.map((item) => (
            <button
              key={item.key ?? item.label}
              type="button"
              {...(item.isChosen === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.isChosen })}
              data-first={item.isFirstOfGroup}
              lang={item.language}
              onClick={() => {
                close();
                item.run();
              }}
            >
              {item.label}
            </button>
          ))}
      </div>
    </>
  );
}
