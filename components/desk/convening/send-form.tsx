import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea, FormChecks, FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { sittingLines, whenLine } from '@/lib/convening/facts';
import { formatMoment } from '@/lib/vi/local-moment';
import { ChangeLines } from './change-lines';
import type { ConveningView, ShownPlan } from './convening-view';

type SendFormProps = { view: ConveningView; send: FormAction };

/** What will be sent, to whom, and the few things only this letter says. It is sent once: nothing here can be taken back. */
export function SendForm({ view, send }: SendFormProps) {
  const { session, plan, sendings, deadlines, changes } = view;
  const last = sendings.at(-1);
  const isLate = deadlines.convening.is === 'missed' && !last;
  return (
    <ActionForm
      action={send}
      submit={last ? `Gửi triệu tập lần ${last.number + 1}` : 'Gửi triệu tập'}
      done="Đã gửi triệu tập."
      keptAs={`trieu-tap ${session.id} ${sendings.length}`}
      className="max-w-text"
    >
      {plan.facts && <Said plan={plan} />}
      {last && <ChangeLines changes={changes} />}
      <FormText
        name="replyBy"
        label="Trả lời trước"
        hint="Ngày, kèm giờ nếu cần, ví dụ 17:00 ngày 10/6/2026. Để trống nếu không đặt hạn."
        defaultValue={last?.replyBy ? formatMoment(last.replyBy) : ''}
      />
      <FormText name="contact" label="Liên hệ" hint="Ai, số máy nào." defaultValue={last?.contact ?? ''} />
      <FormArea
        name="practical"
        label="Lưu ý"
        hint="Trang phục, ăn trưa, xe, lối vào. Để trống nếu không có."
        rows={2}
        defaultValue={last?.practical ?? ''}
      />
      {plan.papers.length > 0 && (
        <FormChecks
          name="papers"
          legend="Tài liệu gửi kèm"
          hint="Đại biểu được triệu tập mở được các tệp này; tài liệu còn hẹn giờ phát thì đến giờ ấy mới mở được. Tài liệu của nội dung kín không gửi ở đây."
          options={plan.papers.map(({ id, name, digest }) => ({
            value: id,
            label: digest ? name : `${name} (chưa có tệp)`,
          }))}
          checked={plan.papers.filter(({ digest }) => digest).map(({ id }) => id)}
        />
      )}
      {plan.guests.length > 0 && <Guests guests={plan.guests} />}
      {isLate && (
        <FormArea
          name="lateReason"
          label="Lý do gửi muộn"
          hint="Không bắt buộc. Giữ trong hồ sơ, chỉ thư ký và chủ tọa đọc."
          rows={2}
        />
      )}
      <Notice tone="warn">Gửi rồi không rút lại được. Sau này có thay đổi thì gửi lần mới.</Notice>
    </ActionForm>
  );
}

function Said({ plan: { facts, delegates } }: { plan: ShownPlan }) {
  if (!facts) return null;
  const without = delegates.filter(({ hasAccount }) => !hasAccount);
  return (
    <div className="flex flex-col gap-1">
      <p>
        <strong>{facts.label}</strong>, {whenLine(facts)}, {facts.place ?? 'chưa ghi nơi họp'}.
        {sittingLines(facts).length > 0 && ` ${sittingLines(facts).join('; ')}.`}
      </p>
      <p>
        {delegates.length} đại biểu đương nhiệm ngày khai mạc
        {without.length > 0 && `, ${without.length} người không có tài khoản cần trao tay hoặc gọi điện`}.
      </p>
      <Disclosure summary="Danh sách đại biểu">
        <ul>
          {delegates.map(({ mandateId, name, hasAccount }) => (
            <li key={mandateId}>
              {name}
              {!hasAccount && <span className="text-soft">, không có tài khoản</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Guests({ guests }: Pick<ShownPlan, 'guests'>) {
  return (
    <>
      <FormChecks
        name="guests"
        legend="Khách mời"
        hint="Lấy từ mục Thông tin chung."
        options={guests.map(({ id, name, body }) => ({ value: id, label: body ? `${name}, ${body}` : name }))}
        checked={guests.map(({ id }) => id)}
      />
      <Disclosure summary="Thư điện tử của khách">
        {guests.map(({ id, name }) => (
          <FormText key={id} name={`emails.${id}`} label={name} inputMode="email" autoComplete="off" />
        ))}
      </Disclosure>
    </>
  );
}
