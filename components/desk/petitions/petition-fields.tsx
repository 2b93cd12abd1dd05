'use client';

import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { SourceCell } from '../editor/source-cell';
import { useKeptOpen } from '../editor/use-kept-open';
import type { SectionHandle } from '../editor/use-section';
import type { PetitionRow } from './petition-row';

type PetitionFieldsProps = {
  section: SectionHandle<'petitions'>;
  row: PetitionRow;
  index: number;
};

/** One matter: what was asked for, who answers it until when, the answer, and what looking at it found. */
export function PetitionFields({ section, row, index }: PetitionFieldsProps) {
  const field = rowFields(section, 'petitions', index);
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-6">
        <AreaCell label="Nội dung kiến nghị" className="sm:col-span-6" {...field('body')} />
        <TextCell label="Lĩnh vực" placeholder="Giao thông" className="sm:col-span-2" {...field('field')} />
        <TextCell
          label="Cử tri ở đâu"
          placeholder="Tổ dân phố số 5"
          className="sm:col-span-2"
          {...field('place')}
        />
        <TextCell
          label="Cơ quan trả lời"
          placeholder="UBND phường"
          className="sm:col-span-2"
          {...field('responsible')}
        />
        <PartialDateCell label="Ngày nhận" className="sm:col-span-2" {...field('receivedOn')} />
        <PartialDateCell label="Hạn trả lời" className="sm:col-span-2" {...field('dueOn')} />
        <SelectCell
          label="Tình trạng"
          empty="Không ghi"
          className="sm:col-span-2"
          options={terms.petitionStatus}
          {...field('status', { now: true })}
        />
      </div>
      <AnswerFields section={section} row={row} index={index} />
      <ReviewFields section={section} row={row} index={index} />
      <OriginFields section={section} row={row} index={index} />
    </>
  );
}

function AnswerFields({ section, row, index }: PetitionFieldsProps) {
  const field = rowFields(section, 'petitions', index);
  const isOpen = useKeptOpen(Boolean(row.answeredOn || row.answer || row.answerNumber || row.answerUrl));
  return (
    <Disclosure summary="Trả lời" open={isOpen}>
      <div className="grid gap-3 pt-2 sm:grid-cols-6">
        <PartialDateCell label="Trả lời ngày" className="sm:col-span-2" {...field('answeredOn')} />
        <TextCell
          label="Số văn bản trả lời"
          placeholder="145/UBND-KT"
          className="sm:col-span-2"
          {...field('answerNumber')}
        />
        <TextCell label="Người, cơ quan ký" className="sm:col-span-2" {...field('answeredBy')} />
        <AreaCell label="Nội dung trả lời" className="sm:col-span-6" {...field('answer')} />
        <TextCell
          label="Địa chỉ văn bản trả lời"
          placeholder="https://"
          className="sm:col-span-6"
          {...field('answerUrl')}
        />
      </div>
    </Disclosure>
  );
}

function ReviewFields({ section, row, index }: PetitionFieldsProps) {
  const field = rowFields(section, 'petitions', index);
  const reminders = row.reminders ?? [];
  const isOpen = useKeptOpen(Boolean(row.review || row.extendedTo || reminders.length));
  // An empty line waits for its first words.
  const set = (next: typeof reminders) => field('reminders').onChange(next as never);
  const change = (at: number, part: Partial<(typeof reminders)[number]>) =>
    field('reminders').onChange(
      reminders.map((one, index) => (index === at ? { ...one, ...part } : one)) as never,
    );
  return (
    <Disclosure summary="Gia hạn, đôn đốc, rà soát" open={isOpen}>
      <div className="grid gap-3 pt-2 sm:grid-cols-6">
        <PartialDateCell label="Gia hạn đến" className="sm:col-span-2" {...field('extendedTo')} />
        <TextCell label="Lý do gia hạn" className="sm:col-span-4" {...field('extensionReason')} />
        {reminders.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reminder has no name but its place.
          <div key={at} className="grid items-end gap-3 sm:col-span-6 sm:grid-cols-6">
            <PartialDateCell
              label={`Đôn đốc lần ${at + 1} ngày`}
              className="sm:col-span-2"
              value={one.on ?? ''}
              error={section.errors[`petitions.${index}.reminders.${at}.on`]}
              onChange={(on) => change(at, { on })}
            />
            <TextCell
              label={`Văn bản đôn đốc lần ${at + 1}`}
              className="sm:col-span-3"
              value={one.number ?? ''}
              error={section.errors[`petitions.${index}.reminders.${at}.number`]}
              onChange={(number) => change(at, { number })}
            />
            <Button size="small" variant="quiet" onClick={() => set(reminders.toSpliced(at, 1))}>
              Bỏ lần {at + 1}
            </Button>
          </div>
        ))}
        <Button
          size="small"
          variant="quiet"
          className="justify-self-start sm:col-span-6"
          onClick={() => set([...reminders, { on: null, number: null }])}
        >
          Thêm lần đôn đốc
        </Button>
        <SelectCell
          label="Kết quả rà soát"
          empty="Chưa rà soát"
          className="sm:col-span-3"
          options={terms.petitionReview}
          {...field('review', { now: true })}
        />
        <PartialDateCell label="Rà soát ngày" className="sm:col-span-3" {...field('reviewedOn')} />
        <AreaCell oneLine label="Nhận xét khi rà soát" className="sm:col-span-6" {...field('reviewNote')} />
      </div>
    </Disclosure>
  );
}

function OriginFields({ section, row, index }: PetitionFieldsProps) {
  const field = rowFields(section, 'petitions', index);
  const isOpen = useKeptOpen(
    Boolean(row.code || row.way || row.raisedBefore || row.raisedOn || row.authority || row.petitioner),
  );
  return (
    <Disclosure summary="Nguồn gốc, thẩm quyền, người kiến nghị" open={isOpen}>
      <div className="grid gap-3 pt-2 sm:grid-cols-6">
        <TextCell label="Mã, số" className="sm:col-span-2" {...field('code')} />
        <SelectCell
          label="Nêu bằng cách"
          empty="Không ghi"
          className="sm:col-span-4"
          options={terms.petitionWay}
          {...field('way', { now: true })}
        />
        <TextCell
          label="Nêu trước kỳ họp"
          placeholder="Kỳ họp thứ 10"
          className="sm:col-span-3"
          {...field('raisedBefore')}
        />
        <PartialDateCell label="Nêu ngày" className="sm:col-span-3" {...field('raisedOn')} />
        <SelectCell
          label="Thẩm quyền"
          empty="Không ghi"
          className="sm:col-span-3"
          options={terms.petitionAuthority}
          {...field('authority', { now: true })}
        />
        <PartialDateCell label="Chuyển ngày" className="sm:col-span-3" {...field('forwardedOn')} />
        <TextCell
          label="Người kiến nghị (chỉ bàn thư ký thấy)"
          className="sm:col-span-6"
          hint="Không in, không công bố, không ghi vào lịch sử."
          {...field('petitioner')}
        />
        <SourceCell section={section} className="sm:col-span-6" {...field('sourceId', { now: true })} />
      </div>
    </Disclosure>
  );
}
