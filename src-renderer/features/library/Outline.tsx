import { memo, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Heading } from '#core/model/reading';
import {
  headingAt,
  itemOfHeading,
  outlineItems,
  parentOf,
  type OutlineItem,
} from '#core/reading/outline-tree';
import { goTo } from '../../state/document-store';
import { readOffset, useReadingPlace } from '../../state/reading-place-store';

type OutlineProps = { readonly headings: readonly Heading[]; readonly language: string };

/** So many headings are taken in at a glance; more can be searched. */
const mostAtAGlance = 40;

/** The headings of the open document; each leads to its place, and the one that is read is marked. */
export const Outline = memo(function Outline({ headings, language }: OutlineProps) {
  const { t } = useTranslation();
  const id = useId();
  const tree = useRef<HTMLUListElement>(null);
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [focused, setFocused] = useState<number | null>(null);
  const items = useMemo(() => outlineItems(headings, folded, filter), [headings, folded, filter]);
  const read = useReadingPlace((state) =>
    state.window ? headingAt(headings, readOffset(state)) : -1,
  );
  const current = filter === '' ? itemOfHeading(items, read) : -1;
  const parents = useMemo(
    () => headings.filter(({ level }, at) => (headings[at + 1]?.level ?? 0) > level),
    [headings],
  );
  const isAllFolded = parents.length > 0 && parents.every(({ start }) => folded.has(start));
  // One stop of the Tab key: the item that was last on it, else the one that is read.
  const known = items.findIndex(({ index }) => index === focused);
  const stop = known >= 0 ? known : Math.max(0, current);

  useEffect(() => {
    // While the reader scrolls the outline follows, unless the user is in it.
    if (tree.current?.contains(document.activeElement)) return;
    tree.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const focus = (at: number): void => {
    const element = tree.current?.children[Math.min(Math.max(0, at), items.length - 1)];
    if (element instanceof HTMLElement) element.focus();
  };
  const fold = (start: number, isFolded: boolean): void =>
    setFolded((before) => {
      const next = new Set(before);
      if (isFolded) next.add(start);
      else next.delete(start);
      return next;
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[stop];
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const { heading, index, isParent, isFolded } = item;
    switch (event.key) {
      case 'ArrowDown':
        focus(stop + 1);
        break;
      case 'ArrowUp':
        focus(stop - 1);
        break;
      case 'Home':
        focus(0);
        break;
      case 'End':
        focus(items.length - 1);
        break;
      case 'ArrowRight':
        if (isFolded) fold(heading.start, false);
        else if (isParent) focus(stop + 1);
        break;
      case 'ArrowLeft':
        if (isParent && !isFolded) fold(heading.start, true);
        else focus(itemOfHeading(items, parentOf(headings, index)));
        break;
      case 'Enter':
      case ' ':
        goTo(heading.start);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="outline-heading">
        <h2 id={`${id}-title`} className="panel-title">
          {t('library.outline')}
        </h2>
        {parents.length > 0 && filter === '' && (
          <button
            type="button"
            className="link-button"
            onClick={() => setFolded(new Set(isAllFolded ? [] : parents.map(({ start }) => start)))}
          >
            {t(isAllFolded ? 'navigation.unfold' : 'navigation.fold')}
          </button>
        )}
      </div>
      {headings.length > mostAtAGlance && (
        <input
          className="field outline-filter"
          type="search"
          aria-label={t('navigation.filter')}
          placeholder={t('navigation.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            focus(0);
          }}
        />
      )}
      {items.length === 0 && <p className="empty">{t('navigation.noHeading')}</p>}
      {items.length > 0 && (
        <ul ref={tree} role="tree" aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
          {items.map((item, at) => (
            <OutlineRow
              key={item.heading.start}
              {...{ item, language }}
              isCurrent={at === current}
              isStop={at === stop}
              onFocus={setFocused}
              onFold={fold}
            />
          ))}
        </ul>
      )}
    </section>
  );
});

type OutlineRowProps = {
  readonly item: OutlineItem;
  readonly language: string;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  onFocus(index: number): void;
  onFold(start: number, isFolded: boolean): void;
};

/** Drawn again only where it changes: there may be thousands. */
const OutlineRow = memo(
  function OutlineRow(props: OutlineRowProps) {
    const { item, language, isCurrent, isStop, onFocus, onFold } = props;
    const { heading, index, isParent, isFolded } = item;
    return (
      <li
        className="outline-row"
        role="treeitem"
        aria-level={heading.level}
        data-level={heading.level}
        tabIndex={isStop ? 0 : -1}
        title={heading.text}
        {...(isParent ? { 'aria-expanded': !isFolded } : {})}
        {...(isCurrent ? { 'aria-current': true } : {})}
        onFocus={() => onFocus(index)}
        onClick={() => goTo(heading.start)}
      >
        <span
          className="outline-fold"
          aria-hidden="true"
          onClick={(event) => {
            if (!isParent) return;
            event.stopPropagation();
            onFold(heading.start, !isFolded);
          }}
        >
          {isParent && (isFolded ? '▸' : '▾')}
        </span>
        <span className="outline-item" lang={language}>
          {heading.text}
        </span>
      </li>
    );
  },
  (before, after) =>
    before.item.heading === after.item.heading &&
    before.item.isParent === after.item.isParent &&
    before.item.isFolded === after.item.isFolded &&
    before.isCurrent === after.isCurrent &&
    before.isStop === after.isStop,
);
