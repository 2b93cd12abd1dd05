import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';

export type CouncilPickerProps = {
  title: string;
  lede: string;
  /** `where` tells one council from another of the same name; empty where no more is known. */
  councils: readonly { href: string; name: string; where: string }[];
};

/** For people who work for several councils: which one now. */
export function CouncilPicker({ title, lede, councils }: CouncilPickerProps) {
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader title={title} lede={lede} />
      <ul>
        {councils.map(({ href, name, where }) => (
          <li key={href} className="border-t border-line">
            <Link href={href} className="flex min-h-12 items-center font-medium">
              {name}
              {where && <span className="font-normal text-soft">, {where}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
