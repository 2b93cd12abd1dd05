import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Notice } from '@/components/ui/notice';
import { changeWords } from '@/lib/vi/convening-words';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { Group } from '../editor/group';
import type { ConveningView } from './convening-view';

type OffPartProps = { view: Pick<ConveningView, 'off' | 'asked' | 'isClerk'>; tellOff: FormAction };

/** Of a session that is put off or called off: whether those who were called were told, and the one press that tells them. */
export function OffPart({ view: { off, asked, isClerk }, tellOff }: OffPartProps) {
  if (!off) return null;
  const { kind, note, told } = off;
  const word = terms.offOccurrence[kind];
  if (told)
    return (
      <Notice title={`Đã báo ${word} lúc ${formatInstant(told.sentAt)}, người báo ${told.sentByName}`}>
        {told.note && <p className="whitespace-pre-line">{told.note}</p>}
        <Unreached asked={asked} />
      </Notice>
    );
  if (!isClerk)
    return <Notice tone="warn" title={`Kỳ họp đã ${word}; người được triệu tập chưa được báo.`} />;
  return (
    <Group
      title={`Báo ${word}`}
      hint={`Mọi người được triệu tập lần cuối (${asked.length}) nhận tin ở Trang đại biểu và bằng thư; lịch của họ gạch kỳ họp này.`}
    >
      <div className="flex max-w-text flex-col gap-3">
        <Unreached asked={asked} />
        <ActionForm action={tellOff} submit={`Báo ${word}`} done={`Đã báo ${word}.`}>
          <FormArea
            name="note"
            label="Lý do, việc tiếp theo"
            hint="Người được triệu tập đọc được. Đã gửi thì không rút lại được. Để trống cũng được."
            defaultValue={note ?? ''}
          />
        </ActionForm>
      </div>
    </Group>
  );
}

/** Who gets no letter and has no account must be told by a person. */
function Unreached({ asked }: Pick<ConveningView, 'asked'>) {
  const unreached = asked.filter(({ email, hasAccount }) => email === null && !hasAccount);
  if (unreached.length === 0) return null;
  return (
    <p>
      Không có thư, không có tài khoản, cần báo tận nơi ({unreached.length}):{' '}
      {unreached.map(({ name }) => name).join(', ')}.
    </p>
  );
}

type Moved = Pick<ConveningView, 'changes' | 'off' | 'resumed' | 'refusal'>;

const MOVES: readonly string[] = ['when', 'place', 'held_as'];

/** What those who were called should know and do not: sentences without their full stop. */
function untold({ changes, off, resumed, refusal }: Moved): string[] {
  if (off || refusal) return [];
  const again = resumed
    ? [
        `Đã báo ${terms.offOccurrence[resumed.kind]} lúc ${formatInstant(resumed.sentAt)}, nay hồ sơ ghi lại là dự kiến họp`,
      ]
    : [];
  return [...again, ...changes.filter(({ what }) => MOVES.includes(what)).map(changeWords)];
}

/** Whether the session is to be held otherwise than those who were called were told. */
export const hasMoved = (view: Moved): boolean => untold(view).length > 0;

/** That those who were called go by what is no longer so, until another sending tells them. */
export function MovedNotice({ view }: { view: Moved & Pick<ConveningView, 'asked'> }) {
  const lines = untold(view);
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={`${view.asked.length} người được triệu tập chưa được báo thay đổi`}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}.</li>
        ))}
      </ul>
      <p>Gửi lần mới ở dưới: mỗi người nhận một thư nói rõ thay đổi.</p>
    </Notice>
  );
}
