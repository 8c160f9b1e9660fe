import { changeKinds, type PackedChanges, type VersionChange } from '../model/versions';

const width = 5;

/** Changes as numbers: between processes a hundred thousand objects would take longer than finding them. */
export function packChanges(changes: readonly VersionChange[]): PackedChanges {
  const packed = new Int32Array(changes.length * width);
  changes.forEach(({ kind, from, to }, index) => {
    packed.set([changeKinds.indexOf(kind), from.start, from.end, to.start, to.end], index * width);
  });
  return packed;
}

/** The inverse of {@link packChanges}. @throws {RangeError} If a number stands for no kind. */
export function unpackChanges(packed: PackedChanges): VersionChange[] {
  return Array.from({ length: packed.length / width }, (_, index) => {
    const [place = -1, ...bounds] = packed.subarray(index * width, (index + 1) * width);
    const kind = changeKinds[place];
    if (!kind) throw new RangeError(`No kind of change ${place}`);
    const [fromStart = 0, fromEnd = 0, toStart = 0, toEnd = 0] = bounds;
    return {
      kind,
      from: { start: fromStart, end: fromEnd },
      to: { start: toStart, end: toEnd },
    };
  });
}
