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
  stageText,
} from '@/lib/public/money-text';
import type { Figure } from '@/lib/record/schema';
import { Part } from './part';

/** The money a session reported. */
export function MoneyPart({ figures, locality }: { figures: readonly Figure[]; locality: string }) {
  if (figures.length === 0) return null;
  return (
    <Part id="ngan-sach" title={`Tiền của ${locality}`} intro={moneyIntro(figures)}>
      <MoneyFigures figures={figures} />
    </Part>
  );
}

/** The figure as a sentence, for reading aloud. */
const spoken = (figure: Figure): string =>
  `${[figure.label, stageText(figure), amountText(figure), percentText(figure)].filter(Boolean).join(', ')}.`;

/** What the bars mean, only where there are any. */
export function moneyIntro(figures: readonly Figure[]): string | null {
  const rows = figures.map(moneyRow);
  return rows.some(({ plan, percentOfPlan }) => plan !== null || percentOfPlan !== null)
    ? 'Vạch đứng là kế hoạch cả năm. Khoản không có kế hoạch thì chỉ ghi số.'
    : null;
}

export type MoneyFiguresProps = {
  figures: readonly Figure[];
  /** Whose figures they are, to tell several tables on one page apart: «Kỳ họp thứ hai». */
  of?: string;
};

/** Each figure with its words, its bar where a plan or a share of it is known, and every đồng on demand. */
export function MoneyFigures({ figures, of }: MoneyFiguresProps) {
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
