import { Button } from '@/components/ui/button';
import { toRoman } from '@/lib/vi/ordinal';
import { AreaCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import type { ResolutionRow } from './articles';

type AnnexListProps = { section: SectionHandle<'resolutions'>; row: ResolutionRow; index: number };

/** Phụ lục, in order, each with a title and its text. */
export function AnnexList({ section, row, index }: AnnexListProps) {
  const { onChange } = rowFields(section, 'resolutions', index)('annexes');
  const edit = (at: number, part: { title?: string; text?: string }) =>
    onChange(row.annexes.map((annex, index) => (index === at ? { ...annex, ...part } : annex)));
  const error = (at: number, column: string) =>
    section.errors[`resolutions.${index}.annexes.${at}.${column}`];
  return (
    <div className="flex flex-col gap-3">
      {row.annexes.map((annex, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an annex is its place; it has no other name.
        <div key={at} className="grid gap-2 border-s-2 border-line ps-4">
          <TextCell
            label={`Tên phụ lục ${toRoman(at + 1)}`}
            value={annex.title}
            error={error(at, 'title')}
            onChange={(title) => edit(at, { title })}
          />
          <AreaCell
            label={`Nội dung phụ lục ${toRoman(at + 1)}`}
            value={annex.text}
            error={error(at, 'text')}
            onChange={(text) => edit(at, { text })}
          />
          {section.readOnly === null && (
            <Button
              size="small"
              variant="quiet"
              icon="trash"
              className="-ms-3 self-start justify-self-start"
              onClick={() => onChange(row.annexes.toSpliced(at, 1))}
            >
              Xóa phụ lục {toRoman(at + 1)}
            </Button>
          )}
        </div>
      ))}
      {section.readOnly === null && (
        <Button
          size="small"
          icon="plus"
          className="self-start"
          onClick={() => onChange([...row.annexes, { title: '', text: '' }])}
        >
          Thêm phụ lục
        </Button>
      )}
    </div>
  );
}
