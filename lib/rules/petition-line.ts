/** A number of a typed line with what it is of. */
type LinePart = { readonly count: number; readonly label: string | null };

export type PetitionLine =
  | {
      readonly ok: true;
      readonly total: number;
      readonly of: 'speakers' | 'matters';
      readonly parts: readonly LinePart[];
    }
  | { readonly ok: false; readonly text: string };

const EXAMPLE = 'Ví dụ: 84 lượt ý kiến = 76 kinh tế, ngân sách + 3 pháp chế + 5 văn hóa, xã hội.';
const NUMBERED = /^(\d{1,7})\s*(.*)$/u;

/**
 * Reads «84 lượt ý kiến = 76 kinh tế, ngân sách + 03 pháp chế + 05 văn hóa, xã hội»: a total and its parts by field. Whether they add up is
 * not asked here: a source that does not is taken as it is.
 */
export function readPetitionLine(typed: string): PetitionLine {
  const [head = '', tail = '', ...more] = typed.replace(/[.;]\s*$/u, '').split('=');
  const total = NUMBERED.exec(head.trim());
  if (!total || more.length > 0) return { ok: false, text: `Bắt đầu bằng tổng số. ${EXAMPLE}` };
  const parts = tail.trim() === '' ? [] : tail.split('+').map((part) => NUMBERED.exec(part.trim()));
  if (parts.some((part) => !part)) return { ok: false, text: `Mỗi phần bắt đầu bằng một số. ${EXAMPLE}` };
  return {
    ok: true,
    total: Number(total[1]),
    of: /nội dung|kiến nghị|vấn đề/iu.test(total[2] ?? '') ? 'matters' : 'speakers',
    parts: parts.flatMap((part) =>
      part ? [{ count: Number(part[1]), label: part[2]?.trim() || null }] : [],
    ),
  };
}
