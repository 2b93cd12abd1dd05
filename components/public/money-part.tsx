import { MoneyBar } from '@/components/charts/money-bar';
import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th } from '@/components/ui/table';
import {
  amountText,
  basisAmountText,
  basisText,
  exactText,
  moneyRow,
  percentText,
  splitByOwner,
  stageText,
} from '@/lib/public/money-text';
import type { Figure } from '@/lib/record/schema';
import { Part } from './part';

/** The money a session reported. */
export function MoneyPart({ figures, locality }: { figures: readonly Figure[]; locality: string }) {
  if (figures.length === 0) return null;
  return (
    <Part id="ngan-sach" title={moneyTitle(figures, locality)} intro={moneyIntro(figures)}>
      <MoneyFigures figures={figures} />
    </Part>
  );
}

/** «Thu, chi của phường Mẫu», or the money of the territory where the figures are of nothing else. */
export const moneyTitle = (figures: readonly Figure[], locality: string): string =>
  splitByOwner(figures).own.length > 0 ? `Thu, chi của ${locality}` : `Thu, chi trên địa bàn ${locality}`;

/** The figure as a sentence, for reading aloud. */
const spoken = (figure: Figure): string =>
  `${[figure.label, stageText(figure), amountText(figure), percentText(figure)].filter(Boolean).join(', ')}.`;

/** What the bars mean, only where there are any. */
export function moneyIntro(figures: readonly Figure[]): string | null {
  const rows = figures.map(moneyRow);
  return rows.some(({ plan, percentOfPlan }) => plan !== null || percentOfPlan !== null)
    ? 'Vạch đứng là kế hoạch mà nguồn nêu. Khoản không giao kế hoạch thì chỉ nêu số thực hiện.'
    : null;
}

export type MoneyFiguresProps = {
  figures: readonly Figure[];
  /** Whose figures they are, to tell several tables on one page apart: «Kỳ họp thứ hai». */
  of?: string;
};

/** The council's own money first; what is collected on the territory under a heading that says whose it is. */
export function MoneyFigures({ figures, of }: MoneyFiguresProps) {
  const { own, territory } = splitByOwner(figures);
  if (territory.length === 0) return <MoneyBlock figures={own} of={of} />;
  return (
    <>
      {own.length > 0 && <MoneyBlock figures={own} of={of} />}
      <h3 className="mt-6 font-semibold">Thu ngân sách nhà nước trên địa bàn</h3>
      <p className="mb-3 max-w-text text-sm text-soft">
        Khoản các cấp ngân sách cùng thu trên địa bàn, không phải riêng ngân sách của hội đồng này.
      </p>
      <MoneyBlock figures={territory} of={[of, 'trên địa bàn'].filter(Boolean).join(', ')} />
    </>
  );
}

/** Each figure with its words, its bar where a plan or a share of it is known, and every đồng on demand. */
function MoneyBlock({ figures, of }: MoneyFiguresProps) {
  const rows = figures.map((figure) => ({
    ...moneyRow(figure),
    label: (
      <span data-speak={spoken(figure)} className="block">
        {figure.label}
        <span className="block text-sm text-soft">{stageText(figure)}</span>
      </span>
    ),
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
        <FiguresTable figures={figures} caption={of ? `Số đầy đủ bằng đồng, ${of}` : 'Số đầy đủ bằng đồng'} />
      </Disclosure>
    </>
  );
}

function FiguresTable({ figures, caption }: { figures: readonly Figure[]; caption: string }) {
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
        {figures.map((figure) => (
          <tr key={figure.id}>
            <Th scope="row">{figure.label}</Th>
            <Td>{stageText(figure)}</Td>
            <Td align="end">{exactText(figure) ?? amountText(figure)}</Td>
            <Td>{figure.printed ? `“${figure.printed}”` : '–'}</Td>
            <Td>
              <Comparison figure={figure} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Comparison({ figure }: { figure: Figure }) {
  const compared = percentText(figure) ?? basisText(figure);
  const amount = basisAmountText(figure);
  return (
    <>
      {compared ?? '–'}
      {amount && <span className="block">{amount}</span>}
      {figure.note && <span className="block text-soft">{figure.note}</span>}
    </>
  );
}
