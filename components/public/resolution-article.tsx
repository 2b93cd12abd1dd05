import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import { extractPaperName } from '@/lib/print/papers';
import { hasOwnWords } from '@/lib/print/resolution';
import { citing } from '@/lib/public/cited';
import { type Decision, namesOf, unvotedText } from '@/lib/public/decisions';
import type { Edition } from '@/lib/public/edition';
import { doneSteps, resolutionProgress } from '@/lib/public/paper-progress';
import { resolutionName } from '@/lib/public/row-names';
import { postedLines, sentLines } from '@/lib/public/sending-text';
import { instantText, sessionHeading } from '@/lib/public/session-text';
import { voteChart } from '@/lib/public/vote-chart';
import { voteRelations } from '@/lib/public/vote-relations';
import type { WithheldFiles } from '@/lib/public/withheld-text';
import { absentText, silentOne } from '@/lib/record/absences';
import { textsOf } from '@/lib/record/row-texts';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { BallotsTable } from './ballots-table';
import { VoteItem } from './decisions-part';
import { type Fact, FactsLine } from './facts-line';
import { PageHead } from './page-head';
import { PaperForms } from './paper-links';
import { NotRecorded, Part } from './part';
import { ProgressLine } from './progress-line';
import { ResolutionStanding } from './resolution-standing';
import { placedTexts, ResolutionText } from './resolution-text';
import { SignedCopyLines } from './signed-copy';
import { VoteBar, VoteSeats, VoteWords } from './vote-result';

export type ResolutionArticleProps = {
  record: SessionRecord;
  decision: Decision;
  edition: Edition;
  /** Files that nobody gets any more. */
  withheld?: WithheldFiles;
  tools: ReactNode;
  views: ReactNode;
};

/** One resolution: what became of it and why, then its text, then where it comes from. */
export function ResolutionArticle({
  record,
  decision,
  edition,
  withheld,
  tools,
  views,
}: ResolutionArticleProps) {
  const { resolution } = decision;
  const { council, session } = record;
  return (
    <article>
      <PageHead
        crumbs={[
          { label: 'Nghị quyết', href: paths.resolutions(council.slug) },
          { label: session.label, href: paths.session(council.slug, session.slug) },
        ]}
        title={resolutionName(resolution)}
        mark={<ResolutionStanding resolution={resolution} record={record} />}
      />
      <FactsLine facts={[...datesOf(decision), { name: 'Lượt xem', value: views }]} tools={tools} />
      <DroppedNotice record={record} edition={edition} />
      <VotePart record={record} decision={decision} />
      <ResolutionText resolution={resolution} record={record} />
      <OriginPart record={record} decision={decision} edition={edition} withheld={withheld} />
    </article>
  );
}

function datesOf({ resolution }: Decision): Fact[] {
  const { adoptedOn, issuedOn, effectiveOn, signer } = resolution;
  const date = (name: string, iso: string | null) =>
    iso ? [{ name, value: <strong>{formatPartialDate(iso)}</strong> }] : [];
  return [
    ...date('Thông qua', adoptedOn),
    ...date('Ban hành', issuedOn),
    ...date('Hiệu lực từ', effectiveOn),
    ...(signer ? [{ name: 'Người ký', value: <strong>{signer}</strong> }] : []),
  ];
}

function DroppedNotice({ record, edition }: { record: SessionRecord; edition: Edition }) {
  if (edition.version === edition.latestVersion) return null;
  const { council, session } = record;
  return (
    <Notice
      tone="warn"
      className="mt-5"
      title={`Bản ${edition.latestVersion} của hồ sơ không còn nghị quyết này.`}
    >
      <p>
        Dưới đây là nội dung ở bản {edition.version}.{' '}
        <a href={paths.changes(council.slug, session.slug)} className="print:hidden">
          Xem thay đổi và lý do
        </a>
      </p>
    </Notice>
  );
}

function VotePart({ record, decision }: { record: SessionRecord; decision: Decision }) {
  const { vote, earlier, parts } = decision;
  const nameOf = namesOf(record);
  const silent = silentOne(record);
  const cite = citing(record, paths.session(record.council.slug, record.session.slug));
  const chart = vote && voteChart(vote, nameOf);
  return (
    <Part id="bieu-quyet" title="Biểu quyết" className="mt-10">
      {vote ? (
        <div className="beside-seats md:grid-cols-[1fr_16rem]">
          <div>
            <VoteBar chart={chart} vote={vote} silent={silent} />
            <VoteWords
              vote={vote}
              silent={silent}
              cited={cite(vote)}
              relations={voteRelations(vote, record)}
            />
            {vote.ballots && <BallotsTable vote={vote} record={record} />}
          </div>
          <VoteSeats chart={chart} vote={vote} silent={silent} className="max-w-64" />
        </div>
      ) : (
        <NotRecorded>{unvotedText(decision.resolution, record, earlier)}</NotRecorded>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={`Các lần biểu quyết trước (${earlier.length})`}>
          {earlier.map((one) => (
            <VoteItem key={one.id} vote={one} record={record} nameOf={nameOf} silent={silent} cite={cite} />
          ))}
        </Disclosure>
      )}
      {parts.length > 0 && (
        <Disclosure summary={`Biểu quyết từng phần (${parts.length})`}>
          {parts.map((one) => (
            <VoteItem key={one.id} vote={one} record={record} nameOf={nameOf} silent={silent} cite={cite} />
          ))}
        </Disclosure>
      )}
    </Part>
  );
}

function OriginPart({
  record,
  decision,
  edition,
  withheld,
}: Pick<ResolutionArticleProps, 'record' | 'decision' | 'edition' | 'withheld'>) {
  const { council, session, agenda } = record;
  const { resolution } = decision;
  const { printedTitle, note, title, agendaItem, kind, kindPrinted } = resolution;
  const item = agenda.find(({ id }) => id === agendaItem);
  const absent = absentText('resolutions', resolution);
  const sessionPage = paths.session(council.slug, session.slug);
  const cited = citing(record, sessionPage)(resolution);
  return (
    <Part id="xuat-xu" title="Thông tin văn bản">
      <dl className="max-w-text">
        <Row name="Kỳ họp">
          <a href={sessionPage}>{sessionHeading(session)}</a>
        </Row>
        {(kindPrinted || kind) && (
          <Row name="Loại">{kindPrinted || (kind && terms.resolutionKind[kind])}</Row>
        )}
        {item && !item.isClosed && <Row name="Nội dung">{item.title}</Row>}
        {printedTitle && title && printedTitle !== title && <Row name="Nguồn ghi">“{printedTitle}”</Row>}
        {note && <Row name="Ghi chú">{note}</Row>}
        {textsOf('resolutions').map(
          ([name, { label, isPlaced }]) =>
            resolution[name] &&
            !isPlaced &&
            !placedTexts.includes(name) &&
            // Without a vote the words are all that is known of the result, and stand in its place.
            (name !== 'outcomePrinted' || decision.vote) && (
              <Row key={name} name={label}>
                {resolution[name]}
              </Row>
            ),
        )}
        {resolution.signed && (
          <Row name="Bản ký">
            <SignedCopyLines
              copy={resolution.signed}
              label="Bản ký (PDF)"
              withheld={withheld?.get(resolution.signed.file.digest)}
            />
          </Row>
        )}
        {resolution.status === 'adopted' && (
          <Row name="Tiến trình">
            <ProgressLine steps={doneSteps(resolutionProgress(resolution))} />
          </Row>
        )}
        <LinesRow name="Đã gửi" lines={sentLines(resolution)} />
        <LinesRow name="Niêm yết" lines={postedLines(resolution)} />
        {cited && (
          <Row name="Theo nguồn">
            <a href={cited.href}>{cited.name}</a>
          </Row>
        )}
        {absent && <Row name="Còn thiếu">{absent}</Row>}
        <Row name="Công bố">
          Bản {edition.version}, {instantText(edition.publishedAt)}
          {edition.kind === 'correction' && edition.reason && `. Đính chính: ${edition.reason}`}
        </Row>
        <ResolutionPapers record={record} resolution={resolution} version={edition.version} />
      </dl>
    </Part>
  );
}

/** Several lines under one name; nothing where there are none. */
function LinesRow({ name, lines }: { name: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Row name={name}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Row>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 border-t border-line py-2.5 sm:grid-cols-[9rem_1fr]">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type ResolutionPapersProps = { record: SessionRecord; resolution: Resolution; version: number };

/** The resolution as it is signed, where its words are known, and what the minutes say of it. */
function ResolutionPapers({ record, resolution, version }: ResolutionPapersProps) {
  const { council, session } = record;
  const extract = extractPaperName(record, resolution);
  // Those of a meeting that is no session are set on no paper of the council.
  if (session.meeting) return null;
  return (
    <>
      {hasOwnWords(resolution) && (
        <Row name="Bản in">
          <PaperForms href={(form) => paths.resolutionPaper(council.slug, resolution.slug, form)} />
        </Row>
      )}
      <Row name="Trích biên bản">
        <PaperForms href={(form) => paths.paper(council.slug, session.slug, extract, form, version)} />
      </Row>
    </>
  );
}
