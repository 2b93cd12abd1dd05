'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { CONTROL, FieldHint } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { readUniformLine } from '@/lib/rules/uniform-line';
import { terms } from '@/lib/vi/terms';
import { SelectCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import type { SectionHandle } from '../editor/use-section';
import { isResult, presentAt, withVotes } from './many-votes';
import { ResultReading } from './result-reading';
import { asksForSitting, type VoteContext, type VoteRow } from './typed-vote';
import { unvoted } from './unvoted';

type ManyVotesProps = {
  section: SectionHandle<'votes'>;
  context: VoteContext;
  newVote: () => VoteRow;
  /** Told the first of the votes that were made. */
  onMade: (id: string) => void;
};

/** One result for many resolutions: which of them, in which sitting and how, and one line. One step to undo. */
export function ManyVotes({ section, context, ...rest }: ManyVotesProps) {
  const open = unvoted(context, section.rows.votes);
  if (open.length < 2) return null;
  return (
    <Disclosure key={`many ${section.rows.votes.length}`} summary="Một kết quả cho nhiều nghị quyết">
      <ManyVotesFields section={section} context={context} resolutions={open} {...rest} />
    </Disclosure>
  );
}

type FieldsProps = ManyVotesProps & { resolutions: VoteContext['resolutions'] };

function ManyVotesFields({ section, context, newVote, onMade, resolutions }: FieldsProps) {
  const id = useId();
  const [left, leave] = useState<readonly string[]>([]);
  const [given, give] = useState<Partial<VoteRow>>({});
  const [text, setText] = useState('');
  const make = (): VoteRow => ({ ...newVote(), ...given });
  const chosen = resolutions.filter((one) => !left.includes(one.id));
  const present = presentAt(context, make());
  const line = text.trim() ? readUniformLine(text, present) : null;
  const canRecord = isResult(line) && chosen.length > 0;

  async function record() {
    if (!isResult(line) || chosen.length === 0) return;
    // What was typed before is a step of its own, or undoing these votes would take it along.
    await section.flush();
    const ids = chosen.map(newRowId);
    section.change((rows) => withVotes(rows, chosen, line, { ids, make, present, newId: newRowId }), {
      now: true,
    });
    onMade(ids[0] ?? '');
  }

  return (
    <div className="flex flex-col gap-4 pt-1">
      <Resolutions resolutions={resolutions} left={left} onLeave={leave} />
      <div className="grid gap-3 sm:grid-cols-2">
        {context.sittings.length > 1 && (
          <SelectCell
            label="Phiên"
            empty="Không ghi phiên"
            options={context.sittings.map(({ id: value, label }) => ({ value, label }))}
            value={make().sittingId}
            onChange={(sittingId) => give({ ...given, sittingId: sittingId || null })}
          />
        )}
        <SelectCell
          label="Hình thức"
          empty="Không ghi"
          options={terms.voteMethod}
          value={make().method}
          onChange={(method) => give({ ...given, method: (method || null) as VoteRow['method'] })}
        />
      </div>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-medium">
          Kết quả chung, một dòng
        </label>
        <FieldHint id={id}>
          Ví dụ: 25/25 tán thành · 24 tán thành, 1 không biểu quyết · tất cả tán thành, trừ Đạt không
        </FieldHint>
        <input
          id={id}
          value={text}
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-reading`}
          aria-invalid={line && !isResult(line) ? true : undefined}
          className={CONTROL}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void record();
          }}
        />
        <div id={`${id}-reading`} role="status">
          <ResultReading line={line} present={present} />
          {asksForSitting(context, make()) && (
            <p className="text-sm text-soft">Chọn phiên, để biết ai có mặt lúc biểu quyết.</p>
          )}
        </div>
      </div>
      <Button disabled={!canRecord} onClick={() => void record()} className="self-start">
        Ghi cho {chosen.length} nghị quyết <Kbd>Enter</Kbd>
      </Button>
    </div>
  );
}

type ResolutionsProps = {
  resolutions: VoteContext['resolutions'];
  left: readonly string[];
  onLeave: (ids: readonly string[]) => void;
};

/** Which of them: all, until some are left out. */
function Resolutions({ resolutions, left, onLeave }: ResolutionsProps) {
  const isAll = left.length === 0;
  return (
    <fieldset className="flex min-w-0 flex-col">
      <legend className="text-sm font-medium text-soft">
        Chọn {resolutions.length - left.length}/{resolutions.length} nghị quyết chưa có biểu quyết
      </legend>
      <Button
        size="small"
        variant="quiet"
        className="-ms-3 min-h-11! self-start"
        onClick={() => onLeave(isAll ? resolutions.map(({ id }) => id) : [])}
      >
        {isAll ? 'Bỏ chọn tất cả' : 'Chọn tất cả'}
      </Button>
      {resolutions.map(({ id, title }) => (
        <label key={id} className="flex min-h-11 items-center gap-3 border-t border-line py-1.5">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={!left.includes(id)}
            onChange={() => onLeave(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])}
          />
          <span className="min-w-0 wrap-anywhere">{title || 'Chưa có tên'}</span>
        </label>
      ))}
    </fieldset>
  );
}
