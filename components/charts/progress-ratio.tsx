import { type ReactNode, useId } from 'react';
import { along } from '@/lib/charts/share';
import { ChartCaption, type ChartText, figureName } from './chart-caption';

type ProgressRow = {
  /** Unique among the rows. */
  key: string;
  label: ReactNode;
  /** Done out of what was set, 1 being all of it; `null` when the source gives no target. */
  share: number | null;
  /** «8/8», «98,4%»: as it is read. */
  text: string;
  /** What it is compared with, or a remark, in small. */
  note?: ReactNode;
};

export type ProgressRatioProps = ChartText & { rows: readonly ProgressRow[]; className?: string };

function Bar({ share }: { share: number }) {
  const id = useId();
  return (
    <svg className="h-1.5 w-full" aria-hidden="true">
      <clipPath id={id}>
        <rect width="100%" height="100%" rx="3" />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect width="100%" height="100%" className="fill-line" />
        <rect width={along(share)} height="100%" className="fill-abstain" />
      </g>
    </svg>
  );
}

/** Indicators side by side: how much of each was reached, as a figure first and a small bar under it. */
export function ProgressRatio({ rows, className = '', ...text }: ProgressRatioProps) {
  const id = useId();
  return (
    <figure {...figureName(id, text)} className={className}>
      <ChartCaption id={id} {...text} />
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {rows.map((row) => (
          <li
            key={row.key}
            className="grid grid-cols-[1fr_5rem] items-start gap-x-4 gap-y-1 border-t border-line py-3"
          >
            <span>
              {row.label}
              {row.note && <span className="block text-sm text-soft">{row.note}</span>}
            </span>
            <span className="flex flex-col gap-1 text-end">
              <strong>{row.text}</strong>
              {row.share !== null && <Bar share={row.share} />}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
