import { type ReactNode, useId } from 'react';
import { along, barDomain, type PlanFigures, shareOfPlan } from '@/lib/charts/share';
import { ChartCaption, type ChartText, figureName } from './chart-caption';

/** Amounts in whole đồng draw the bar; the texts, in words people say, are what is read. */
type MoneyBarRow = PlanFigures & {
  label: ReactNode;
  /** Unique among the rows. */
  key: string;
  /** «trên 3,5 tỷ» */
  outturnText: string;
  /** «8,4 tỷ»; left out when the plan is not known. */
  planText?: string;
  /** «41,5% dự toán», printed small under the figure. */
  percentText?: string;
};

export type MoneyBarProps = ChartText & { rows: readonly MoneyBarRow[]; className?: string };

function Bar({ share, domain }: { share: number; domain: number }) {
  const plan = along(1, domain);
  return (
    <svg className="h-6 w-full overflow-visible" aria-hidden="true">
      <rect y="10%" width={plan} height="80%" rx="3" className="fill-line" />
      <rect y="10%" width={along(share, domain)} height="80%" rx="3" className="fill-abstain" />
      <line x1={plan} x2={plan} y1="0" y2="100%" strokeWidth="2" className="stroke-ink" />
    </svg>
  );
}

function Row({ row, domain }: { row: MoneyBarRow; domain: number }) {
  const share = shareOfPlan(row);
  return (
    <li className="amount">
      <span>{row.label}</span>
      <span className="text-end sm:order-3 sm:col-start-3">
        <strong>{row.outturnText}</strong>
        {row.planText && (
          <>
            {' '}
            <span className="text-sm whitespace-nowrap text-soft">
              / <span className="sr-only">kế hoạch </span>
              {row.planText}
            </span>
          </>
        )}
        {row.percentText && <span className="block text-sm text-soft">{row.percentText}</span>}
      </span>
      {share !== null && (
        <span className="col-span-2 flex sm:order-2 sm:col-span-1">
          <Bar share={share} domain={domain} />
        </span>
      )}
    </li>
  );
}

/** Outturn as a bar, plan as a line at the same place in every row. A row whose plan is unknown prints its figure alone. */
export function MoneyBar({ rows, className = '', ...text }: MoneyBarProps) {
  const id = useId();
  const domain = barDomain(rows.map(shareOfPlan));
  return (
    <figure {...figureName(id, text)} className={className}>
      <ChartCaption id={id} {...text} />
      <ul className="flex flex-col gap-3">
        {rows.map((row) => (
          <Row key={row.key} row={row} domain={domain} />
        ))}
      </ul>
    </figure>
  );
}
