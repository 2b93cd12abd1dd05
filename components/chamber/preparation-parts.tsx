import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/empty';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { agendaKindLine } from '@/lib/public/agenda-kind';
import { whenText } from '@/lib/public/attendance-text';
import { paperName, paperOrigin } from '@/lib/public/paper-text';
import { upperFirst } from '@/lib/vi/case';
import { formatDate, localDateOf } from '@/lib/vi/date';
import type { KnownDate } from '@/lib/vi/partial-date';
import { sessionKindName } from '@/lib/vi/session-kind';
import type { agendaKinds, paperKinds, sessionKinds } from '@/lib/words';

type Sitting = {
  id: string;
  label: string;
  heldOn: KnownDate;
  startsAt: string | null;
  endsAt: string | null;
};

type PreparationPaper = {
  id: string;
  kind: (typeof paperKinds)[number];
  number: string | null;
  datedOn: string | null;
  fromBody: string | null;
  title: string;
  fileDigest: string | null;
  /** The instant of the file the reader opened before another replaced it. */
  replaces: string | null;
};

export type PreparationItem = {
  id: string;
  kind: (typeof agendaKinds)[number];
  title: string;
  presenter: string | null;
  isClosed: boolean;
  /** What stands in the place of papers that are held back. */
  held: string | null;
  papers: readonly PreparationPaper[];
};

export type PreparationFactsProps = {
  kind: (typeof sessionKinds)[number] | null;
  place: string | null;
  purpose: string | null;
  isClosed: boolean;
  sittings: readonly Sitting[];
  startsOn: KnownDate;
};

/** Where and when, and what for: only what the clerk has written so far. */
export function PreparationFacts(props: PreparationFactsProps) {
  const { kind, place, purpose, isClosed, sittings, startsOn } = props;
  const facts: [string, string][] = [
    ...(kind ? [['Loại kỳ họp', sessionKindName(kind, startsOn)] as [string, string]] : []),
    ...(place ? [['Nơi họp', place] as [string, string]] : []),
    ...sittings.map((sitting): [string, string] => [sitting.label, whenText(sitting)]),
    ...(purpose ? [['Mục đích', purpose] as [string, string]] : []),
    ...(isClosed ? [['Hình thức', 'Họp kín'] as [string, string]] : []),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className="border-b border-line">
      {facts.map(([name, text], index) => (
        <div
          key={`${name}-${index.toString()}`}
          className="grid gap-x-6 border-t border-line py-2.5 sm:grid-cols-[10rem_1fr]"
        >
          <dt className="text-soft">{name}</dt>
          <dd className="whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands under a paper. */
export type Under = (paper: PreparationPaper) => ReactNode;

/** Papers to read, each with what stands under it. */
export function PreparationPapers({ papers, under }: { papers: readonly PreparationPaper[]; under: Under }) {
  if (papers.length === 0) return null;
  return (
    <ul className="flex flex-col">
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperLine paper={paper} />
          {under(paper)}
        </li>
      ))}
    </ul>
  );
}

/** The agenda in order with the papers to read. Of a closed item only its place is known. */
export function PreparationAgenda({ agenda, under }: { agenda: readonly PreparationItem[]; under: Under }) {
  if (agenda.length === 0) return <Empty>Thư ký chưa ghi nội dung chương trình.</Empty>;
  return (
    <ol className="border-b border-line">
      {agenda.map((item, index) => (
        <li key={item.id} className="grid grid-cols-[2rem_1fr] border-t border-line py-3">
          <span aria-hidden="true" className="text-soft">
            {index + 1}.
          </span>
          <div className="flex min-w-0 flex-col gap-1">
            <p className={item.isClosed ? 'text-soft' : 'font-medium'}>{item.title}</p>
            {!item.isClosed && <p className="text-sm text-soft">{agendaKindLine(item)}</p>}
            {item.held && <p className="text-sm text-soft italic">{item.held}</p>}
            <PreparationPapers papers={item.papers} under={under} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function PaperLine({ paper }: { paper: PreparationPaper }) {
  const { fileDigest, replaces } = paper;
  const origin = paperOrigin(paper);
  const line = (
    <>
      <Icon name="document" className="mt-[0.25em] size-4 text-soft" />
      <span>
        {paperName(paper)}
        {origin && <span className="block text-sm text-soft">{upperFirst(origin)}</span>}
        {replaces && (
          <span className="block text-sm font-medium">
            Bản mới, thay bản ngày {formatDate(localDateOf(replaces))} mà bạn đã mở
          </span>
        )}
      </span>
    </>
  );
  const row = 'flex min-h-11 items-start gap-2 py-2';
  return fileDigest ? (
    <a href={paths.chamberFile(fileDigest)} className={row}>
      {line}
    </a>
  ) : (
    <p className={row}>{line}</p>
  );
}
