'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { terms } from '@/lib/vi/terms';
import { ChooseList } from '../editor/choose-list';
import { newRowId } from '../editor/new-row-id';
import { OpenRow } from '../editor/open-row';
import { useRowPaste } from '../editor/paste/use-row-paste';
import { setRows } from '../editor/row-fields';
import { SectionFrame } from '../editor/section-frame';
import { useOneAtATime } from '../editor/use-one-at-a-time';
import { type SectionProps, useSection } from '../editor/use-section';
import { CountList } from './count-list';
import { PetitionFields } from './petition-fields';
import type { PetitionRow } from './petition-row';

/** What one number of a list of thousands may hold at a time. */
const MOST_AT_ONCE = 100;

/** Kiến nghị của cử tri: the numbers of them as stated, and each matter with who answers it and what came of it. */
export function PetitionsSection(setup: SectionProps<'petitions'>) {
  const section = useSection('petitions', setup);
  const area = useRef<HTMLDivElement>(null);
  const rows = section.rows.petitions;
  const isOpen = section.readOnly === null;
  const one = useOneAtATime({
    rows,
    onChange: setRows(section, 'petitions'),
    readOnly: !isOpen,
    area,
  });
  const pasting = useRowPaste({
    list: area,
    paste: isOpen ? { table: 'petitions', flush: section.flush } : undefined,
    rows,
    onChange: setRows(section, 'petitions'),
    newRow: newPetition,
    word: 'kiến nghị',
    mainOnly: true,
    onPasted: one.select,
  });
  return (
    <SectionFrame
      section={section}
      title="Kiến nghị cử tri"
      hint="Ghi nội dung và nơi có cử tri nêu. Họ tên, địa chỉ của người kiến nghị chỉ ở bàn thư ký, không bao giờ công bố."
    >
      <CountList section={section} />
      <div ref={area} data-paste-list="" onPaste={pasting.onPaste} className="flex flex-col gap-5">
        <h2 className="font-semibold">Từng kiến nghị</h2>
        {rows.length === 0 ? (
          <p className="text-soft">Chưa ghi kiến nghị nào. Chép được cả bảng từ Excel rồi dán vào đây.</p>
        ) : (
          <ChooseList
            label="Các kiến nghị"
            most={MOST_AT_ONCE}
            rows={rows}
            selectedId={one.selected?.id ?? null}
            onSelect={one.select}
            onMove={one.move}
            className="grid grid-cols-[2rem_minmax(0,1fr)] sm:grid-cols-[2rem_minmax(0,1fr)_11rem]"
          >
            {(row) => (
              <>
                <span className="line-clamp-2">{row.body || 'Chưa ghi nội dung'}</span>
                <span className="col-start-2 text-sm text-soft sm:col-start-3">{standingOf(row)}</span>
              </>
            )}
          </ChooseList>
        )}
        {isOpen && (
          <div className="flex flex-wrap gap-2">
            <Button icon="plus" data-add-row="" onClick={() => one.add(newPetition(), false)}>
              Thêm kiến nghị
            </Button>
            <Button variant="quiet" onClick={pasting.open}>
              Dán danh sách<span className="sr-only"> kiến nghị</span>
            </Button>
          </div>
        )}
        {one.selected && (
          <OpenRow
            key={one.selected.id}
            one={one}
            id={one.selected.id}
            word="Kiến nghị"
            count={rows.length}
            readOnly={!isOpen}
            className="gap-5 border-t border-line-strong pt-5"
          >
            <PetitionFields section={section} row={one.selected} index={one.index} />
          </OpenRow>
        )}
      </div>
      {pasting.dialog}
    </SectionFrame>
  );
}

const words = (list: Readonly<Record<string, string>>, code: string): string => list[code] ?? '';

const standingOf = ({ status, review, responsible }: PetitionRow): string =>
  (review && words(terms.petitionReview, review)) ||
  (status && words(terms.petitionStatus, status)) ||
  (responsible ?? '');

const newPetition = (): PetitionRow => ({ id: newRowId(), body: '' });
