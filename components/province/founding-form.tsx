'use client';

import { type ChangeEvent, useState } from 'react';
import { AccountSlips, type Slip } from '@/components/admin/account-slips';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th } from '@/components/ui/table';
import type { Result } from '@/lib/refusal';
import { countOutcomes, type JudgedLine, type LineOutcome, lineOutcomes } from '@/lib/rules/founding-list';
import { outcomeWords } from '@/lib/vi/founding-words';
import { formatInteger } from '@/lib/vi/number';

type Preview = { lines: JudgedLine[]; seen: string };
type Founded = { founded: number; completed: number; slips: (Slip & { council: string })[] };
type Action<T> = (before: Result | null, form: FormData) => Promise<Result<T>>;
type FoundingFormProps = { look: Action<Preview>; found: Action<Founded> };

const EXAMPLE = `mã,tên,tỉnh,chủ tọa,thư chủ tọa,quản trị,thư quản trị
22915,Phường Đức Thắng,Lâm Đồng,Nguyễn Văn A,chutoa@xa.example,Trần Thị B,quantri@xa.example`;

/** A list is pasted, looked at line by line, and founded: what was typed stays until it is, whatever is wrong with it. */
export function FoundingForm({ look, found }: FoundingFormProps) {
  const [text, setText] = useState('');
  const [looked, setLooked] = useState<(Preview & { text: string }) | null>(null);
  const [done, setDone] = useState<Founded | null>(null);
  const onLook: FormAction = async (before, form) => {
    setLooked(null);
    setDone(null);
    const result = await look(before, form);
    if (result.ok)
      setLooked({ lines: result.lines, seen: result.seen, text: String(form.get('text') ?? '') });
    return result.ok ? { ok: true } : result;
  };
  const onFound: FormAction = async (before, form) => {
    const result = await found(before, form);
    if (!result.ok) return result;
    setDone(result);
    setLooked(null);
    return { ok: true };
  };
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setText(await file.text());
    setLooked(null);
  };
  return (
    <>
      {done && <Done done={done} />}
      <ActionForm action={onLook} submit="Xem trước" done="Đã xem trước, chưa ghi gì." variant="secondary">
        <FormArea
          name="text"
          label="Danh sách hội đồng"
          rows={10}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setLooked(null);
          }}
          spellCheck={false}
          hint="Dán từ Excel hoặc tệp CSV, dòng đầu là tên cột: mã, tên, tỉnh; có thể thêm cấp, địa chỉ, chủ tọa, thư chủ tọa, quản trị, thư quản trị."
          required
        />
        <label className="flex min-w-0 flex-col gap-1">
          <span className="font-medium">Hoặc chọn tệp CSV</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={readFile}
            className="min-h-11 w-full max-w-full min-w-0"
          />
        </label>
        <details className="min-w-0">
          <summary className="min-h-11 content-center">Ví dụ một danh sách</summary>
          <pre className="overflow-x-auto border border-line bg-card p-3 text-sm">{EXAMPLE}</pre>
        </details>
      </ActionForm>
      {looked && (
        <Looked lines={looked.lines}>
          <ActionForm action={onFound} submit="Lập và bổ sung" done="Đã lập.">
            <input type="hidden" name="text" value={looked.text} />
            <input type="hidden" name="seen" value={looked.seen} />
          </ActionForm>
        </Looked>
      )}
    </>
  );
}

function Done({ done: { founded, completed, slips } }: { done: Founded }) {
  return (
    <>
      <Notice tone="ok" live title={`Đã lập ${formatInteger(founded)} hội đồng`}>
        {completed > 0 && <p>Đã bổ sung cho {formatInteger(completed)} hội đồng đã có.</p>}
      </Notice>
      {slips.length > 0 && <AccountSlips slips={slips} />}
    </>
  );
}

const TONES: Readonly<Record<LineOutcome, BadgeTone>> = {
  ...{ new: 'for', completes: 'for', same: 'plain' },
  ...{ clash: 'red', ended: 'red', double: 'abstain', unread: 'red' },
};

const isFine = ({ outcome }: JudgedLine): boolean => ['new', 'completes', 'same'].includes(outcome);

/** What somebody has to do something about stands before what needs nothing. */
const wrongFirst = (lines: readonly JudgedLine[]): JudgedLine[] =>
  [...lines].sort((a, b) => Number(isFine(a)) - Number(isFine(b)) || a.line - b.line);

function Looked({ lines, children }: { lines: readonly JudgedLine[]; children: React.ReactNode }) {
  const counts = countOutcomes(lines);
  const toWrite = counts.new + counts.completes;
  const wrong = lines.length - toWrite - counts.same;
  return (
    <section aria-labelledby="xem-truoc" className="flex flex-col gap-4">
      <h2 id="xem-truoc" className="font-serif text-xl font-semibold">
        Xem trước: {formatInteger(lines.length)} dòng
      </h2>
      <ul className="flex flex-wrap gap-2" role="status">
        {lineOutcomes.flatMap((outcome) =>
          counts[outcome] > 0
            ? [
                <li key={outcome}>
                  <Badge tone={TONES[outcome]}>
                    {outcomeWords[outcome]}: {formatInteger(counts[outcome])}
                  </Badge>
                </li>,
              ]
            : [],
        )}
      </ul>
      {wrong > 0 && (
        <Notice tone="warn" title={`${formatInteger(wrong)} dòng sẽ không được lập`}>
          <p>
            Sửa các dòng ấy trong danh sách rồi xem trước lại; hoặc lập những dòng mới trước, gửi lại cả danh
            sách sau.
          </p>
        </Notice>
      )}
      <Table caption="Từng dòng của danh sách" captionHidden>
        <thead>
          <tr>
            <Th align="end">Dòng</Th>
            <Th>Đơn vị</Th>
            <Th>Kết quả</Th>
          </tr>
        </thead>
        <tbody>
          {wrongFirst(lines).map(({ line, written, outcome, says, council }) => (
            <tr key={line}>
              <Td align="end">{line}</Td>
              <Th scope="row">
                {written || '(không tên)'}
                {outcome === 'new' && council && (
                  <span className="block text-sm font-normal text-soft">
                    mã {council.unitCode} · địa chỉ /{council.slug}
                    {council.accounts.length > 0 && ` · ${council.accounts.length} tài khoản`}
                  </span>
                )}
              </Th>
              <Td>
                <Badge tone={TONES[outcome]}>{outcomeWords[outcome]}</Badge>
                {says.map((one) => (
                  <span key={one} className="block">
                    {one}
                  </span>
                ))}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {toWrite > 0 ? children : <p>Không có dòng nào để lập.</p>}
    </section>
  );
}
