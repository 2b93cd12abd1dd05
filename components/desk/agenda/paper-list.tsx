'use client';

import { terms } from '@/lib/vi/terms';
import { DateCell, SelectCell, TextCell } from '../cells';
import { newRowId } from '../new-row-id';
import { rowFields, setRows } from '../row-fields';
import { RowList } from '../row-list';
import type { ChangeOptions, SectionHandle } from '../use-section';
import { PaperFile } from './paper-file';

type Paper = SectionHandle<'agenda'>['rows']['papers'][number];
type PaperListProps = { section: SectionHandle<'agenda'>; itemId: string; uploadTo: string };

const newPaper = (agendaItemId: string): Paper => ({
  id: newRowId(),
  agendaItemId,
  kind: 'report',
  number: null,
  datedOn: null,
  fromBody: null,
  toBody: null,
  title: '',
  fileDigest: null,
  fileName: null,
});

/** The papers of one agenda item; those of other items keep their places. */
export function PaperList({ section, itemId, uploadTo }: PaperListProps) {
  const all = section.rows.papers;
  const others = all.filter((paper) => paper.agendaItemId !== itemId);
  const set = setRows(section, 'papers');
  return (
    <RowList
      label="Tài liệu của nội dung này"
      rows={all.filter((paper) => paper.agendaItemId === itemId)}
      onChange={(rows, options?: ChangeOptions) => set([...others, ...rows], options)}
      newRow={() => newPaper(itemId)}
      addLabel="Thêm tài liệu"
      word="tài liệu"
      titleOf={(row) => row.title}
      readOnly={section.readOnly !== null}
    >
      {(paper) => (
        <PaperFields section={section} paper={paper} index={all.indexOf(paper)} uploadTo={uploadTo} />
      )}
    </RowList>
  );
}

type PaperFieldsProps = { section: SectionHandle<'agenda'>; paper: Paper; index: number; uploadTo: string };

function PaperFields({ section, paper, index, uploadTo }: PaperFieldsProps) {
  const field = rowFields(section, 'papers', index);

  function attach(file: { fileDigest: string | null; fileName: string | null }) {
    section.change(
      ({ papers, ...rest }) => ({
        ...rest,
        papers: papers.map((other) => (other.id === paper.id ? { ...other, ...file } : other)),
      }),
      { now: true },
    );
  }

  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
      <TextCell label="Tên tài liệu" className="sm:col-span-3" {...field('title')} />
      <SelectCell label="Loại" options={terms.paperKind} {...field('kind')} />
      <TextCell label="Số, ký hiệu" {...field('number')} />
      <DateCell label="Ngày" {...field('datedOn')} />
      <TextCell label="Nơi gửi" {...field('fromBody')} />
      <TextCell label="Nơi nhận" {...field('toBody')} />
      <div className="sm:col-span-4">
        <PaperFile
          digest={paper.fileDigest ?? null}
          name={paper.fileName ?? null}
          readOnly={section.readOnly !== null}
          uploadTo={uploadTo}
          onAttach={attach}
        />
      </div>
    </div>
  );
}
