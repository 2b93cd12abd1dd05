import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import type { Crumb } from '@/components/ui/breadcrumb';
import { PageHeader } from '@/components/ui/page-header';

export type ChamberFrameProps = {
  crumbs?: readonly Crumb[];
  title: ReactNode;
  lede?: ReactNode;
  /** The fictional council says so on every page. */
  isSample?: boolean;
  children: ReactNode;
};

/** A page of the chamber: one column, one thing after another, in the public pages' reading size. */
export function ChamberFrame({ crumbs, title, lede, isSample, children }: ChamberFrameProps) {
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-10 px-4.5 py-6 text-base sm:px-6 sm:py-10">
      <div className="flex flex-col items-start gap-3">
        {isSample && <Badge>Dữ liệu mẫu</Badge>}
        <PageHeader crumbs={crumbs} title={title} lede={lede} className="[&_h1]:sm:text-3xl" />
      </div>
      {children}
    </div>
  );
}
