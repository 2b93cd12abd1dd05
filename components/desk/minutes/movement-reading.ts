import { type Movement, type MovementQuestion, parseMovements } from '@/lib/rules/movement-line';
import type { NamedDelegate } from '@/lib/rules/name-match';
import type { Mark } from '../attendance/marks';
import { type MovementDoubt, moved } from '../attendance/movements';

type Read =
  | { readonly ok: true; readonly movements: readonly Movement[]; readonly marks: readonly Mark[] }
  | { readonly ok: false; readonly questions: readonly string[] };

type Around = {
  readonly marks: readonly Mark[];
  readonly sittingId: string;
  /** The hour of those of whom the line says none. */
  readonly at: string | null;
  readonly people: readonly NamedDelegate[];
  readonly newId: () => string;
};

/** One line of coming and going, and the roll as it would be after it; or, in sentences, what of it is not clear. */
export function readMovements(text: string, { marks, sittingId, at, people, newId }: Around): Read {
  const line = parseMovements(text, people);
  if (!line.ok) return { ok: false, questions: line.questions.map(questionText) };
  const movements = line.movements.map((one) => ({ ...one, at: one.at ?? at }));
  const questions: string[] = [];
  let after = marks;
  for (const movement of movements) {
    const result = moved(after, sittingId, movement, newId());
    if ('marks' in result) after = result.marks;
    else questions.push(doubtText(result.doubt, nameOf(movement.id, people)));
  }
  return questions.length > 0 ? { ok: false, questions } : { ok: true, movements, marks: after };
}

/** «Lê Thị Cúc đến dự; Dương Thị Hòa, Phạm Toản rời phiên họp.», with the hour where it is another than the line's. */
export function movementText(
  movements: readonly Movement[],
  people: readonly NamedDelegate[],
  at: string | null,
): string {
  const said = (kind: Movement['kind'], words: string) => {
    const names = movements
      .filter((one) => one.kind === kind)
      .map((one) => nameOf(one.id, people) + (one.at && one.at !== at ? ` (lúc ${one.at})` : ''));
    return names.length > 0 ? `${names.join(', ')} ${words}` : '';
  };
  return `${[said('arrives', 'đến dự'), said('leaves', 'rời phiên họp')].filter(Boolean).join('; ')}.`;
}

const nameOf = (id: string, people: readonly NamedDelegate[]): string =>
  people.find((one) => one.id === id)?.name ?? '';

function questionText({ kind, text, candidates }: MovementQuestion): string {
  const words: Record<MovementQuestion['kind'], string> = {
    unknown_name: `Không có đại biểu nào tên “${text}”.`,
    ambiguous_name: `“${text}” có thể là ${candidates?.map(({ name }) => name).join(' hoặc ')}. Ghi rõ hơn.`,
    twice: `“${text}” được ghi hai lần.`,
    movement: `Chưa rõ “${text}” đến hay về.`,
  };
  return words[kind];
}

function doubtText(doubt: MovementDoubt, name: string): string {
  const words: Record<MovementDoubt, string> = {
    is_here: `${name} đang có mặt theo điểm danh.`,
    is_away: `${name} đang vắng theo điểm danh.`,
    no_hour: `Ghi giờ của ${name}.`,
    left_unknown: `${name} về lúc nào chưa ghi; ghi giờ về ở mục Điểm danh trước.`,
    before: `Giờ của ${name} trước giờ đã ghi trong điểm danh.`,
  };
  return words[doubt];
}
