import { SeatMark } from '@/components/charts/seat-mark';
import { Pagination } from '@/components/ui/pagination';
import { Table, Td, Th } from '@/components/ui/table';
import type { Page } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { choiceSeat, choiceText } from '@/lib/public/decisions';
import { heldTexts, type TermOfDelegate } from '@/lib/public/mandate-text';
import { personnelAnchor } from '@/lib/public/personnel-text';
import { questionAnchor } from '@/lib/public/question-text';
import { instantText } from '@/lib/public/session-text';
import { silentOne } from '@/lib/record/absences';
import type { NamedChoice } from '@/lib/record/named-vote';
import type { Delegate } from '@/lib/record/schema';
import { dayText } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { CompiledFrom } from '@/lib/words';
import { attendedText } from './delegate-list';
import { PageHead } from './page-head';
import { NotRecorded, Part } from './part';

export type DelegateSession = {
  sessionSlug: string;
  sessionLabel: string;
  sessionDate: KnownDate;
  compiledFrom: CompiledFrom | null;
  sittingsMarked: number;
  sittingsPresent: number;
  ballots: readonly { voteId: string; subject: string; choice: string }[];
  questions: readonly { questionId: string; matter: string }[];
  personnel: readonly { personnelId: string; name: string; became: string }[];
};

export type DelegateArticleProps = {
  council: string;
  /** As the newest published session has them. */
  delegate: Delegate;
  /** Every term in which the published records list them, newest first. */
  terms: readonly TermOfDelegate[];
  /** Those that took place, newest first: one that did not has nobody to miss. */
  list: Page<DelegateSession>;
  /** What was changed in the register since records were published, newest first. */
  corrections: readonly RegisterChangeLine[];
};

type RegisterChangeLine = {
  readonly id: string;
  readonly body: string;
  readonly reason: string;
  readonly correctedAt: string;
  readonly correctedBy: string;
};

/** What the published records say of one delegate. */
export function DelegateArticle({ council, delegate, terms: held, list, corrections }: DelegateArticleProps) {
  return (
    <article>
      <PageHead
        crumbs={[{ label: 'Đại biểu', href: paths.delegates(council) }, { label: delegate.name }]}
        title={delegate.name}
        lede={[delegate.unit, held[0]?.label].filter(Boolean).join(', ')}
      />
      <Offices terms={held} />
      <Corrections corrections={corrections} />
      <Part id="du-hop" title="Dự họp" className="mt-10">
        <Table caption="Dự họp từng kỳ" captionHidden className="max-w-3xl">
          <thead>
            <tr>
              <Th>Kỳ họp</Th>
              <Th>Ngày</Th>
              <Th align="end">Có mặt</Th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map((session) => (
              <tr key={session.sessionSlug}>
                <Th scope="row">
                  <a href={paths.session(council, session.sessionSlug)}>{session.sessionLabel}</a>
                </Th>
                <Td>{dayText(session.sessionDate)}</Td>
                <Td align="end">{attendedText(session, silentOne({ session }))}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Part>
      <Ballots sessions={list.rows} council={council} />
      <Personnel sessions={list.rows} council={council} />
      <Asked sessions={list.rows} council={council} />
      <Pagination list={list} path={paths.delegate(council, delegate.slug)} />
    </article>
  );
}

function Offices({ terms }: { terms: readonly TermOfDelegate[] }) {
  return (
    <dl className="mt-6 max-w-3xl">
      {terms.flatMap(heldTexts).map(({ key, title, span }) => (
        <Held key={key} title={title} span={span} />
      ))}
    </dl>
  );
}

function Corrections({ corrections }: Pick<DelegateArticleProps, 'corrections'>) {
  if (corrections.length === 0) return null;
  return (
    <Part id="sua-so" title="Sửa trong sổ đại biểu" className="mt-10">
      <p className="max-w-text text-soft">
        Hồ sơ công bố trước ngày sửa giữ nguyên như đã công bố; hồ sơ công bố sau ghi theo sổ đã sửa.
      </p>
      <ul className="mt-3 max-w-3xl">
        {corrections.map(({ id, body, reason, correctedAt, correctedBy }) => (
          <li key={id} className="border-t border-line py-3">
            <p className="font-medium">{body}.</p>
            <p>Lý do: {reason}</p>
            <p className="text-sm text-soft">
              {instantText(correctedAt)}, {correctedBy}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Held({ title, span }: { title: string; span: string }) {
  return (
    <div className="grid gap-x-6 border-t border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <dt>{title}</dt>
      <dd className="text-soft">{span}</dd>
    </div>
  );
}

function Ballots({ council, sessions }: { council: string; sessions: readonly DelegateSession[] }) {
  const cast = sessions.filter(({ ballots }) => ballots.length > 0);
  return (
    <Part id="bieu-quyet" title="Biểu quyết">
      {cast.length === 0 ? (
        <NotRecorded>Không có biểu quyết nào ghi tên từng đại biểu.</NotRecorded>
      ) : (
        <ul className="max-w-3xl">
          {cast.flatMap((session) =>
            session.ballots.map(({ voteId, subject, choice }) => (
              <li key={voteId} className="border-t border-line py-3">
                <p className="flex items-baseline gap-2 font-medium">
                  <SeatMark kind={choiceSeat(choice as NamedChoice)} />
                  {choiceText(choice as NamedChoice, silentOne({ session }))}
                </p>
                <p>
                  {subject}{' '}
                  <a href={paths.session(council, session.sessionSlug)} className="text-soft">
                    {session.sessionLabel}
                  </a>
                </p>
              </li>
            )),
          )}
        </ul>
      )}
    </Part>
  );
}

/** What somebody was elected to or relieved of, and the confidence that was taken in them; never how they voted. */
function Personnel({ council, sessions }: { council: string; sessions: readonly DelegateSession[] }) {
  const decided = sessions.filter(({ personnel }) => personnel.length > 0);
  if (decided.length === 0) return null;
  return (
    <Part id="nhan-su" title="Được bầu, miễn nhiệm, lấy phiếu tín nhiệm">
      <ul className="max-w-3xl">
        {decided.flatMap((session) =>
          session.personnel.map(({ personnelId, name, became }) => (
            <li key={personnelId} className="border-t border-line py-3">
              <a
                href={`${paths.session(council, session.sessionSlug)}#${personnelAnchor({ id: personnelId })}`}
              >
                {name}
              </a>{' '}
              <span className="text-soft">{session.sessionLabel}</span>
              <p>{became}</p>
            </li>
          )),
        )}
      </ul>
    </Part>
  );
}

/** What somebody asked, each leading to where it was answered. */
function Asked({ council, sessions }: { council: string; sessions: readonly DelegateSession[] }) {
  const asked = sessions.filter(({ questions }) => questions.length > 0);
  if (asked.length === 0) return null;
  return (
    <Part id="chat-van" title="Chất vấn">
      <ul className="max-w-3xl">
        {asked.flatMap((session) =>
          session.questions.map(({ questionId, matter }) => (
            <li key={questionId} className="border-t border-line py-3">
              <a
                href={`${paths.session(council, session.sessionSlug)}#${questionAnchor({ id: questionId })}`}
              >
                {matter}
              </a>{' '}
              <span className="text-soft">{session.sessionLabel}</span>
            </li>
          )),
        )}
      </ul>
    </Part>
  );
}
