import { Fragment } from 'react';
import { MoneyBar } from '@/components/charts/money-bar';
import { classes } from '@/components/ui/classes';
import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th } from '@/components/ui/table';
import { type Cite, type Cited, withSource } from '@/lib/public/cited';
import {
  amountText,
  basisAmountText,
  basisText,
  changeText,
  comparisonsOf,
  comparisonText,
  exactText,
  figuresInOrder,
  isUnread,
  moneyBar,
  moneyRow,
  partsHeading,
  percentText,
  splitByOwner,
  stageText,
} from '@/lib/public/money-text';
import { silentOne } from '@/lib/record/absences';
import type { Figure, SessionRecord } from '@/lib/record/schema';
import type { Placed } from '@/lib/rules/figure-tree';
import { SourceLink } from './by-source';
import { Part } from './part';

type MoneyPartProps = { record: SessionRecord; locality: string; cite: Cite };

/** The money a session reported. */
export function MoneyPart({ record, locality, cite }: MoneyPartProps) {
  const { figures } = record;
  if (figures.length === 0) return null;
  return (
    <Part id="ngan-sach" title={moneyTitle(figures, locality)} intro={moneyIntro(figures)}>
      <MoneyFigures figures={figures} silentOf={() => silentOne(record)} cite={cite} />
    </Part>
  );
}

/** «Thu, chi của phường Mẫu», or the money of the territory where the figures are of nothing else. */
export const moneyTitle = (figures: readonly Figure[], locality: string): string =>
  splitByOwner(figures).own.length > 0 ? `Thu, chi của ${locality}` : `Thu, chi trên địa bàn ${locality}`;

/** The figure as a sentence, for reading aloud; a part says of what. */
const spoken = ({ row: figure, whole }: Placed<Figure>, silent: string, cited: Cited | null): string => {
  const within = whole && `trong ${whole.label}`;
  const amount = [stageText(figure, silent), amountText(figure, silent), percentText(figure, silent)];
  const said = [figure.label, within, ...amount, changeText(figure)].filter(Boolean).join(', ');
  return withSource(`${said}.`, cited);
};

const BARS = 'Vạch đứng là kế hoạch mà nguồn nêu. Khoản không giao kế hoạch thì chỉ nêu số thực hiện.';
const UNREAD = 'Số chưa đọc được thì để nguyên văn, không vẽ và không cộng.';

/** What the bars mean, only where there are any; and that what nobody could read is left out of them. */
export function moneyIntro(figures: readonly Figure[]): string | null {
  const rows = figures.map(moneyBar);
  const hasBars = rows.some(({ plan, percentOfPlan }) => plan !== null || percentOfPlan !== null);
  return [hasBars && BARS, figures.some(isUnread) && UNREAD].filter(Boolean).join(' ') || null;
}

export type MoneyFiguresProps = {
  figures: readonly Figure[];
  /** Who is silent where a figure leaves something out, as `silentOne` says it of the record it is of. */
  silentOf: (figure: Figure) => string;
  /** Whose figures they are, to tell several tables on one page apart: «Kỳ họp thứ hai». */
  of?: string;
  /** Left out where the sources are not on the page. */
  cite?: Cite;
};

/** The council's own money first; what is collected on the territory under a heading that says whose it is. */
export function MoneyFigures({ figures, of, ...how }: MoneyFiguresProps) {
  const { own, territory } = splitByOwner(figures);
  if (territory.length === 0) return <MoneyBlock figures={own} of={of} {...how} />;
  return (
    <>
      {own.length > 0 && <MoneyBlock figures={own} of={of} {...how} />}
      <h3 className="mt-6 font-semibold">Thu ngân sách nhà nước trên địa bàn</h3>
      <p className="mb-3 max-w-text text-sm text-soft">
        Khoản các cấp ngân sách cùng thu trên địa bàn, không phải riêng ngân sách của hội đồng này.
      </p>
      <MoneyBlock figures={territory} of={[of, 'trên địa bàn'].filter(Boolean).join(', ')} {...how} />
    </>
  );
}

/** Each figure with its words, its bar where a plan or a share of it is known, and every đồng on demand. */
function MoneyBlock({ figures, silentOf, of, cite }: MoneyFiguresProps) {
  const placed = figuresInOrder(figures);
  const rows = placed.map((one) => ({
    ...moneyRow(one.row, silentOf(one.row)),
    label: <FigureLabel placed={one} silent={silentOf(one.row)} cited={cite?.(one.row) ?? null} />,
  }));
  return (
    <>
      <MoneyBar
        title="Các khoản thu chi"
        finding="Số tiền và tỷ lệ so với kế hoạch."
        captionHidden
        rows={rows}
      />
      <Disclosure summary="Số đầy đủ và cách nguồn ghi" className="mt-4">
        <FiguresTable
          placed={placed}
          silentOf={silentOf}
          caption={of ? `Số đầy đủ bằng đồng, ${of}` : 'Số đầy đủ bằng đồng'}
        />
      </Disclosure>
    </>
  );
}

/** How far parts are set in; deeper ones stand as the last. */
const INDENTS = [undefined, 'ps-4', 'ps-8'] as const;
const indent = (depth: number) => INDENTS[Math.min(depth, INDENTS.length - 1)];

type FigureLabelProps = { placed: Placed<Figure>; silent: string; cited: Cited | null };

function FigureLabel({ placed, silent, cited }: FigureLabelProps) {
  const { row: figure, depth } = placed;
  const heading = partsHeading(placed);
  const change = changeText(figure);
  return (
    <span data-speak={spoken(placed, silent, cited)} className={classes('block', indent(depth))}>
      {heading && <span className="block text-sm text-soft">{heading}:</span>}
      {figure.label}
      <span className="block text-sm text-soft">
        {stageText(figure, silent)}
        {cited && (
          <>
            {' · theo '}
            <SourceLink cited={cited} />
          </>
        )}
      </span>
      {change && <span className="block text-sm">{change}</span>}
    </span>
  );
}

type FiguresTableProps = Pick<MoneyFiguresProps, 'silentOf'> & {
  placed: readonly Placed<Figure>[];
  caption: string;
};

function FiguresTable({ placed, silentOf, caption }: FiguresTableProps) {
  return (
    <Table caption={caption} captionHidden className="text-desk">
      <thead>
        <tr>
          <Th>Khoản</Th>
          <Th>Kỳ</Th>
          <Th align="end">Số tiền</Th>
          <Th>Nguồn ghi</Th>
          <Th>So với</Th>
        </tr>
      </thead>
      <tbody>
        {placed.map(({ row: figure, depth }) => (
          <tr key={figure.id}>
            <Th scope="row">{depth > 0 ? `– ${figure.label}` : figure.label}</Th>
            <Td>
              {stageText(figure, silentOf(figure))}
              {figure.part !== 'printed' && figure.periodPrinted && (
                <span className="block text-soft">“{figure.periodPrinted}”</span>
              )}
            </Td>
            <Td align="end">{exactText(figure) ?? amountText(figure, silentOf(figure))}</Td>
            <Td>{figure.printed ? `“${figure.printed}”` : '–'}</Td>
            <Td>
              <Comparisons figure={figure} silent={silentOf(figure)} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Comparisons({ figure, silent }: { figure: Figure; silent: string }) {
  const all = comparisonsOf(figure).map((one) => ({
    compared: comparisonText(one, silent) ?? basisText(one),
    amount: basisAmountText(one),
  }));
  return (
    <>
      {all.length === 0 && '–'}
      {all.map(({ compared, amount }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, and two may say the same.
        <Fragment key={at}>
          {at > 0 ? <span className="block">{compared ?? '–'}</span> : (compared ?? '–')}
          {amount && <span className="block">{amount}</span>}
        </Fragment>
      ))}
      {figure.note && <span className="block text-soft">{figure.note}</span>}
    </>
  );
}
