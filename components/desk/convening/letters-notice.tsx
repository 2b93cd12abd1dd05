import { ActionForm, type FormAction } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/vi/date';
import type { ConveningView } from './convening-view';

type LettersNoticeProps = {
  view: Pick<ConveningView, 'asked' | 'isMailSet' | 'isClerk'>;
  resend: FormAction;
};

/** What a clerk should know of the letters: that none can go out, or that some did not, and may once more. */
export function LettersNotice({ view: { asked, isMailSet, isClerk }, resend }: LettersNoticeProps) {
  const letters = asked.flatMap((one) => one.letters);
  const waiting = letters.filter(({ kind, state }) => kind === 'convening' && state === 'waiting').length;
  const reminders = letters.filter(
    ({ kind, state, attempts }) => kind === 'reminder' && state === 'waiting' && attempts === 0,
  );
  const [reminder] = reminders;
  const failed = letters.filter(({ state }) => state === 'refused' || state === 'given_up').length;
  return (
    <>
      {isMailSet && waiting > 0 && <p className="text-soft">{waiting} thư đang chờ gửi.</p>}
      {isMailSet && reminder && (
        <p className="text-soft">Ai chưa trả lời được nhắc bằng thư lúc {formatInstant(reminder.dueAt)}.</p>
      )}
      {!isMailSet && waiting > 0 && (
        <Notice>
          Máy chủ chưa đặt gửi thư nên {waiting} thư còn chờ. Mọi việc khác vẫn chạy: đại biểu đọc và trả lời
          ở Trang đại biểu. Nhờ người vận hành đặt SMTP_URL và MAIL_FROM.
        </Notice>
      )}
      {failed > 0 && (
        <Notice tone="warn" title={`${failed} thư không gửi được`}>
          <p>Xem mã ở từng người. Sửa địa chỉ hoặc trao tay, gọi điện; đã sửa máy chủ thư thì gửi lại.</p>
          {isClerk && (
            <ActionForm action={resend} submit="Gửi lại" done="Đã xếp lại để gửi." variant="secondary" />
          )}
        </Notice>
      )}
    </>
  );
}
