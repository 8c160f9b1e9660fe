import { attribute, type PageElement } from './page-tree';

/** Whether an element begins a block of its own, by its tag or by its style. */
export function isBlock(element: PageElement): boolean {
  if (blocks.has(element.tagName)) return true;
  const style = attribute(element, 'style');
  return (
    style !== null && /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\b/iu.test(style)
  );
}

/** From 1 to 6; null for an element that is no heading. */
export function headingLevel(element: PageElement): number | null {
  const { tagName } = element;
  const role = attribute(element, 'role');
  if (role === 'heading') {
    const level = Number.parseInt(attribute(element, 'aria-level') ?? '2', 10);
    return Math.min(6, Math.max(1, Number.isFinite(level) ? level : 2));
  }
  if (role === 'presentation' || role === 'none') return null;
  return /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : null;
}

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main ' +
    'marquee menu nav ol p plaintext pre search section summary table tbody td tfoot th thead ' +
    'tr ul xmp'
  ).split(' '),
);
