import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import type { Choice } from '@/lib/words';
import { delegatesNamed, isMarked, type NamedDelegate } from './name-match';

type VoteException = { readonly id: string; readonly choice: Choice };

export type VoteLineQuestion = {
  /** The words of the line that could not be read. */
  readonly text: string;
  readonly kind: 'unknown_name' | 'ambiguous_name' | 'choice';
  /** For an ambiguous name, whom it may mean. */
  readonly candidates?: readonly NamedDelegate[];
};

export type VoteLine =
  | { readonly ok: true; readonly default: Choice; readonly exceptions: readonly VoteException[] }
  | { readonly ok: false; readonly questions: readonly VoteLineQuestion[] };

const CHOICE_WORDS: readonly (readonly [string, Choice])[] = [
  ['không tham gia biểu quyết', 'not_voting'],
  ['không biểu quyết', 'not_voting'],
  ['không bq', 'not_voting'],
  ['bỏ phiếu trắng', 'blank'],
  ['phiếu trắng', 'blank'],
  ['trắng', 'blank'],
  ['có ý kiến khác', 'other_opinion'],
  ['ý kiến khác', 'other_opinion'],
  ['không có mặt', 'absent'],
  ['vắng mặt', 'absent'],
  ['vắng', 'absent'],
  ['không tán thành', 'against'],
  ['không đồng ý', 'against'],
  ['không nhất trí', 'against'],
  ['phản đối', 'against'],
  ['không', 'against'],
  ['biểu quyết tán thành', 'for'],
  ['thống nhất thông qua', 'for'],
  ['nhất trí thông qua', 'for'],
  ['thống nhất', 'for'],
  ['tán thành', 'for'],
  ['đồng ý', 'for'],
  ['nhất trí', 'for'],
];

const EVERYONE = /^(?:(?:tat ca|toan the|100)\s*)?(?:cac )?(?:dai bieu )?(?:co mat )?(?:deu )?/;
const TITLE = /^(?:đồng chí|dong chi|đ\/c|d\/c|đại biểu|dai bieu|đb|db|ông|ong|bà|ba)\s+/iu;
/** Where the exceptions begin. Spaced on both sides, and never inside a name. */
const EXCEPT = /(?:^|[\s,;(])(?:ngoại\s+trừ|ngoai\s+tru|trừ|tru)(?=[\s:]|$)/iu;

/** Whom names may mean, and whether the line is written with marks. */
type Roll = {
  readonly delegates: readonly NamedDelegate[];
  /** Who is away by the roll, and may be said to be. */
  readonly away: readonly NamedDelegate[];
  readonly marked: boolean;
};
type Reading = { readonly name: string; readonly choice: Choice | null };

function choiceOf(words: string): Choice | null {
  const folded = foldForSearch(words);
  // Written with marks, only the marked phrase counts: «Trang» is a name, «trắng» a choice.
  const found = CHOICE_WORDS.find(
    ([phrase]) =>
      foldForSearch(phrase) === folded &&
      (!isMarked(words) || phrase === normalizeText(words).toLocaleLowerCase('vi').replace(/\s+/g, ' ')),
  );
  return found ? found[1] : null;
}

/** Every way to cut a piece into a name and a choice at its end; the longest choice first, so that no name keeps a «không». */
function cuts(piece: string): Reading[] {
  const words = piece.split(/(?:[\s:–—=]|\s-\s)+/).filter(Boolean);
  const found = words.flatMap((_word, at) => {
    const choice = choiceOf(words.slice(at).join(' '));
    return choice ? [{ name: words.slice(0, at).join(' '), choice }] : [];
  });
  return [...found, { name: words.join(' '), choice: null }];
}

function whoIs(
  name: string,
  { delegates: here, away, marked }: Roll,
  choice: Choice | null,
): NamedDelegate[] {
  const delegates = choice === 'absent' ? [...here, ...away] : here;
  const found = delegatesNamed(name, delegates, marked);
  return found.length > 0 ? found : delegatesNamed(name.replace(TITLE, ''), delegates, marked);
}

/**
 * Without marks a name may look like a choice («Thu Trang» and «Thu trắng», «Tân Thành» and «tán thành»). When both
 * readings make sense the writer must say which. A bare choice makes sense once names are waiting for it.
 */
function readPiece(piece: string, waiting: boolean, roll: Roll): Reading | VoteLineQuestion {
  const readings = cuts(piece);
  const named = readings.filter(({ name, choice }) =>
    name === '' ? waiting : whoIs(name, roll, choice).length > 0,
  );
  const asName = named.find((reading) => reading.choice === null);
  const asChoice = named.find((reading) => reading.choice !== null);
  if (asName && asChoice) {
    const candidates = new Set(
      [asName, asChoice].flatMap((reading) => whoIs(reading.name, roll, reading.choice)),
    );
    return { text: piece, kind: 'ambiguous_name', candidates: [...candidates] };
  }
  const first = readings[0] ?? { name: piece, choice: null };
  return asName ?? asChoice ?? first;
}

type Exceptions = { found: VoteException[]; questions: VoteLineQuestion[] };

function addNamed(names: readonly string[], choice: Choice, roll: Roll, into: Exceptions): void {
  for (const name of names) {
    const candidates = whoIs(name, roll, choice);
    const [only] = candidates;
    if (!only) into.questions.push({ text: name, kind: 'unknown_name' });
    else if (candidates.length > 1) into.questions.push({ text: name, kind: 'ambiguous_name', candidates });
    else if (into.found.some((one) => one.id === only.id)) into.questions.push(unclear(name));
    else into.found.push({ id: only.id, choice });
  }
}

/** Names wait for the next choice, so that «Đạt và Hòa không tán thành» is said of both. */
function readExceptions(text: string, roll: Roll): Exceptions {
  const into: Exceptions = { found: [], questions: [] };
  let waiting: string[] = [];
  for (const piece of text.split(/[,;.\n()]|\s(?:và|va)\s/iu).map((part) => part.trim())) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const reading = readPiece(piece, waiting.length > 0, roll);
    if ('kind' in reading) into.questions.push(reading);
    else {
      if (reading.name !== '') waiting.push(reading.name);
      if (reading.choice === null) continue;
      if (waiting.length === 0) into.questions.push(unclear(piece));
      addNamed(waiting, reading.choice, roll, into);
    }
    waiting = [];
  }
  for (const name of waiting) {
    into.questions.push({ text: name, kind: whoIs(name, roll, null).length > 0 ? 'choice' : 'unknown_name' });
  }
  return into;
}

function readDefault(text: string): Choice | null {
  return choiceOf(foldForSearch(text).replace(EVERYONE, ''));
}

/**
 * Reads a vote as a clerk types it: «tất cả tán thành, trừ Đạt không, Hòa không biểu quyết», with or without marks.
 * The part before «trừ» is everyone's choice; after it come names (the given name or any trailing part of the full
 * name) with theirs. Nothing is guessed: a name that fits nobody or several, one said twice, a missing choice or one
 * equal to everyone's is a question that quotes the words.
 *
 * @param away who is not there by the roll; of them the line may say «vắng» and nothing else.
 */
export function parseVoteLine(
  text: string,
  delegates: readonly NamedDelegate[],
  away: readonly NamedDelegate[] = [],
): VoteLine {
  const line = normalizeText(text);
  const cut = EXCEPT.exec(line);
  const before = (cut ? line.slice(0, cut.index) : line).replace(/[\s,;.]+$/, '');
  const after = cut ? line.slice(cut.index + cut[0].length) : '';
  const choice = readDefault(before);
  const { found, questions } = readExceptions(after, { delegates, away, marked: isMarked(line) });
  const all = [
    ...(choice === null ? [unclear(before || line)] : []),
    ...(cut && found.length + questions.length === 0 ? [unclear(cut[0].trim())] : []),
    ...questions,
    ...found.filter((one) => one.choice === choice).map((one) => unclear(nameOf(one.id, delegates))),
  ];
  return choice === null || all.length > 0
    ? { ok: false, questions: all }
    : { ok: true, default: choice, exceptions: found };
}

function unclear(text: string): VoteLineQuestion {
  return { text, kind: 'choice' };
}

function nameOf(id: string, delegates: readonly NamedDelegate[]): string {
  return delegates.find((delegate) => delegate.id === id)?.name ?? id;
}
