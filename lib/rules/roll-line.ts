import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import { parseTime } from '@/lib/vi/parse-moment';
import type { AttendanceStatus } from './attendance';
import { delegatesNamed, isMarked, type NamedDelegate } from './name-match';

export type RollException = {
  readonly id: string;
  readonly status: AttendanceStatus;
  /** When they came, if late, or left, if early: HH:MM; null where the line does not say. */
  readonly time: string | null;
  readonly reason: string | null;
};

export type RollLineQuestion = {
  /** The words of the line that could not be read. */
  readonly text: string;
  readonly kind: 'unknown_name' | 'ambiguous_name' | 'twice' | 'status' | 'leave' | 'everyone';
  /** For an ambiguous name, whom it may mean. */
  readonly candidates?: readonly NamedDelegate[];
};

export type RollLine =
  | { readonly ok: true; readonly exceptions: readonly RollException[] }
  | { readonly ok: false; readonly questions: readonly RollLineQuestion[] };

/** The longest first, so that «vắng không lý do» is not read as «vắng». «leave» is an absence that does not say of which kind. */
const STATUS_WORDS: readonly (readonly [folded: string, AttendanceStatus | 'leave'])[] = [
  ['vang khong ly do', 'absent'],
  ['vang khong li do', 'absent'],
  ['vang khong phep', 'absent'],
  ['khong phep', 'absent'],
  ['khong ly do', 'absent'],
  ['vang mat co ly do', 'excused'],
  ['vang co ly do', 'excused'],
  ['vang co li do', 'excused'],
  ['vang co phep', 'excused'],
  ['co ly do', 'excused'],
  ['co phep', 'excused'],
  ['xin phep vang', 'excused'],
  ['xin phep', 'excused'],
  ['xin vang', 'excused'],
  ['hop truc tuyen', 'online'],
  ['du truc tuyen', 'online'],
  ['truc tuyen', 'online'],
  ['den muon', 'late'],
  ['den tre', 'late'],
  ['muon', 'late'],
  ['ve som', 'left_early'],
  ['vang mat', 'leave'],
  ['vang', 'leave'],
];

const EVERYONE =
  /^(?:(?:tat ca|toan the|du|day du)(?: cac)?(?: dai bieu)?(?: deu)?(?: co mat| du hop| tham du)?|co mat day du|du mat)$/;
const EXCEPT = /(?:^|[\s,;(])(?:ngoại\s+trừ|ngoai\s+tru|trừ|tru)(?=[\s:]|$)/iu;
const TITLE = /^(?:đồng chí|dong chi|đ\/c|d\/c|đại biểu|dai bieu|đb|db|ông|ong|bà|ba)\s+/iu;
/** A reason stands in brackets behind what it is of. */
const REASON = /\(([^()]*)\)\s*$/u;
const TIME = /\s(?:lúc|luc)?\s*(\d{1,2}\s*(?:h|:|giờ|gio)\s*\d{0,2})\s*$/iu;

type Piece = {
  readonly name: string;
  readonly status: AttendanceStatus | 'leave' | null;
  readonly time: string | null;
  readonly reason: string | null;
};

/** One name with what is said of it: «Hòa đến muộn 9h», «Toản vắng có lý do (đi công tác)». */
function readPiece(text: string): Piece {
  const reason = normalizeText(REASON.exec(text)?.[1] ?? '') || null;
  const said = text.replace(REASON, '').trim();
  const time = parseTime(TIME.exec(` ${said}`)?.[1] ?? '');
  const words = (time.ok ? ` ${said}`.replace(TIME, '') : said).split(/[\s:–—]+/u).filter(Boolean);
  for (let at = 0; at < words.length; at += 1) {
    const folded = foldForSearch(words.slice(at).join(' '));
    const found = STATUS_WORDS.find(([phrase]) => phrase === folded);
    if (found) {
      const [, status] = found;
      return { name: words.slice(0, at).join(' '), status, time: time.ok ? time.time : null, reason };
    }
  }
  return { name: said, status: null, time: null, reason };
}

/** Cut at commas and «và», but not inside the brackets of a reason. */
const piecesOf = (text: string): string[] =>
  text
    .split(/[,;\n](?![^(]*\))|\s(?:và|va)\s(?![^(]*\))/iu)
    .map((piece) => piece.trim().replace(/\.$/, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));

type Found = { exceptions: RollException[]; questions: RollLineQuestion[] };

/** Whom a name may mean, with or without «ông», «đồng chí» before it. */
type WhoIs = (name: string) => readonly NamedDelegate[];

function addNamed(
  names: readonly string[],
  said: Omit<RollException, 'id'>,
  whoIs: WhoIs,
  into: Found,
): void {
  for (const name of names) {
    const candidates = whoIs(name);
    const [only] = candidates;
    if (!only) into.questions.push({ text: name, kind: 'unknown_name' });
    else if (candidates.length > 1) into.questions.push({ text: name, kind: 'ambiguous_name', candidates });
    else if (into.exceptions.some(({ id }) => id === only.id))
      into.questions.push({ text: name, kind: 'twice' });
    else into.exceptions.push({ id: only.id, ...said });
  }
}

/** Names wait for the next word of presence, so that «Toản, Hòa vắng có lý do» is said of both. */
function readExceptions(text: string, whoIs: WhoIs): Found {
  const into: Found = { exceptions: [], questions: [] };
  let waiting: string[] = [];
  for (const piece of piecesOf(text)) {
    const { name, status, ...said } = readPiece(piece);
    if (name) waiting.push(name);
    if (status === null) continue;
    if (status === 'leave') into.questions.push({ text: piece, kind: 'leave' });
    else if (waiting.length === 0) into.questions.push({ text: piece, kind: 'status' });
    else addNamed(waiting, { status, ...said }, whoIs, into);
    waiting = [];
  }
  for (const name of waiting)
    into.questions.push({ text: name, kind: whoIs(name).length > 0 ? 'status' : 'unknown_name' });
  return into;
}

/**
 * Reads a roll as a clerk types it: «tất cả có mặt, trừ Toản vắng có lý do (đi công tác), Hòa đến muộn 9h», with or without
 * marks. Nothing is guessed: a name that fits nobody or several, one said twice, an absence of which nobody says whether it
 * was excused is a question.
 */
export function parseRollLine(text: string, delegates: readonly NamedDelegate[]): RollLine {
  const line = normalizeText(text);
  const cut = EXCEPT.exec(line);
  const before = (cut ? line.slice(0, cut.index) : line).replace(/[\s,;.]+$/, '');
  const marked = isMarked(line);
  const whoIs: WhoIs = (name) => {
    const found = delegatesNamed(name, delegates, marked);
    return found.length > 0 ? found : delegatesNamed(name.replace(TITLE, ''), delegates, marked);
  };
  const { exceptions, questions } = readExceptions(cut ? line.slice(cut.index + cut[0].length) : '', whoIs);
  if (!EVERYONE.test(foldForSearch(before))) questions.unshift({ text: before || line, kind: 'everyone' });
  if (cut && exceptions.length + questions.length === 0)
    questions.push({ text: cut[0].trim(), kind: 'status' });
  return questions.length > 0 ? { ok: false, questions } : { ok: true, exceptions };
}
