'use client';

import { terms } from '@/lib/vi/terms';
import { PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { AsideCells } from '../editor/text-cells';
import { accepted, acceptedWords } from '../editor/uploads/accepted';
import { PaperFile, type StoredPaper } from '../editor/uploads/paper-file';
import { UploadZone } from '../editor/uploads/upload-zone';
import { useUploads } from '../editor/uploads/use-uploads';
import type { ChangeOptions, SectionHandle } from '../editor/use-section';

type Paper = SectionHandle<'agenda'>['rows']['papers'][number];
/** Of an item of the agenda, or with `null` of the session as a whole. */
type PaperListProps = { section: SectionHandle<'agenda'>; itemId: string | null; uploadTo: string };

const newPaper = (agendaItemId: string | null): Paper => ({
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

/** The papers of one agenda item, or of none; those of others keep their places. */
export function PaperList({ section, itemId, uploadTo }: PaperListProps) {
  const all = section.rows.papers;
  const isHere = (paper: Paper) => (paper.agendaItemId ?? null) === itemId;
  const others = all.filter((paper) => !isHere(paper));
  const set = setRows(section, 'papers');
  const uploads = useUploads<StoredPaper>(uploadTo, 'paper', ({ digest, name }) =>
    section.change(
      ({ papers, ...rest }) => ({
        ...rest,
        papers: [
          ...papers,
          { ...newPaper(itemId), title: titleOf(name), fileDigest: digest, fileName: name },
        ],
      }),
      { now: true },
    ),
  );
  return (
    <div className="flex flex-col gap-3">
      <RowList
        label={itemId === null ? 'Tài liệu chung của kỳ họp' : 'Tài liệu của nội dung này'}
        rows={all.filter(isHere)}
        onChange={(rows, options?: ChangeOptions) => set([...others, ...rows], options)}
        newRow={() => newPaper(itemId)}
        addLabel="Thêm tài liệu"
        word="tài liệu"
        titleOf={(row) => row.title}
        paste={{ table: 'papers', flush: section.flush }}
        readOnly={section.readOnly !== null}
      >
        {(paper) => (
          <PaperFields section={section} paper={paper} index={all.indexOf(paper)} uploadTo={uploadTo} />
        )}
      </RowList>
      {section.readOnly === null && (
        <UploadZone
          uploads={uploads}
          invitation="Thả nhiều tệp vào đây, mỗi tệp thành một tài liệu, hoặc"
          label={itemId === null ? 'Chọn nhiều tệp chung của kỳ họp' : 'Chọn nhiều tệp từ máy'}
          accept={accepted.paper}
          hint={acceptedWords.paper}
        />
      )}
    </div>
  );
}

/** What a paper is called until somebody types its title: its file's name, without what says of which sort it is. */
const titleOf = (fileName: string) =>
  fileName
    .replace(/\.[^.]+$/, '')
    .replace(/_+/g, ' ')
    .trim();

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
      <PartialDateCell label="Ngày" {...field('datedOn')} />
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
        <AsideCells table="papers" row={paper} field={field} isFilled={Boolean(paper.count)}>
          <TextCell
            label="Số tài liệu, khi nguồn chỉ ghi số"
            inputMode="numeric"
            placeholder="12"
            {...field('count')}
          />
          {paper.count && (
            <SelectCell label="Số này là" options={terms.presenceBound} {...field('countBound')} />
          )}
        </AsideCells>
      </div>
    </div>
  );
}
