import { describe, expect, it } from 'vitest';

import { listDropped, type DroppedItem } from '../../../src-renderer/state/dropped-files';

type Tree = { readonly [name: string]: Tree | string };

/** What a platform hands out at a time. */
const batch = 100;

function folder(name: string, tree: Tree | null): FileSystemDirectoryEntry {
  const createReader = (): FileSystemDirectoryReader => {
    let left = Object.entries(tree ?? {}).map(([child, below]) =>
      typeof below === 'string' ? file(child, below) : folder(child, below),
    );
    return {
      readEntries: (done, failed) => {
        if (tree === null) return failed?.(new DOMException('', 'NotReadableError'));
        done(left.slice(0, batch));
        left = left.slice(batch);
      },
    };
  };
  return { name, isDirectory: true, isFile: false, createReader } as FileSystemDirectoryEntry;
}

function file(name: string, text: string): FileSystemFileEntry {
  const open = (done: (file: File) => void): void => done(new File([text], name));
  return { name, isDirectory: false, isFile: true, file: open } as FileSystemFileEntry;
}

const dropped = (entry: FileSystemEntry): DroppedItem => ({ entry, file: null });
const names = (listing: { files: readonly { name: string }[] }): string[] =>
  listing.files.map(({ name }) => name);

describe('what is dropped on the window', () => {
  it('is a folder with the files below it that are read, in order of their names', async () => {
    const tree = {
      '通知.txt': '一',
      'a.PDF': '',
      附件: { '名單.docx': '', '圖.png': '', 舊: { 'page.shtml': '' } },
      'photo.jpg': '',
    };
    const listing = await listDropped([dropped(folder('國務院文件', tree))], 100);
    expect(listing.folder).toBe('國務院文件');
    expect(names(listing)).toEqual(['a.PDF', '通知.txt', '附件/名單.docx', '附件/舊/page.shtml']);
    expect(listing.skipped).toBe(2);
  });

  it('has hidden files and folders passed over', async () => {
    const tree = { '.secret.txt': '', '.git': { 'a.txt': '' }, 'a.txt': '' };
    const listing = await listDropped([dropped(folder('文件', tree))], 100);
    expect([names(listing), listing.skipped]).toEqual([['a.txt'], 0]);
  });

  it('is read to its end, however many entries the platform hands out at a time', async () => {
    const tree = Object.fromEntries(
      Array.from({ length: 3 * batch + 1 }, (_, at) => [`${String(at).padStart(4, '0')}.txt`, '']),
    );
    const listing = await listDropped([dropped(folder('文件', tree))], 1000);
    expect(names(listing)).toEqual(Object.keys(tree));
    expect((await listDropped([dropped(folder('文件', tree))], 7)).files).toHaveLength(7);
  });

  it('may be several files and folders; a file by itself goes through whatever its ending', async () => {
    const items = [
      { entry: null, file: new File(['字'], '無副檔名') },
      dropped(folder('甲', { 'a.txt': '' })),
      dropped(folder('乙', { 'a.txt': '' })),
    ];
    const listing = await listDropped(items, 100);
    expect(listing.folder).toBeNull();
    expect(names(listing)).toEqual(['無副檔名', '甲/a.txt', '乙/a.txt']);
  });

  it('may hold a folder that cannot be read: the rest is there', async () => {
    const closed = { 'a.txt': '', 鎖: {} };
    const tree = folder('文件', closed);
    const createReader = (): FileSystemDirectoryReader => ({
      readEntries: (() => {
        let rounds = 0;
        return (done: FileSystemEntriesCallback) =>
          done(rounds++ === 0 ? [folder('鎖', null), file('a.txt', '')] : []);
      })(),
    });
    const listing = await listDropped(
      [dropped({ ...tree, createReader } as FileSystemDirectoryEntry)],
      100,
    );
    expect(names(listing)).toEqual(['a.txt']);
  });

  it('ends where a folder holds itself', async () => {
    const round: FileSystemDirectoryEntry = {
      ...folder('圈', {}),
      createReader: () => {
        let rounds = 0;
        return {
          readEntries: (done: FileSystemEntriesCallback) =>
            done(rounds++ === 0 ? [round, file('a.txt', '')] : []),
        };
      },
    } as FileSystemDirectoryEntry;
    const listing = await listDropped([dropped(round)], 1000);
    expect(listing.files).toHaveLength(65);
  });

  it('gives the bytes of a file when they are asked for', async () => {
    const listing = await listDropped([dropped(folder('文件', { 'a.txt': '政策' }))], 100);
    expect(await (await listing.files[0]?.open())?.text()).toBe('政策');
  });
});
