import type { FormAction } from '@/components/form/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { whenLine } from '@/lib/convening/facts';
import { paths } from '@/lib/paths';
import { formNames, printForms } from '@/lib/print/paper-names';
import { formatInstant } from '@/lib/vi/date';
import { formatMoment } from '@/lib/vi/local-moment';
import { Group } from '../editor/group';
import { AskedTable } from './asked-table';
import type { ConveningView, ShownSending } from './convening-view';
import { Deadlines } from './deadlines';
import { EnterForm } from './enter-form';
import { ForecastLines } from './forecast-lines';
import { LettersNotice } from './letters-notice';
import { hasMoved, MovedNotice, OffPart } from './off-part';
import { SendForm } from './send-form';

type ConveningPageProps = {
  view: ConveningView;
  now: string;
  send: FormAction;
  enter: FormAction;
  resend: FormAction;
  tellOff: FormAction;
};

/** Calling people to a session: who has it, who opened and answered it, and what would be sent now. */
export function ConveningPage({ view, now, send, enter, resend, tellOff }: ConveningPageProps) {
  const { session, sendings, asked, forecast, isClerk, refusal } = view;
  const last = sendings.at(-1);
  return (
    <div className="flex max-w-[56rem] flex-col gap-6 pt-4">
      <div className="flex max-w-text flex-col gap-2">
        <h1 className="font-serif text-xl font-semibold">Triệu tập</h1>
        <p className="text-soft">
          {last
            ? `Đã gửi ${sendings.length > 1 ? `${sendings.length} lần, lần cuối ` : ''}lúc ${formatInstant(last.sentAt)}, người gửi ${last.sentByName}.`
            : 'Chưa gửi. Đại biểu có tài khoản đọc và trả lời ở Trang đại biểu; ai chưa có tài khoản thì ghi tay lúc trao, lúc trả lời.'}
        </p>
      </div>
      <Deadlines {...view} />
      {last && <OffPart view={view} tellOff={tellOff} />}
      {last && <MovedNotice view={view} />}
      {last && forecast && (
        <>
          <Group
            title="Ai sẽ dự"
            tools={
              <p>
                Danh sách theo dõi:{' '}
                {printForms.map((form, index) => (
                  <span key={form}>
                    {index > 0 && ' · '}
                    <a
                      className="inline-flex min-h-11 items-center"
                      href={paths.conveningList(session.id, form)}
                      aria-label={`Danh sách theo dõi triệu tập, ${formNames[form]}`}
                    >
                      {formNames[form]}
                    </a>
                  </span>
                ))}
              </p>
            }
          >
            <ForecastLines {...view} forecast={forecast} now={now} />
          </Group>
          <Group
            title="Từng người"
            hint="Thư điện tử không gắn gì để dò người đọc: «đã mở» chỉ có khi đại biểu mở ở Trang đại biểu."
          >
            <LettersNotice view={view} resend={resend} />
            <AskedTable asked={asked} />
            {isClerk && (
              <Disclosure summary="Ghi tay việc trao, câu trả lời qua điện thoại">
                <EnterForm sessionId={session.id} asked={asked} enter={enter} now={now} />
              </Disclosure>
            )}
          </Group>
        </>
      )}
      {isClerk &&
        (refusal ? (
          <Notice>{refusal}</Notice>
        ) : last ? (
          <Group
            title={`Gửi lần ${last.number + 1}`}
            hint="Chỉ gửi lại khi có thay đổi. Lần gửi mới nói rõ thay đổi và thay lần trước; đổi ngày giờ thì mọi người trả lời lại."
          >
            <Disclosure summary="Soạn lần gửi mới" open={hasMoved(view)}>
              <SendForm key={last.number} view={view} send={send} />
            </Disclosure>
          </Group>
        ) : (
          <Group title="Gửi triệu tập">
            <SendForm key="0" view={view} send={send} />
          </Group>
        ))}
      {sendings.length > 0 && (
        <Group title="Đã gửi">
          {sendings.toReversed().map((sending) => (
            <SentOne key={sending.id} sending={sending} />
          ))}
        </Group>
      )}
    </div>
  );
}

function SentOne({ sending }: { sending: ShownSending }) {
  const { number, sentAt, sentByName, facts, replyBy, contact, practical, lateReason } = sending;
  const lines = [
    ['Thời gian', whenLine(facts)],
    ['Địa điểm', facts.place ?? 'chưa ghi'],
    ['Trả lời trước', replyBy && formatMoment(replyBy)],
    ['Liên hệ', contact],
    ['Lưu ý', practical],
    ['Tài liệu kèm theo', facts.papers.map(({ name }) => name).join('; ') || null],
    ['Lý do gửi muộn', lateReason],
  ].filter(([, text]) => text);
  return (
    <Disclosure summary={`Lần ${number}, ${formatInstant(sentAt)}, ${sentByName}`}>
      <dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {lines.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
