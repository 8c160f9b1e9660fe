import type { Annotation } from '../model/annotation';
import { panes, type Pane } from '../model/locale';
import type { PaneText, RowView } from '../model/reading';
import type { ChannelName } from './channel-names';

/**
 * Results of thousands of small objects cross the processes as one string: each object is copied three
 * times on the way to the page, which takes ten times as long as writing and reading a string.
 */
export type Parcel = { readonly parcel: string };

type PackedPane = Pane | (Omit<PaneText, 'alignment'> & { readonly alignment: number[] | null });
type PackedRow = Omit<RowView, 'panes'> & { readonly panes: Readonly<Record<Pane, PackedPane>> };

/** What travels in place of a channel's result; the result itself where that is small. */
export function pack(name: string, result: unknown): unknown {
  switch (name as ChannelName) {
    case 'row:list':
      return parcelOf((result as readonly RowView[]).map(packRow));
    case 'annotation:list':
      return parcelOf(result as readonly Annotation[]);
    default:
      return result;
  }
}

/** The result that {@link pack} was given. */
export function unpack(name: ChannelName, travelled: unknown): unknown {
  switch (name) {
    case 'row:list':
      return (contentOf(travelled) as PackedRow[]).map(unpackRow);
    case 'annotation:list':
      return contentOf(travelled);
    default:
      return travelled;
  }
}

function parcelOf(content: unknown): Parcel {
  return { parcel: JSON.stringify(content) };
}

function contentOf(travelled: unknown): unknown {
  return JSON.parse((travelled as Parcel).parcel);
}

/** A pane that shows what one before it shows is just named. */
function packRow(row: RowView): PackedRow {
  const packed = {} as Record<Pane, PackedPane>;
  for (const pane of panes) {
    const shown = row.panes[pane];
    const same = panes.find((other) => row.panes[other] === shown) ?? pane;
    packed[pane] =
      same === pane
        ? { ...shown, alignment: shown.alignment && Array.from(shown.alignment) }
        : same;
  }
  return { ...row, panes: packed };
}

function unpackRow(row: PackedRow): RowView {
  const unpacked = {} as Record<Pane, PaneText>;
  for (const pane of panes) {
    const packed = row.panes[pane];
    unpacked[pane] =
      typeof packed === 'string'
        ? unpacked[packed]
        : { ...packed, alignment: packed.alignment && Int32Array.from(packed.alignment) };
  }
  return { ...row, panes: unpacked };
}
