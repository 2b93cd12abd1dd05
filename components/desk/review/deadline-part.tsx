import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { deadlineText, isPast, type Unopened, untilText } from '@/lib/review/comment-deadline';
import { formatDate, formatInstant } from '@/lib/vi/date';
import { letterWords, type ShownLetter } from '@/lib/vi/letter-words';
import type { LocalMoment } from '@/lib/vi/local-moment';
import { Group } from '../editor/group';

export type DeadlinePartProps = {
  until: LocalMoment | null;
  /** The one it took the place of. */
  before: LocalMoment | null;
  letters: readonly (ShownLetter & { id: string; name: string })[];
  isMailSet: boolean;
  unopened: readonly Unopened[];
  canSet: boolean;
  /** A UTC instant. */
  now: string;
  set: FormAction;
  remove: FormAction;
  resend: FormAction;
};

/** Until when councillors are asked to comment, who is reminded of it, and who has not opened what there is to read. */
export function DeadlinePart(props: DeadlinePartProps) {
  const { until, before, canSet, now, set, remove } = props;
  return (
    <Group
      title="Hạn góp ý"
      hint="Hết hạn đại biểu vẫn gửi được; ý kiến ấy ghi rõ «gửi sau hạn», ở đây và trong bảng tổng hợp."
    >
      <div className="flex max-w-text flex-col gap-3">
        <p>{until ? deadlineText(until, now) : 'Chưa đặt hạn.'}</p>
        {until && <Reminders {...props} />}
        {until && <NotOpened {...props} until={until} />}
        {canSet && (
          <Disclosure summary={until ? 'Đổi hạn' : 'Đặt hạn góp ý'}>
            <div className="flex flex-col gap-4">
              <ActionForm action={set} submit={until ? 'Đổi hạn' : 'Đặt hạn'} done="Đã ghi hạn góp ý.">
                <div className="grid gap-3 sm:grid-cols-2">
                  <FormText
                    name="day"
                    label="Ngày"
                    required
                    placeholder="12/3/2026"
                    defaultValue={until ? formatDate(until.slice(0, 10)) : ''}
                  />
                  <FormText
                    name="time"
                    label="Giờ, nếu có"
                    placeholder="17:00"
                    hint="Để trống là hết ngày."
                    defaultValue={until?.slice(11) ?? ''}
                  />
                </div>
              </ActionForm>
              {until && <ActionForm action={remove} submit="Bỏ hạn" done="Đã bỏ hạn." variant="secondary" />}
            </div>
          </Disclosure>
        )}
        {canSet && before && before !== until && !isPast(before, now) && (
          <ActionForm
            action={set}
            submit={`Trở lại hạn ${untilText(before)}`}
            done="Đã trở lại hạn trước."
            variant="quiet"
          >
            <input type="hidden" name="day" value={formatDate(before.slice(0, 10))} />
            <input type="hidden" name="time" value={before.slice(11)} />
          </ActionForm>
        )}
      </div>
    </Group>
  );
}

/** When who is written to, and what became of it. */
function Reminders({ letters, isMailSet, until, now, canSet, resend }: DeadlinePartProps) {
  const waiting = letters.find(({ state, attempts }) => state === 'waiting' && attempts === 0);
  const failed = letters.filter(({ state }) => state === 'refused' || state === 'given_up');
  if (letters.length === 0)
    return until && !isPast(until, now) ? (
      <p className="text-soft">
        Hạn này không có thư nhắc: hội đồng tắt nhắc, hoặc chưa đại biểu nào nhận thư.
      </p>
    ) : null;
  return (
    <>
      {waiting && (
        <p className="text-soft">
          Ai chưa mở hoặc chưa đánh dấu đã đọc được nhắc bằng thư lúc {formatInstant(waiting.dueAt)}.
        </p>
      )}
      {waiting && !isMailSet && (
        <Notice>
          Máy chủ chưa đặt gửi thư nên thư nhắc còn chờ. Nhờ người vận hành đặt SMTP_URL và MAIL_FROM.
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="warn" title={`${failed.length} thư nhắc không gửi được`}>
          {canSet && (
            <ActionForm action={resend} submit="Gửi lại" done="Đã xếp lại để gửi." variant="secondary" />
          )}
        </Notice>
      )}
      <Disclosure summary={`Thư nhắc (${letters.length})`} className="text-sm">
        <ul>
          {letters.map((letter) => (
            <li key={letter.id}>
              {letter.name}: {letterWords(letter)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

/** Whom to telephone: nothing is said of who opened but did not read, which each draft tells below. */
function NotOpened({ unopened, until, now }: DeadlinePartProps & { until: LocalMoment }) {
  if (unopened.length === 0) return null;
  const none = unopened.filter((one) => one.unopened === one.drafts);
  const some = unopened.filter((one) => one.unopened < one.drafts);
  return (
    <div>
      {none.length > 0 && (
        <p>
          {isPast(until, now) ? 'Quá hạn vẫn chưa mở' : 'Chưa mở'} dự thảo nào ({none.length}):{' '}
          {none.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {some.length > 0 && (
        <p>
          Mở chưa hết ({some.length}):{' '}
          {some.map((one) => `${one.name} (${one.drafts - one.unopened}/${one.drafts})`).join(', ')}.
        </p>
      )}
    </div>
  );
}
