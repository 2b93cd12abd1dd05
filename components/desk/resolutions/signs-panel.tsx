'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { passReason } from '@/lib/forms/resolutions';
import type { SignContext } from '@/lib/signs/context';
import { draftSigns, signKey, withReason } from '@/lib/signs/draft-signs';
import type { Sign } from '@/lib/signs/sign';
import { TextCell } from '../editor/cells';
import { goToField } from '../editor/field-place';
import { Group } from '../editor/group';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import type { ResolutionRow } from './articles';

type SignsPanelProps = {
  section: SectionHandle<'resolutions'>;
  row: ResolutionRow;
  index: number;
  signs: SignContext;
};

/**
 * What to look at again before the draft is submitted, as it is typed: each sign with its words, why, where it is written, and a
 * place for the reason why it stands. It blocks nothing.
 */
export function SignsPanel({ section, row, index, signs }: SignsPanelProps) {
  const all = draftSigns(row, section.rows.resolutions, signs);
  const open = all.filter(({ passedFor }) => passedFor === null);
  const passed = all.filter(({ passedFor }) => passedFor !== null);
  const { onChange } = rowFields(section, 'resolutions', index)('passedSigns', { now: true });
  const pass = (sign: Sign, reason: string) => onChange(withReason(row, sign, reason));
  return (
    <Group
      title="Xem lại trước khi trình"
      hint="Chỉ để nhắc, không chặn việc gì. Sửa chỗ đã nêu, hoặc ghi vì sao bỏ qua."
    >
      <p aria-live="polite" className="text-soft">
        {open.length === 0 ? 'Không còn dấu hiệu nào cần xem.' : `${open.length} dấu hiệu cần xem.`}
      </p>
      {open.length > 0 && (
        <ul aria-label="Dấu hiệu cần xem">
          {open.map((sign) => (
            <li key={signKey(sign)} className="flex flex-col gap-2 border-t border-line py-3">
              <SignText sign={sign} rowId={row.id} />
              {section.readOnly === null && <PassForm onPass={(reason) => pass(sign, reason)} sign={sign} />}
            </li>
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <Disclosure summary={`Đã bỏ qua (${passed.length})`} open>
          <ul aria-label="Dấu hiệu đã bỏ qua">
            {passed.map((sign) => (
              <li key={signKey(sign)} className="flex flex-col gap-1 border-t border-line py-3">
                <SignText sign={sign} rowId={row.id} />
                <p>
                  Bỏ qua vì: <strong>{sign.passedFor}</strong>
                </p>
                {section.readOnly === null && (
                  <Button
                    size="small"
                    variant="quiet"
                    className="-ms-3 self-start"
                    onClick={() => pass(sign, '')}
                  >
                    Xem lại<span className="sr-only"> «{sign.passage}»</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Group>
  );
}

/** The words as a link to where they are typed, why they are a sign, and where that is written. */
function SignText({ sign, rowId }: { sign: Sign; rowId: string }) {
  const follow = () => {
    const root = document.querySelector(`section[data-row-id="${CSS.escape(rowId)}"]`);
    if (root) goToField(root, sign);
  };
  return (
    <div className="flex min-w-0 flex-col items-start gap-0.5">
      <button
        type="button"
        className="pointer-coarse:min-h-11 text-start text-red underline wrap-anywhere hover:text-ink"
        onClick={follow}
      >
        «{sign.passage}»
      </button>
      <span>{sign.text}</span>
      <span className="text-sm text-soft">{sign.article}</span>
    </div>
  );
}

function PassForm({ sign, onPass }: { sign: Sign; onPass: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const read = passReason.safeParse(reason);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (read.data) onPass(read.data);
  };
  return (
    <form className="flex max-w-text items-end gap-2" onSubmit={submit}>
      <TextCell
        label={
          <>
            Bỏ qua vì<span className="sr-only"> («{sign.passage}»)</span>
          </>
        }
        className="grow"
        value={reason}
        onChange={setReason}
        error={read.error?.issues[0]?.message}
      />
      <Button type="submit" size="small" className="shrink-0" disabled={!read.data}>
        Bỏ qua
      </Button>
    </form>
  );
}
