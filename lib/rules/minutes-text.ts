import { foldForSearch } from '@/lib/vi/fold';
import { parseTime } from '@/lib/vi/parse-moment';
import type { MinuteKind } from '@/lib/words';
import { delegateOfName, type NamedOfficer } from './role-person';

/** A line of minutes as it was read out of a text, in the shape of the desk's own lines. */
export type ReadMinute = {
  kind: MinuteKind;
  agendaItemId: string | null;
  /** The title it stands under that is no item's of the agenda. */
  heading: string | null;
  at: string | null;
  mandateId: string | null;
  /** Who spoke and is no delegate, as printed. */
  name: string | null;
  office: string | null;
  body: string;
  isInternal: boolean;
  /** Why a person has to decide; `null` where it was read for certain. */
  doubt: string | null;
};

type Around = {
  items: readonly { readonly id: string; readonly title: string }[];
  delegates: readonly NamedOfficer[];
};

const MARKER = /^(?:[-–+•*]\s*|(?:\d{1,3}|[IVX]{1,5}|\p{Ll})[.)]\s*)+/u;
const NUMBERED = /^(?:\d{1,3}|[IVX]{1,5})[.)]\s/u;
const NAME = String.raw`\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,5}`;
const DOES = {
  question: 'hỏi|chất vấn',
  answer: 'trả lời|giải trình|tiếp thu',
  conclusion: 'kết luận',
  speech: 'phát biểu|báo cáo|trình bày|đề nghị|có ý kiến|thông qua chương trình|khai mạc|bế mạc',
} as const;
const VERBS = Object.values(DOES).join('|');
/** «Bà Lê Thị Cúc, Trưởng ban Kinh tế, hỏi: …»: who, what they are, what they do, and the words behind the colon. */
const SAID = new RegExp(
  String.raw`^(?:(?:Đại biểu|Ông|Bà|Đồng chí|Đ/c)\s+)*(${NAME})(?:\s*[,(–-]\s*([^:]{2,150}?)\)?)?(?:[\s,]+(${VERBS}))?\s*:\s*(.+)$`,
  'u',
);
const HONORIFIC = /^(?:Đại biểu|Ông|Bà|Đồng chí|Đ\/c)\s/u;
const CHAIR = /^Chủ (?:tọa|toạ)(?: (?:kỳ họp|phiên họp))? kết luận\s*:\s*(.+)$/u;
const VOTE = /biểu quyết|giơ tay|bỏ phiếu/iu;
const RESULT = /tán thành|thống nhất|nhất trí|thông qua|không đồng ý/iu;
const TIME =
  /^(?:vào lúc |lúc |hồi )?(\d{1,2}\s*(?:giờ|g|h|:)\s*(?:\d{1,2}(?:\s*phút)?)?)\s*[:,–-]?\s*(.+)$/iu;
const HAPPENED = /nghỉ giải lao|giải lao|mất điện|tạm dừng|tiếp tục làm việc|khai mạc|bế mạc|chào cờ/iu;

const LONGEST_LINE = 20_000;
const NOBODY = { mandateId: null, name: null, office: null };
const UNCLEAR = 'Không rõ ai nói hay việc gì; nhận thì thành một dòng ghi chép nội bộ, không công bố.';
const TWO = 'Có hai đại biểu cùng tên; nhận thì chỉ ghi tên như trong tệp.';

/**
 * Reads minutes of the past, paragraph by paragraph, in their order: who spoke, asked and answered, what is printed of a vote, what
 * happened at an hour. A paragraph that is the title of an item of the agenda says where those below belong.
 *
 * @param lines what stands between head and signature
 */
export function readMinutesText(lines: readonly string[], { items, delegates }: Around): ReadMinute[] {
  let under: Pick<ReadMinute, 'agendaItemId' | 'heading'> = { agendaItemId: null, heading: null };
  return lines.flatMap((line): ReadMinute[] => {
    const words = line.replace(MARKER, '').trim();
    const item = itemNamed(words, items);
    if (item) {
      under = { agendaItemId: item.id, heading: null };
      return [];
    }
    const read = words === '' ? null : lineOf(words, delegates);
    if (read?.kind === 'note' && isHeading(line, words)) {
      under = { agendaItemId: null, heading: words.replace(/:$/, '') };
      return [];
    }
    return read ? [{ ...read, ...under }] : [];
  });
}

/** A short numbered line that is no sentence: «III. Thảo luận tại tổ». */
const isHeading = (line: string, words: string) =>
  NUMBERED.test(line) && words.length <= 200 && /^\p{Lu}/u.test(words) && !/[.;,!?]$/.test(words);

/** The one item that bears this very title, marks and numbers aside. */
function itemNamed(words: string, items: Around['items']) {
  const plain = foldForSearch(words);
  const named = plain ? items.filter(({ title }) => foldForSearch(title.replace(MARKER, '')) === plain) : [];
  return named.length === 1 ? named[0] : undefined;
}

type Line = Omit<ReadMinute, 'agendaItemId' | 'heading'>;

function lineOf(words: string, delegates: readonly NamedOfficer[]): Line {
  // Beyond any paragraph; patterns are not tried on what was made to stall them.
  if (words.length > LONGEST_LINE)
    return { at: null, ...NOBODY, kind: 'note', body: words, isInternal: true, doubt: UNCLEAR };
  const { at, rest } = timed(words);
  const [, concluded] = CHAIR.exec(rest) ?? [];
  const plain = { at, ...NOBODY, isInternal: false, doubt: null };
  if (concluded) return { ...plain, kind: 'conclusion', body: concluded };
  const said = saidBy(rest, delegates);
  if (said) return { ...plain, ...said };
  if (VOTE.test(rest) && RESULT.test(rest)) return { ...plain, kind: 'vote', body: rest };
  if (at !== null || (HAPPENED.test(rest) && rest.length <= 200))
    return { ...plain, kind: 'event', body: rest };
  return { ...plain, kind: 'note', body: rest, isInternal: true, doubt: UNCLEAR };
}

/** The hour a line begins with, in the one way hours are read. */
function timed(words: string): { at: string | null; rest: string } {
  const [, hour = '', rest = ''] = TIME.exec(words) ?? [];
  const read = hour ? parseTime(hour.trim()) : null;
  return read?.ok && rest ? { at: read.time, rest } : { at: null, rest: words };
}

function saidBy(words: string, delegates: readonly NamedOfficer[]): Omit<Line, 'at' | 'isInternal'> | null {
  const [, name, office = null, verb = '', body] = SAID.exec(words) ?? [];
  if (!name || !body) return null;
  const delegate = delegateOfName(name, delegates);
  // «Nghị quyết Quốc Hội: …» begins with capitals too: without «ông», «bà» only a delegate's name is one.
  if (!delegate && !HONORIFIC.test(words)) return null;
  const kind =
    (Object.keys(DOES) as (keyof typeof DOES)[]).find((one) => new RegExp(`^(?:${DOES[one]})$`).test(verb)) ??
    'speech';
  const namesakes = delegates.filter((one) => one.name === name).length;
  return {
    kind,
    mandateId: delegate?.id ?? null,
    name: delegate ? null : name,
    office,
    body,
    doubt: namesakes > 1 && !delegate ? TWO : null,
  };
}
