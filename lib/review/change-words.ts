import { lowerFirst, upperFirst } from '@/lib/vi/case';
import type { PieceChange } from './changes';
import { BASES_PIECE } from './pieces';

/** Up to this many letters of a basis are said; it is known by how it begins. */
const SHOWN = 90;

/** «Sửa khoản 2 Điều 1», «Thêm Điều 3», «Chuyển khoản 1 Điều 2 thành khoản 3 Điều 1, có sửa lời», «Bỏ căn cứ «…»». */
export function changeText(change: PieceChange): string {
  if (change.id === BASES_PIECE) return basesText(change);
  const [was, is] = [nameOf(change.before), nameOf(change.after)];
  const { kind, words } = change;
  if (kind === 'added') return `Thêm ${is}`;
  if (kind === 'removed') return `Bỏ ${was}`;
  const renamed = was === is ? '' : ` (bản trước là ${was})`;
  if (kind === 'changed') return `Sửa ${is}${renamed}`;
  const where = was === is ? `Chuyển chỗ ${is}` : `Chuyển ${was} thành ${is}`;
  return words ? `${where}, có sửa lời` : where;
}

/** As a piece is called within a sentence; an article keeps its capital. */
const nameOf = ([piece]: PieceChange['before']): string => {
  const label = piece?.label ?? '';
  return label.startsWith('Điều') ? label : lowerFirst(label);
};

function basesText({ before, after }: PieceChange): string {
  const [was, is] = [linesOf(before), linesOf(after)];
  const gone = was.filter((line) => !is.includes(line));
  const come = is.filter((line) => !was.includes(line));
  if (gone.length === 0 && come.length === 0) return 'Đổi thứ tự căn cứ';
  if (gone.length > 0 && come.length > 0) return 'Sửa căn cứ';
  const verb = gone.length > 0 ? 'bỏ' : 'thêm';
  const lines = [...gone, ...come];
  return upperFirst(
    lines.length === 1 ? `${verb} căn cứ «${cut(lines[0] ?? '')}»` : `${verb} ${lines.length} căn cứ`,
  );
}

const linesOf = (pieces: PieceChange['before']) => pieces.flatMap(({ text }) => text.split('\n'));

function cut(line: string): string {
  const bare = line.replace(/[;.,\s]+$/u, '').replace(/^căn cứ\s+/iu, '');
  if (bare.length <= SHOWN) return bare;
  return `${bare.slice(0, bare.lastIndexOf(' ', SHOWN))}…`;
}
