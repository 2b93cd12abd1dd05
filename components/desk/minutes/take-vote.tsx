'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CONTROL, FieldHint } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { motions } from '@/lib/rules/motions';
import { isSecret } from '@/lib/rules/secret-vote';
import { readUniformLine, type UniformLine } from '@/lib/rules/uniform-line';
import { SelectCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { isResult, presentAt, withVote } from '../votes/many-votes';
import { ResultReading } from '../votes/result-reading';
import { asksForSitting, type VoteRow } from '../votes/typed-vote';
import type { Entry } from './context';
import type { MinutesPage } from './use-minutes-page';
import { offeredVote, voteOffers } from './vote-offers';

type TakeVoteProps = {
  page: MinutesPage;
  entry: Entry;
  /** Told the vote once it is recorded. */
  onTaken: (voteId: string) => void;
};

/** The whole of it where nothing is typed: everybody who is there is for. */
const ALL_FOR = 'tất cả tán thành';

/**
 * A vote taken where it stands in the minutes: on what and how is there beforehand, the result is one line. Enter on an empty line
 * records that all who are there are for; what would be recorded is said first.
 */
export function TakeVote({ page, entry, onTaken }: TakeVoteProps) {
  const { votes, voteContext, moment } = page;
  const id = useId();
  const item = entry.agendaItemId ?? null;
  const offers = voteOffers(voteContext, votes.rows.votes, item);
  const [chosen, choose] = useState<string | null>(null);
  const [motion, setMotion] = useState(0);
  const [text, setText] = useState('');
  const offer = offers.find((one) => one.id === chosen) ?? offers[0];
  const at = { sittingId: entry.sittingId ?? moment.sittingId, heldAt: entry.at || null, item };
  const { method = null, rule = 'ordinary' } = motions[motion] ?? {};
  const row: VoteRow = { ...offeredVote(voteContext, { offer, ...at }), method, rule };
  const present = presentAt(voteContext, row);
  const line = resultOf(text, present, isSecret(method));

  async function record() {
    if (!isResult(line)) return;
    const voteId = newRowId();
    // What was typed before is a step of its own, or undoing this vote would take it along.
    await votes.flush();
    votes.change((rows) => withVote(rows, { ...row, id: voteId }, line, { present, newId: newRowId }), {
      now: true,
    });
    onTaken(voteId);
  }

  return (
    <div className="col-span-full grid gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div data-first="" className="col-span-full flex flex-col gap-1">
        <label htmlFor={id} className="font-medium">
          Kết quả biểu quyết, một dòng
        </label>
        <FieldHint id={id}>
          Để trống là tất cả tán thành. Ví dụ khác: tất cả tán thành, trừ Đạt không · 24 tán thành, 2 không
        </FieldHint>
        <div className="flex items-center gap-3">
          <input
            id={id}
            value={text}
            autoComplete="off"
            aria-describedby={`${id}-hint ${id}-reading`}
            aria-invalid={text.trim() && !isResult(line) ? true : undefined}
            className={`${CONTROL} min-w-0`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void record();
            }}
          />
          <Button size="small" disabled={!isResult(line)} onClick={() => void record()} className="min-h-11!">
            Ghi <Kbd>Enter</Kbd>
          </Button>
        </div>
        <div id={`${id}-reading`} role="status">
          {line ? (
            <ResultReading line={line} present={present} />
          ) : (
            <p className="text-soft">Bỏ phiếu kín: ghi số phiếu, ví dụ 24 tán thành, 2 không tán thành.</p>
          )}
          {asksForSitting(voteContext, row) && (
            <p className="text-soft">Chọn phiên ở đầu trang để biết ai có mặt lúc biểu quyết.</p>
          )}
        </div>
      </div>
      <SelectCell
        label="Biểu quyết về"
        options={offers.map(({ id: value, label }) => ({ value, label }))}
        empty={offers.length === 0 ? 'Chưa rõ về nội dung nào' : undefined}
        value={offer?.id}
        onChange={choose}
      />
      <SelectCell
        label="Cách biểu quyết"
        options={motions.map(({ name }, index) => ({ value: String(index), label: name }))}
        value={String(motion)}
        onChange={(value) => setMotion(Number(value))}
      />
    </div>
  );
}

/** The line as it reads; null where a secret vote waits for its numbers: there nobody is recorded by name. */
function resultOf(
  text: string,
  present: ReturnType<typeof presentAt>,
  isByBallot: boolean,
): UniformLine | null {
  if (text.trim()) return readUniformLine(text, isByBallot ? [] : present, present.length || null);
  if (isByBallot) return null;
  if (present.length === 0) return { kind: 'words', printed: '' };
  return readUniformLine(ALL_FOR, present);
}
