import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import { parseTime } from '@/lib/vi/parse-moment';
import { delegatesNamed, isMarked, type NamedDelegate } from './name-match';

/** A delegate came or went. */
export type Movement = {
  readonly id: string;
  readonly kind: 'arrives' | 'leaves';
  readonly at: string | null;
};

export type MovementQuestion = {
  /** The words of the line that could not be read. */
  readonly text: string;
  readonly kind: 'unknown_name' | 'ambiguous_name' | 'twice' | 'movement';
  /** For an ambiguous name, whom it may mean. */
  readonly candidates?: readonly NamedDelegate[];
};

export type MovementLine =
  | { readonly ok: true; readonly movements: readonly Movement[] }
  | { readonly ok: false; readonly questions: readonly MovementQuestion[] };

/** Folded, the longest first, so that «trở lại» is not read as a name and «lại». */
const WORDS: readonly (readonly [folded: string, Movement['kind']])[] = [
  ['den muon', 'arrives'],
  ['den du', 'arrives'],
  ['co mat', 'arrives'],
  ['quay lai', 'arrives'],
  ['tro lai', 'arrives'],
  ['vao', 'arrives'],
  ['den', 'arrives'],
  ['xin phep ve', 'leaves'],
  ['ve som', 'leaves'],
  ['ra ngoai', 'leaves'],
  ['ra ve', 'leaves'],
  ['roi hop', 'leaves'],
  ['ve', 'leaves'],
  ['ra', 'leaves'],
];

const TITLE = /^(?:đồng chí|dong chi|đ\/c|d\/c|đại biểu|dai bieu|đb|db|ông|ong|bà|ba)\s+/iu;
const TIME = /\s(?:lúc|luc)?\s*(\d{1,2}\s*(?:h|:|giờ|gio)\s*\d{0,2})\s*$/iu;

type Piece = { readonly name: string; readonly kind: Movement['kind'] | null; readonly at: string | null };

/** «Hòa về», «bà Cúc đến 9h40». */
function readPiece(text: string): Piece {
  const time = parseTime(TIME.exec(` ${text}`)?.[1] ?? '');
  const at = time.ok ? time.time : null;
  const words = (at ? ` ${text}`.replace(TIME, '') : text).split(/[\s:–—]+/u).filter(Boolean);
  for (let from = 0; from < words.length; from += 1) {
    const said = foldForSearch(words.slice(from).join(' '));
    const found = WORDS.find(([phrase]) => phrase === said);
    if (found) return { name: words.slice(0, from).join(' '), kind: found[1], at };
  }
  return { name: words.join(' '), kind: null, at };
}

/**
 * Reads who came and who went as a clerk types it: «Cúc đến, Hòa và Toản về 10h15». Names wait for the next word of coming or going.
 * Nothing is guessed: a name that fits nobody or several, and one said twice, is a question that quotes the words.
 *
 * @returns local hours `HH:MM`; null where the line does not say when
 */
export function parseMovements(text: string, delegates: readonly NamedDelegate[]): MovementLine {
  const line = normalizeText(text);
  const marked = isMarked(line);
  const whoIs = (name: string) => {
    const found = delegatesNamed(name, delegates, marked);
    return found.length > 0 ? found : delegatesNamed(name.replace(TITLE, ''), delegates, marked);
  };
  const movements: Movement[] = [];
  const questions: MovementQuestion[] = [];
  let waiting: string[] = [];
  const pieces = line.split(/[,;.\n]|\s(?:và|va)\s/iu).map((piece) => piece.trim());
  for (const piece of pieces.filter((one) => /[\p{L}\p{N}]/u.test(one))) {
    const { name, kind, at } = readPiece(piece);
    if (name) waiting.push(name);
    if (kind === null) continue;
    if (waiting.length === 0) questions.push({ text: piece, kind: 'movement' });
    for (const one of waiting) {
      const candidates = whoIs(one);
      const [only] = candidates;
      if (!only) questions.push({ text: one, kind: 'unknown_name' });
      else if (candidates.length > 1) questions.push({ text: one, kind: 'ambiguous_name', candidates });
      else if (movements.some(({ id }) => id === only.id)) questions.push({ text: one, kind: 'twice' });
      else movements.push({ id: only.id, kind, at });
    }
    waiting = [];
  }
  for (const name of waiting)
    questions.push({ text: name, kind: whoIs(name).length > 0 ? 'movement' : 'unknown_name' });
  const isEmpty = movements.length + questions.length === 0;
  return questions.length > 0 || isEmpty ? { ok: false, questions } : { ok: true, movements };
}
