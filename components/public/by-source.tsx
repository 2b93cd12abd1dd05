import type { Cited } from '@/lib/public/cited';

/** The name of a source, leading to where it is listed. */
export const SourceLink = ({ cited: { name, href } }: { cited: Cited }) => <a href={href}>{name}</a>;

/** « Theo Báo Hà Nam.», behind what is from there; nothing where no source is named. */
export function BySource({ cited }: { cited: Cited | null }) {
  if (!cited) return null;
  return (
    <>
      {' Theo '}
      <SourceLink cited={cited} />.
    </>
  );
}
