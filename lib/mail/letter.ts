import type { ConveningChange } from '@/lib/convening/changes';
import { type ConveningFacts, sittingLines, whenLine } from '@/lib/convening/facts';
import { changeWordsInLetter } from '@/lib/vi/convening-words';
import { formatMoment, type LocalMoment } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import type { OffOccurrence } from '@/lib/words-of-convening';
import { type Letter, type Line, letterOfWords } from './letter-words';

type Called = {
  to: 'delegate' | 'guest';
  council: string;
  /** Where a delegate reads and answers; null for a guest, who has no account. */
  address: string | null;
};

/** What a letter of a convening is made of: what was sent, frozen, so that a letter sent again is the same letter. */
export type LetterParts = Called & {
  kind: 'convening' | 'reminder';
  sending: {
    number: number;
    facts: ConveningFacts;
    replyBy: LocalMoment | null;
    contact: string | null;
    practical: string | null;
  };
  changes: readonly ConveningChange[];
};

const WHY =
  'Thư tự động của hội đồng. Không trả lời thư này. Đại biểu tắt thư ở trang Tài khoản; giấy triệu tập vẫn ở Trang đại biểu.';
const WHY_GUEST = 'Thư tự động của hội đồng. Không trả lời thư này.';
const CHANGED = 'Thay đổi so với lần gửi trước:';
const footOf = ({ address }: Called): string => (address ? WHY : WHY_GUEST);

/** What, when, where, until when, and where to answer: the letter itself says it. Nothing of anybody else, nothing of a draft. */
export function conveningLetter(parts: LetterParts): Letter {
  const { sending, kind, council, address } = parts;
  const { facts, number } = sending;
  const word = parts.to === 'guest' ? 'Giấy mời' : 'Triệu tập';
  const again = number > 1 ? `, lần ${number}` : '';
  const subject =
    kind === 'reminder'
      ? `Nhắc trả lời: ${facts.label}, ${whenLine(facts)}`
      : `${word}${again}: ${facts.label}, ${whenLine(facts)}`;
  const opening =
    kind === 'reminder'
      ? `Ông (bà) chưa trả lời triệu tập ${facts.label}, ${council}.`
      : parts.to === 'guest'
        ? `${council} trân trọng kính mời ông (bà) tới dự ${facts.label}.`
        : `${council} triệu tập ông (bà) tới họp ${facts.label}.`;
  const changes = parts.changes.map(changeWordsInLetter);
  return letterOfWords({
    ...{ subject, opening, lines: linesOf(parts), foot: footOf(parts) },
    list: changes.length > 0 ? { head: CHANGED, rows: changes } : null,
    link: address ? { words: HOW, address } : null,
  });
}

const HOW = 'Chương trình, tài liệu và chỗ trả lời «Tôi sẽ dự» hoặc «Xin vắng»:';

function linesOf({ sending, kind }: LetterParts): Line[] {
  const { facts, replyBy, contact, practical } = sending;
  return told([
    ['Thời gian', whenLine(facts)],
    ['Các phiên', sittingLines(facts).join('; ') || null],
    ['Địa điểm', facts.place ?? 'chưa ghi'],
    ['Hình thức', [facts.isClosed && 'họp kín', facts.heldAs].filter(Boolean).join(', ') || null],
    ['Trả lời trước', replyBy && formatMoment(replyBy)],
    ['Liên hệ', contact],
    ['Lưu ý', kind === 'reminder' ? null : practical],
  ]);
}

const told = (lines: readonly [string, string | null][]): Line[] =>
  lines.filter((line): line is [string, string] => line[1] !== null);

/** That a session people were called to is put off or called off: which, when and where it would have been, and why as far as it was written. */
export type OffParts = Called & {
  kind: OffOccurrence;
  sending: { facts: ConveningFacts; contact: string | null };
  note: string | null;
};

export function offLetter(parts: OffParts): Letter {
  const { kind, council, sending, note, address, to } = parts;
  const { facts, contact } = sending;
  const word = terms.offOccurrence[kind];
  const called = to === 'guest' ? 'đã mời' : 'đã triệu tập';
  return letterOfWords({
    subject: `Báo ${word}: ${facts.label}, ${whenLine(facts)}`,
    opening: `${council} báo ${word} ${facts.label} ${called} ông (bà).`,
    lines: told([
      ['Thời gian đã báo', `${whenLine(facts)}: không họp vào lúc này`],
      ['Địa điểm đã báo', facts.place],
      ['Lý do, việc tiếp theo', note],
      ['Ngày họp mới', kind === 'postponed' ? 'có giấy triệu tập khác khi đã định' : null],
      ['Liên hệ', contact],
    ]),
    list: null,
    link: address ? { words: 'Giấy triệu tập và tình hình kỳ họp:', address } : null,
    foot: footOf(parts),
  });
}
