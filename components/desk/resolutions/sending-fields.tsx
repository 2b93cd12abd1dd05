import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { recipientLines } from '@/lib/print/recipient-lines';
import { PartialDateCell, TextCell } from '../editor/cells';
import { FieldPlace } from '../editor/field-place';
import { RowButton } from '../editor/row-button';
import { rowFields } from '../editor/row-fields';
import { useKeptOpen } from '../editor/use-kept-open';
import type { SectionHandle } from '../editor/use-section';
import type { ResolutionRow } from './articles';

type SendingFieldsProps = { section: SectionHandle<'resolutions'>; row: ResolutionRow; index: number };

/** After it was signed: to whom it went, when and how, and where it was posted. Folded away until somebody writes it down. */
export function SendingFields({ section, row, index }: SendingFieldsProps) {
  const isOpen = useKeptOpen(Boolean(row.sent?.length || row.posted?.length));
  return (
    <FieldPlace name="sent">
      <Disclosure summary="Gửi và niêm yết" open={isOpen} className="open:w-full">
        <div className="flex flex-col gap-5">
          <SentList section={section} row={row} index={index} />
          <PostedList section={section} row={row} index={index} />
        </div>
      </Disclosure>
    </FieldPlace>
  );
}

function SentList({ section, row, index }: SendingFieldsProps) {
  const { onChange } = rowFields(section, 'resolutions', index)('sent');
  const sent = row.sent ?? [];
  const error = (at: number, column: string) => section.errors[`resolutions.${index}.sent.${at}.${column}`];
  const edit = (at: number, part: Partial<(typeof sent)[number]>) =>
    onChange(sent.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const named = namedRecipients(row).filter((to) => sent.every((one) => one.to !== to));
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">Đã gửi</h3>
      {sent.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the log is its place; it has no other name.
        <div key={at} className="grid items-start gap-2 sm:grid-cols-[minmax(0,2fr)_9rem_minmax(0,1fr)_auto]">
          <TextCell
            label={`Gửi cho ${at + 1}`}
            value={one.to}
            error={error(at, 'to')}
            onChange={(to) => edit(at, { to })}
          />
          <PartialDateCell
            label={`Ngày gửi ${at + 1}`}
            value={one.on}
            error={error(at, 'on')}
            onChange={(on) => edit(at, { on })}
          />
          <TextCell
            label={`Cách gửi ${at + 1}`}
            placeholder="trục liên thông"
            value={one.how}
            error={error(at, 'how')}
            onChange={(how) => edit(at, { how })}
          />
          {section.readOnly === null && (
            <div className="justify-self-start sm:self-end">
              <RowButton
                size="small"
                icon="trash"
                label={`Xóa dòng gửi ${at + 1}`}
                onClick={() => onChange(sent.toSpliced(at, 1))}
              />
            </div>
          )}
        </div>
      ))}
      {section.readOnly === null && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon="plus"
            onClick={() => onChange([...sent, { to: '', on: null, how: null }])}
          >
            Thêm nơi gửi
          </Button>
          {named.length > 0 && (
            <Button
              size="small"
              variant="quiet"
              onClick={() => onChange([...sent, ...named.map((to) => ({ to, on: null, how: null }))])}
            >
              Lấy theo Nơi nhận ({named.length})
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Those of «Nơi nhận» to whom something is sent: not the file copy, nor whom an article names. */
const namedRecipients = ({ recipients }: ResolutionRow): string[] =>
  recipientLines(recipients ?? null)
    .map((line) => line.replace(/[.;]$/u, ''))
    .filter((line) => !/^(?:lưu|như)(?!\p{L})/iu.test(line));

function PostedList({ section, row, index }: SendingFieldsProps) {
  const { onChange } = rowFields(section, 'resolutions', index)('posted');
  const posted = row.posted ?? [];
  const error = (at: number, column: string) => section.errors[`resolutions.${index}.posted.${at}.${column}`];
  const edit = (at: number, part: Partial<(typeof posted)[number]>) =>
    onChange(posted.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">Niêm yết, đăng tải</h3>
      {posted.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the log is its place; it has no other name.
        <div key={at} className="grid items-start gap-2 sm:grid-cols-[minmax(0,2fr)_9rem_9rem_auto]">
          <TextCell
            label={`Nơi niêm yết ${at + 1}`}
            value={one.where}
            error={error(at, 'where')}
            onChange={(where) => edit(at, { where })}
          />
          <PartialDateCell
            label={`Niêm yết từ ${at + 1}`}
            value={one.from}
            error={error(at, 'from')}
            onChange={(from) => edit(at, { from })}
          />
          <PartialDateCell
            label={`Niêm yết đến ${at + 1}`}
            value={one.to}
            error={error(at, 'to')}
            onChange={(to) => edit(at, { to })}
          />
          {section.readOnly === null && (
            <div className="justify-self-start sm:self-end">
              <RowButton
                size="small"
                icon="trash"
                label={`Xóa dòng niêm yết ${at + 1}`}
                onClick={() => onChange(posted.toSpliced(at, 1))}
              />
            </div>
          )}
        </div>
      ))}
      {section.readOnly === null && (
        <Button
          size="small"
          icon="plus"
          className="self-start"
          onClick={() => onChange([...posted, { where: '', from: null, to: null }])}
        >
          Thêm nơi niêm yết
        </Button>
      )}
    </div>
  );
}
