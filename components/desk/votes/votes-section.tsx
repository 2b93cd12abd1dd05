'use client';

import { useRef, useState } from 'react';
import { isOfBody } from '@/lib/rules/meeting-kinds';
import { OpenRow } from '../editor/open-row';
import { setRows } from '../editor/row-fields';
import { SectionFrame } from '../editor/section-frame';
import { useOneAtATime } from '../editor/use-one-at-a-time';
import { type SectionProps, useSection } from '../editor/use-section';
import { AddVote } from './add-vote';
import { ManyVotes } from './many-votes-panel';
import { newVote } from './new-vote';
import { decideAllTyped, type VoteContext } from './typed-vote';
import { VoteDetail } from './vote-detail';
import { VoteList } from './vote-list';
import { VoteResult } from './vote-result';

export type VotesSectionProps = SectionProps<'votes'> & { context: VoteContext };

/** Biểu quyết: every vote, and what the law of its day makes of it as it is typed. */
export function VotesSection({ context, ...setup }: VotesSectionProps) {
  const section = useSection('votes', setup);
  const { votes, ballots } = section.rows;
  const area = useRef<HTMLDivElement>(null);
  const one = useOneAtATime({
    rows: votes,
    onChange: setRows(section, 'votes'),
    readOnly: section.readOnly !== null,
    area,
  });
  const [known] = useState(() => new WeakMap());
  const decided = decideAllTyped(context, votes, ballots, known);

  return (
    <SectionFrame
      section={section}
      title="Biểu quyết"
      hint={`Kết quả xác định theo luật có hiệu lực tại ngày biểu quyết, trên tổng số ${isOfBody(context.session.meetingKind) ? 'thành viên của cơ quan họp' : 'đại biểu đương nhiệm'}.`}
      result={
        one.selected && <VoteResult context={context} row={one.selected} vote={decided[one.index] ?? null} />
      }
    >
      <div ref={area} className="flex flex-col gap-6">
        <VoteList
          rows={votes}
          resolutions={context.resolutions}
          decided={decided}
          selectedId={one.selected?.id ?? null}
          onSelect={one.select}
          onMove={one.move}
        />
        {section.readOnly === null && (
          <div className="flex flex-col gap-1">
            <AddVote
              context={context}
              votes={votes}
              onAdd={(given) => one.add({ ...newVote(context), ...given }, false)}
            />
            <ManyVotes
              section={section}
              context={context}
              newVote={() => newVote(context)}
              onMade={one.select}
            />
          </div>
        )}
        {one.selected && (
          <OpenRow
            key={one.selected.id}
            one={one}
            id={one.selected.id}
            word="Biểu quyết"
            count={votes.length}
            readOnly={section.readOnly !== null}
            className="gap-5 border-t border-line-strong pt-5"
          >
            <VoteDetail
              section={section}
              context={context}
              row={one.selected}
              index={one.index}
              vote={decided[one.index] ?? null}
            />
          </OpenRow>
        )}
      </div>
    </SectionFrame>
  );
}
