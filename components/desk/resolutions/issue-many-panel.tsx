'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { IssueProposal } from '@/lib/record/issue-proposal';
import { rowTexts } from '@/lib/record/row-texts';
import { parsePartialDate } from '@/lib/vi/partial-date';
import { AreaCell, CheckCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import type { SectionHandle } from '../editor/use-section';
import { type Decision, STATED } from './decision';
import { asksForIssue, type Given, isIssued, itemsFor, numbersFor, withGiven } from './issue-many';

type IssueManyProps = {
  section: SectionHandle<'resolutions'>;
  proposal: IssueProposal;
  agendaItems: readonly { id: string; title: string }[];
  /** What the votes came to, by the resolution's id. */
  decisions: Readonly<Record<string, Decision>>;
};

const words = rowTexts.resolutions.outcomePrinted;
const WRONG_DAY = 'Ghi ngày, tháng hoặc năm, ví dụ 12/6/2020, tháng 6/2020, năm 2020.';

/** Numbers in sequence, days, the signer and a stated result for all resolutions at once: proposed, looked at, then filled where empty. */
export function IssueMany({ section, ...around }: IssueManyProps) {
  const { resolutions } = section.rows;
  if (!asksForIssue(resolutions)) return null;
  return (
    <Disclosure key={resolutions.length} summary="Số, ngày, người ký cho cả danh sách">
      <IssueFields section={section} {...around} />
    </Disclosure>
  );
}

function IssueFields({ section, proposal: { number, day, signer }, agendaItems, decisions }: IssueManyProps) {
  const { resolutions } = section.rows;
  const [given, give] = useState<Given>({
    first: number?.text ?? '',
    adoptedOn: day?.on ?? '',
    issuedOn: '',
    signer: signer?.name ?? '',
    ...{ outcome: '', words: '' },
  });
  const [isLinked, link] = useState(true);
  const items = itemsFor(resolutions, agendaItems);
  const numbers = numbersFor(resolutions, given.first);
  const wrongDay = (text: string) => {
    const read = parsePartialDate(text);
    return text.trim() === '' || read.ok ? undefined : WRONG_DAY;
  };
  const wrong = numbers === null || wrongDay(given.adoptedOn) || wrongDay(given.issuedOn);
  const many = resolutions.filter(isIssued).length;
  const field = (name: Exclude<keyof Given, 'outcome'>) => ({
    value: given[name],
    onChange: (value: string) => give({ ...given, [name]: value }),
  });

  async function fill() {
    if (wrong) return;
    // What was typed before is a step of its own, or undoing this would take it along.
    await section.flush();
    section.change(
      (rows) => ({
        ...rows,
        resolutions: withGiven(
          rows.resolutions,
          given,
          isLinked ? items : undefined,
          (id) => decisions[id] !== undefined,
        ),
      }),
      { now: true },
    );
  }

  return (
    <div className="flex flex-col gap-3 pt-1">
      <div className="flex flex-col gap-3">
        <TextCell
          label="Số đầu tiên"
          placeholder="01/NQ-HĐND"
          error={numbers === null ? 'Ghi số, ký hiệu theo dạng 05/NQ-HĐND hoặc 06/2021/NQ-HĐND.' : undefined}
          below={numberNote(number, given.first, numbers)}
          {...field('first')}
        />
        <TextCell
          label="Người ký"
          placeholder="Chủ tịch Nguyễn Văn A"
          below={signer && given.signer === signer.name ? `Đề nghị: ${signer.of}` : undefined}
          {...field('signer')}
        />
        <PartialDateCell
          label="Ngày thông qua"
          error={wrongDay(given.adoptedOn)}
          below={day && given.adoptedOn === day.on ? `Đề nghị: ${day.of}` : undefined}
          {...field('adoptedOn')}
        />
        <div className="flex flex-col">
          <PartialDateCell
            label="Ngày ban hành"
            error={wrongDay(given.issuedOn)}
            below={
              given.first && !given.issuedOn ? 'Số được cấp khi ban hành: có số thì cần ngày.' : undefined
            }
            {...field('issuedOn')}
          />
          {given.adoptedOn && given.issuedOn !== given.adoptedOn && (
            <Button
              variant="quiet"
              className="-ms-3 self-start"
              onClick={() => give({ ...given, issuedOn: given.adoptedOn })}
            >
              Ban hành cùng ngày thông qua
            </Button>
          )}
        </div>
        <SelectCell
          label="Kết quả"
          empty="Theo kết quả biểu quyết"
          options={STATED}
          value={given.outcome}
          onChange={(outcome) => give({ ...given, outcome: outcome as Given['outcome'] })}
        />
        {given.outcome && (
          <AreaCell oneLine label={words.label} placeholder={words.example} {...field('words')} />
        )}
      </div>
      {items.size > 0 && (
        <div>
          <CheckCell
            label={`Gắn ${items.size} nghị quyết với nội dung chương trình có tên khớp`}
            value={isLinked}
            onChange={link}
          />
          <ul className="ms-8 list-disc text-sm text-soft wrap-anywhere">
            {resolutions
              .filter(({ id }) => items.has(id))
              .map(({ id, title }) => (
                <li key={id}>
                  {title} → {items.get(id)?.title}
                </li>
              ))}
          </ul>
        </div>
      )}
      <p className="text-sm text-soft">Chỉ điền chỗ còn trống. Ô nào để trống thì không ghi.</p>
      <Button disabled={Boolean(wrong)} onClick={() => void fill()} className="self-start">
        Điền cho {many} nghị quyết
      </Button>
    </div>
  );
}

function numberNote(
  proposed: IssueProposal['number'],
  first: string,
  numbers: ReadonlyMap<string, string> | null,
) {
  const all = [...(numbers?.values() ?? [])];
  const run = all.length > 1 ? `Từ ${all[0]} đến ${all.at(-1)}. ` : '';
  if (proposed && first === proposed.text)
    return `${run}Đề nghị: sau số ${proposed.after}, ${proposed.label}`;
  return proposed || first ? run || undefined : 'Chưa biết số trước đó trong năm.';
}
