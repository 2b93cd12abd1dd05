import type { Cited } from '@/lib/public/cited';

/** Whose it is, leading to where the source is listed; as quiet as the remark it stands in. */
export const SourceLink = ({ cited: { name, href } }: { cited: Cited }) => (
  <a href={href} className="text-soft">
    {name}
  </a>
);

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
