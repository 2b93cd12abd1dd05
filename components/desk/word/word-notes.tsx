import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { isRelettered, plainLines, type WordText } from '@/lib/rules/word-text';
import type { Legacy } from '@/lib/vi/legacy-letters';

type WordNotesProps = {
  word: WordText;
  legacy: Legacy | null;
  isConverted: boolean;
  onConvert: () => void;
};

const NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const;
const SAMPLE_LINES = 3;

/** What a reader of the file should know: which letters it is in, and what was left out. */
export function WordNotes({ word, legacy, isConverted, onConvert }: WordNotesProps) {
  const notes = notesOf(word);
  return (
    <>
      {legacy && !isConverted && (
        <Notice tone="warn" title={`Tệp gõ bằng bảng mã cũ ${NAMES[legacy.code]}, chưa phải Unicode`}>
          <p>Chuyển sang Unicode thì mấy dòng đầu đọc là:</p>
          <ul className="my-2 font-serif">
            {plainLines(word, legacy)
              .slice(0, SAMPLE_LINES)
              .map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place.
                <li key={at}>{line}</li>
              ))}
          </ul>
          <Button size="small" onClick={onConvert}>
            Đúng, chuyển sang Unicode
          </Button>
        </Notice>
      )}
      {legacy && isConverted && (
        <Notice tone="ok" live>
          Đã chuyển từ {NAMES[legacy.code]} sang Unicode để đọc; tệp gốc giữ nguyên.
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice title="Xem kỹ trong tệp này">
          <ul className="list-disc ps-5">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function notesOf(word: WordText): string[] {
  const { inserted, deleted, comments, notes, hidden, pictures, boxes } = word.left;
  const told: (readonly [boolean, string])[] = [
    [
      inserted + deleted > 0,
      `Tệp còn theo dõi sửa đổi: ${inserted} chỗ thêm đã lấy vào, ${deleted} chỗ xóa đã bỏ ra.`,
    ],
    [comments > 0, `${comments} nhận xét bên lề không lấy vào.`],
    [notes > 0, `${notes} chú thích cuối trang không lấy vào.`],
    [hidden > 0, 'Chữ bị ẩn trong tệp không lấy vào.'],
    [pictures > 0, `Chữ nằm trong ${pictures} hình thì không đọc được.`],
    [boxes > 0, 'Chữ trong hộp văn bản được đọc ở chỗ hộp ấy gắn vào.'],
    [isRelettered(word), 'Word đánh điểm a, b, c, d, e; ở đây đánh theo thể thức là a, b, c, d, đ.'],
  ];
  return told.flatMap(([isSo, words]) => (isSo ? [words] : []));
}
