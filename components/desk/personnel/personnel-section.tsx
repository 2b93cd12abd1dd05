'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { terms } from '@/lib/vi/terms';
import { type PersonnelKind, personnelKinds } from '@/lib/words-of-personnel';
import { OpenRow } from '../editor/open-row';
import { SectionFrame } from '../editor/section-frame';
import { useOneAtATime } from '../editor/use-one-at-a-time';
import { type ChangeOptions, type SectionProps, useSection } from '../editor/use-section';
import { WhoNames } from '../editor/who-cell';
import { BallotFields } from './ballot-fields';
import { BallotList } from './ballot-list';
import { BallotResult } from './ballot-result';
import type { PersonnelContext } from './context';
import { type BallotRow, newBallot } from './new-ballot';
import { TakeAgain } from './take-again';
import { decideAllTyped } from './typed-ballot';

export type PersonnelSectionProps = SectionProps<'personnel'> & {
  context: PersonnelContext;
  /** The kind it was opened by: its first ballot is shown, or made. */
  opens: PersonnelKind | null;
};

/** Nhân sự: every ballot on people, and what the law of its day makes of it as it is typed. */
export function PersonnelSection({ context, opens, ...setup }: PersonnelSectionProps) {
  const section = useSection('personnel', setup);
  const { personnelVotes, personnelPeople } = section.rows;
  const area = useRef<HTMLDivElement>(null);
  const names = useId();
  const isOpen = section.readOnly === null;

  /** What is of a ballot that goes, goes with it; what repeated it stands by itself. */
  function setBallots(next: readonly BallotRow[], options?: ChangeOptions) {
    const kept = new Set(next.map(({ id }) => id));
    section.change(
      (all) => ({
        personnelVotes: next.map((row) =>
          row.earlierId && !kept.has(row.earlierId) ? { ...row, earlierId: null } : row,
        ),
        personnelPeople: all.personnelPeople.filter(({ personnelVoteId }) => kept.has(personnelVoteId)),
        personnelTellers: all.personnelTellers.filter(({ personnelVoteId }) => kept.has(personnelVoteId)),
      }),
      options,
    );
  }

  const one = useOneAtATime({ rows: personnelVotes, onChange: setBallots, readOnly: !isOpen, area });
  const [known] = useState(() => new WeakMap());
  const decided = decideAllTyped(context, personnelVotes, personnelPeople, known);
  const vote = decided[one.index] ?? null;
  const add = (kind: PersonnelKind) => one.add(newBallot(kind, context.sittings), false);

  const opened = useRef<PersonnelKind | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only arriving by a name opens something, once.
  useEffect(() => {
    if (!opens || opened.current === opens) return;
    opened.current = opens;
    const first = personnelVotes.find(({ kind }) => kind === opens);
    if (first) one.select(first.id);
    else if (isOpen) add(opens);
  }, [opens]);

  return (
    <SectionFrame
      section={section}
      title="Nhân sự"
      hint="Mỗi lần bỏ phiếu một mục. Chỉ ghi số phiếu, không ghi ai bỏ phiếu thế nào."
      result={one.selected && <BallotResult context={context} vote={vote} />}
    >
      <WhoNames id={names} delegates={context.officers} />
      <div ref={area} className="flex flex-col gap-6">
        {personnelVotes.length === 0 ? (
          <p className="text-soft">Chưa ghi việc nhân sự nào.</p>
        ) : (
          <BallotList
            rows={personnelVotes}
            people={personnelPeople}
            context={context}
            decided={decided}
            selectedId={one.selected?.id ?? null}
            onSelect={one.select}
            onMove={one.move}
          />
        )}
        {isOpen && (
          <fieldset className="flex flex-wrap gap-2">
            <legend className="pb-1 text-sm text-soft">Thêm</legend>
            {personnelKinds.map((kind) => (
              <Button key={kind} size="small" icon="plus" onClick={() => add(kind)}>
                {terms.personnelKind[kind]}
              </Button>
            ))}
          </fieldset>
        )}
        {one.selected && (
          <OpenRow
            key={one.selected.id}
            one={one}
            id={one.selected.id}
            word="Lần bỏ phiếu"
            count={personnelVotes.length}
            readOnly={!isOpen}
            className="gap-5 border-t border-line-strong pt-5"
          >
            <BallotFields
              page={{ section, context, names }}
              row={one.selected}
              index={one.index}
              vote={vote}
            />
            <TakeAgain section={section} row={one.selected} vote={vote} onMade={one.select} />
          </OpenRow>
        )}
      </div>
    </SectionFrame>
  );
}
