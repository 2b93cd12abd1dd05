'use client';

import { Button } from '@/components/ui/button';
import { TextCell } from '../editor/cells';
import { RowButton } from '../editor/row-button';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import type { Question } from './new-question';

type RespondentListProps = { section: SectionHandle<'questions'>; row: Question; index: number };

const NOBODY = { name: null, office: null, body: null };

/** Who was asked: mostly one person, with office and body. */
export function RespondentList({ section, row, index }: RespondentListProps) {
  const { onChange } = rowFields(section, 'questions', index)('respondents');
  const written = row.respondents ?? [];
  // The first is asked for at once.
  const shown = written.length === 0 ? [NOBODY] : written;
  const edit = (at: number, part: Partial<(typeof shown)[number]>) =>
    onChange(shown.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const error = (at: number, column: string) =>
    section.errors[`questions.${index}.respondents.${at}.${column}`];
  const nth = (at: number) => (shown.length > 1 ? ` ${at + 1}` : '');
  return (
    <div className="flex flex-col gap-2">
      {shown.map((one, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: who was asked is known by the place alone.
          key={at}
          className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
        >
          <TextCell
            label={`Chất vấn ai${nth(at)}`}
            placeholder="Ông Trần Văn Bình"
            value={one.name}
            error={error(at, 'name')}
            onChange={(name) => edit(at, { name })}
          />
          <TextCell
            label={`Chức vụ người trả lời${nth(at)}`}
            placeholder="Trưởng phòng Kinh tế"
            value={one.office}
            error={error(at, 'office')}
            onChange={(office) => edit(at, { office })}
          />
          <TextCell
            label={`Cơ quan${nth(at)}`}
            placeholder="Ủy ban nhân dân phường"
            value={one.body}
            error={error(at, 'body')}
            onChange={(body) => edit(at, { body })}
          />
          {section.readOnly === null && shown.length > 1 && (
            <div className="justify-self-start sm:self-end">
              <RowButton
                size="small"
                icon="trash"
                label={`Bỏ người trả lời ${at + 1}`}
                onClick={() => onChange(shown.toSpliced(at, 1))}
              />
            </div>
          )}
        </div>
      ))}
      {section.readOnly === null && written.length > 0 && (
        <Button
          size="small"
          variant="quiet"
          className="-ms-3 self-start"
          onClick={() => onChange([...shown, NOBODY])}
        >
          Thêm người trả lời
        </Button>
      )}
    </div>
  );
}
