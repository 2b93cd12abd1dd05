import { normalizeText } from '@/lib/vi/fold';
import type { paperKinds } from '@/lib/words';
import { effectiveFrom, nameApart, type PaperFrame, paperNameIn, readPaperFrame } from './paper-frame';
import { type PastedResolution, readPastedResolution } from './pasted-resolution';

type PaperKind = (typeof paperKinds)[number];

/** A draft as it was read: a resolution in its pieces, or another paper as the list of papers calls it. */
export type WordDraft =
  | {
      is: 'resolution';
      text: PastedResolution;
      frame: PaperFrame;
      /** The day from which it says it has effect. */
      effectiveOn: string | null;
    }
  | { is: 'paper'; kind: PaperKind; title: string; frame: PaperFrame };

const KINDS: Readonly<Record<string, PaperKind>> = {
  'TỜ TRÌNH': 'submission',
  'BÁO CÁO': 'report',
  'BÁO CÁO THẨM TRA': 'appraisal',
  'THÔNG BÁO': 'notice',
  'KẾ HOẠCH': 'plan',
};
const ABOUT =
  /^(?:về|v\/v|trình|phê duyệt|kết quả|tình hình|thẩm tra|đề nghị|quyết toán|dự toán)(?![\p{L}])/iu;
/** A subject is a few lines at most; what goes on is the text. */
const MOST_SUBJECT_LINES = 4;

/** Reads the lines of a paper by what it calls itself; one with articles and no other name is a resolution. */
export function readWordDraft(lines: readonly string[]): WordDraft {
  const all = lines.flatMap((line) => normalizeText(line.replace(/\v/g, '\n')).split('\n'));
  const kept = all.flatMap((line) => nameApart(line.replace(/ {2,}/g, ' ').trim())).filter(Boolean);
  const name = kept.map(paperNameIn).find((found) => found !== null) ?? null;
  const text = readPastedResolution(kept.join('\n'));
  if (name === 'NGHỊ QUYẾT' || (name === null && text.articles.length > 0)) {
    const frame = readPaperFrame(text.leftOver);
    const isDraft = frame.isDraft || kept.some((line) => /^dự thảo(?: nghị quyết)?$/iu.test(line));
    const words = text.articles.flatMap((article) => [
      article.text,
      ...article.clauses.flatMap((clause) => [clause.text, ...clause.points]),
    ]);
    const days = new Set(words.map(effectiveFrom).filter((day) => day !== null));
    const [only = null] = days;
    return {
      is: 'resolution',
      text,
      frame: { ...frame, isDraft },
      effectiveOn: days.size === 1 ? only : null,
    };
  }
  const frame = readPaperFrame(kept);
  return { is: 'paper', kind: KINDS[name ?? ''] ?? 'other', title: subjectOf(kept), frame };
}

/** What a paper is about: the lines under its name. */
function subjectOf(lines: readonly string[]): string {
  const at = lines.findIndex((line) => paperNameIn(line) !== null);
  if (at < 0) return '';
  const under = lines.slice(at + 1, at + 1 + MOST_SUBJECT_LINES);
  const [first = ''] = under;
  if (!ABOUT.test(first)) return '';
  const end = under.findIndex((line, index) => index > 0 && !/^\p{Ll}/u.test(line));
  return under.slice(0, end < 0 ? under.length : end).join(' ');
}
