import { foldForSearch } from '@/lib/vi/fold';
import type { agendaKinds } from '@/lib/words';
import type { PastedRow } from './pasted-rows';

type AgendaKind = (typeof agendaKinds)[number];

/** What a line of an agenda begins with says of which kind its item is; the longer words before the shorter. */
const BEGINNINGS: readonly (readonly [RegExp, AgendaKind])[] = [
  [/^bao cao (?:ket qua )?tham tra|^tham tra/, 'appraisal'],
  [/^to trinh|^trinh |^de an/, 'submission'],
  [/^bao cao|^thong bao|^bao cao tom tat/, 'report'],
  [/^(?:dien van |phat bieu )?khai mac/, 'opening'],
  [/^(?:dien van |phat bieu )?be mac|^tong ket ky hop/, 'closing'],
  [/^(?:phien )?chat van|^tra loi chat van/, 'questioning'],
  [/^thao luan/, 'discussion'],
  [/^(?:bau|mien nhiem|bai nhiem|lay phieu tin nhiem|bo phieu tin nhiem)\b/, 'election'],
  [/^(?:bieu quyet )?thong qua (?:cac |du thao )*nghi quyet|^bieu quyet/, 'resolution'],
  [/^phat bieu/, 'speech'],
  [
    /^(?:chao co|on dinh to chuc|diem danh|tuyen bo ly do|gioi thieu|thong qua chuong trinh|bau chu toa|nghi giai lao|giai lao)/,
    'procedure',
  ],
];

/** The kind that an item's own first words say; `null` where they say none. */
export function agendaKindOf(title: string): AgendaKind | null {
  const folded = foldForSearch(title);
  return BEGINNINGS.find(([beginning]) => beginning.test(folded))?.[1] ?? null;
}

/** «… – ông Nguyễn Văn A trình bày», «… (UBND phường trình bày)», «… (do ông A trình bày)». */
const PRESENTED =
  /\s*(?:[-–—]\s*|\(\s*)(?:do\s+)?(?<who>[^()–—]{2,200}?)\s+(?:trình bày|báo cáo|trình)\s*\)?\s*[.;]?$/iu;

/** A pasted item with what its own words say, where no column said it: its kind, and who presents it. */
export function readAgendaRow(row: PastedRow): PastedRow {
  const title = row.title ?? '';
  const kind = row.kind ?? agendaKindOf(title);
  const said = row.presenter ? null : PRESENTED.exec(title);
  const rest = said ? title.slice(0, said.index).trim() : '';
  return {
    ...row,
    ...(kind ? { kind } : {}),
    ...(said?.groups?.who && rest ? { title: rest, presenter: said.groups.who.trim() } : {}),
  };
}
