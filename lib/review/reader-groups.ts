import type { Reader } from './readers';

/** The readers of a draft by how far they are with the version that can be read now, each group in the order given. */
export function readerGroups(readers: readonly Reader[], version: number | null) {
  const isCurrent = (step: Reader['read']) => step !== null && version !== null && step.n === version;
  const read = readers.filter((one) => isCurrent(one.read));
  const opened = readers.filter((one) => !isCurrent(one.read) && isCurrent(one.opened));
  const behind = readers.filter((one) => one.opened && !isCurrent(one.opened));
  return { read, opened, behind, never: readers.filter((one) => !one.opened) };
}

export type Readers = {
  readonly readers: readonly Reader[];
  /** The number of the version that can be read now. */
  readonly version: number | null;
  /** Whether it was kept from its beginning who opened that version: of one from before, nobody knows who did not. */
  readonly areOpeningsKnown: boolean;
};

/** «3/26 đại biểu đã đọc bản 2 · 5 đã mở · 4 mới xem bản trước · 14 chưa mở». */
export function readersText({ readers, version, areOpeningsKnown }: Readers): string {
  const { read, opened, behind, never } = readerGroups(readers, version);
  const parts = [
    version === null ? null : `${read.length}/${readers.length} đại biểu đã đọc bản ${version}`,
    opened.length > 0 && `${opened.length} đã mở`,
    behind.length > 0 && `${behind.length} mới xem bản trước`,
    never.length > 0 && `${never.length} ${areOpeningsKnown ? 'chưa mở' : 'không ghi nhận đã mở'}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
