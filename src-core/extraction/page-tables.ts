import { attribute, walkTree, type PageElement } from './page-tree';

/** Characters of the longest cell that a table of data has; a longer one holds a document. */
const longestCell = 1500;
/** A span of more is no table that a person reads; past the last column cells are not told apart. */
const mostSpan = 64;
const mostColumns = 1000;

/**
 * Whether a table holds data, not the layout of a page: it has headers, or rows and columns of short
 * texts. One with a table inside, with headings or lists in its cells, is layout.
 */
export function isDataTable(table: PageElement): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  let hasHeads = false;
  let isLayout = false;
  let rows = 0;
  let columns = 0;
  let widest = 0;
  let cellLength = 0;
  walkTree(table, {
    enter(element) {
      const { tagName } = element;
      if (isLayout) return false;
      if (tagName === 'th' || tagName === 'caption') hasHeads = true;
      if (tagName === 'tr') {
        rows += 1;
        columns = 0;
      }
      if (tagName === 'td' || tagName === 'th') {
        columns += 1;
        widest = Math.max(widest, columns);
        cellLength = 0;
      }
      if (layoutContent.has(tagName)) isLayout = true;
      return true;
    },
    leave: () => undefined,
    text(value) {
      cellLength += value.trim().length;
      if (cellLength > longestCell) isLayout = true;
    },
  });
  return !isLayout && widest >= 2 && (hasHeads ? rows >= 1 : rows >= 2);
}

const layoutContent: ReadonlySet<string> = new Set([
  ...['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'article', 'section'],
  ...['nav', 'form', 'hr', 'iframe'],
]);

/** Whether every cell of a row is a header, and there are several. */
export function isHeadRow(row: PageElement): boolean {
  const cells = row.childNodes.filter((node) => node.nodeName === 'td' || node.nodeName === 'th');
  return cells.length > 1 && cells.every((node) => node.nodeName === 'th');
}

/** Keeps the columns of a table in line where cells span several rows or columns. */
export class TableColumns {
  /** By column, how many of the rows to come a cell of an earlier row still fills. */
  #filled: number[] = [];
  #column = 0;
  #reached = 0;

  beginRow(): void {
    this.#endRow();
    this.#column = 0;
    this.#reached = 0;
  }

  /** Place a cell; how many columns it stands after the one before. */
  place(cell: PageElement): number {
    while (this.#isFilled(this.#column)) this.#column += 1;
    const moved = this.#column - this.#reached;
    this.#reached = this.#column;
    const columns = span(attribute(cell, 'colspan'));
    const rows = span(attribute(cell, 'rowspan'));
    for (let at = 0; at < columns && this.#column < mostColumns; at += 1) {
      // Minus one: not yet counted down for the row it stands in.
      if (rows > 1) this.#filled[this.#column] = -rows;
      this.#column += 1;
    }
    return moved;
  }

  #isFilled(column: number): boolean {
    return (this.#filled[column] ?? 0) > 0;
  }

  #endRow(): void {
    this.#filled = this.#filled.map((rows) => (rows < 0 ? -rows - 1 : Math.max(0, rows - 1)));
  }
}

function span(value: string | null): number {
  const count = Number.parseInt(value ?? '', 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), mostSpan) : 1;
}
