import { asideLines, type Compiled, silentOne } from '@/lib/record/absences';
import type { AgendaItem, SessionRecord } from '@/lib/record/schema';
import { upperFirst } from '@/lib/vi/case';
import { foldForSearch } from '@/lib/vi/fold';
import { terms } from '@/lib/vi/terms';
import { voteText } from './decisions';

/** An item with those that belong to it, as a page draws them. */
export type AgendaNode = {
  readonly item: AgendaItem;
  /** The reference as printed; else its number among its neighbours, where the whole agenda has no printed ones. */
  readonly label: string;
  /** What it belongs to, where something else was dealt with in between. */
  readonly apartFrom: AgendaItem | null;
  readonly items: readonly AgendaNode[];
};

type Branch = { item: AgendaItem; apartFrom: AgendaItem | null; items: Branch[] };

/** The agenda in the order of its list, each item under the one it belongs to as long as it was dealt with there. */
export function agendaTree(agenda: readonly AgendaItem[]): AgendaNode[] {
  const byId = new Map(agenda.map((item) => [item.id, item]));
  const roots: Branch[] = [];
  let open: Branch[] = [];
  for (const item of agenda) {
    const at = open.findIndex((branch) => branch.item.id === item.parent);
    open = open.slice(0, at + 1);
    const above = open.at(-1);
    const apartFrom = above ? null : (byId.get(item.parent ?? '') ?? null);
    const branch = { item, apartFrom, items: [] };
    (above?.items ?? roots).push(branch);
    open.push(branch);
  }
  const isPrinted = agenda.some(({ printedReference }) => printedReference);
  const labelled = (branches: readonly Branch[]): AgendaNode[] =>
    branches.map(({ item, apartFrom, items }, index) => ({
      ...{ item, apartFrom, items: labelled(items) },
      label: item.printedReference ?? (isPrinted ? '' : `${index + 1}.`),
    }));
  return labelled(roots);
}

/** «Nội dung “III. Chất vấn”»: an item as another names it. */
const named = ({ printedReference, title }: AgendaItem): string =>
  `«${[printedReference, title].filter(Boolean).join(' ')}»`;

/** What is said of an item beside its papers and minutes: what changed, who moved it, what it recalls, where it stood. */
export function agendaLines(
  item: AgendaItem,
  record: Pick<SessionRecord, 'agenda' | 'votes'> & Compiled,
): string[] {
  const { agenda } = record;
  const recalled = agenda.filter(({ id }) => item.refersTo?.includes(id)).map(named);
  return [
    changeText(item, record),
    ...asideLines('agendaItems', item),
    recalled.length > 0 && `Liên quan đến ${recalled.join(', ')}`,
    orderText(item),
  ].filter((line): line is string => Boolean(line));
}

/** «Bổ sung vào chương trình: theo đề nghị của Thường trực. Biểu quyết: 24 trên 26 đại biểu tán thành.» */
function changeText({ change }: AgendaItem, record: Pick<SessionRecord, 'votes'> & Compiled): string | null {
  if (!change) return null;
  const { kind, note, vote: id } = change;
  const words = terms.agendaChange[kind];
  const [first = ''] = foldForSearch(words).split(' ');
  // A source that says «Bổ sung tại phiên khai mạc» has said what happened.
  const isSaid = note && foldForSearch(note).startsWith(first);
  const told = isSaid ? upperFirst(note) : [words, note].filter(Boolean).join(': ');
  const vote = record.votes.find((one) => one.id === id);
  if (!vote) return told;
  return `${told.replace(/[.;]$/, '')}. Biểu quyết: ${voteText(vote, silentOne(record)).finding}`;
}

/** Where it stood in the programme, as far as that is known. */
function orderText({ order }: AgendaItem): string | null {
  const { planned, adopted } = order ?? {};
  const places = [planned && `mục thứ ${planned} khi dự kiến`, adopted && `mục thứ ${adopted} khi thông qua`];
  const known = places.filter(Boolean).join(', ');
  return known ? `Trong chương trình: ${known}` : null;
}

/** «Thuộc nội dung “III. Chất vấn”», of an item dealt with apart from it. */
export const apartText = (from: AgendaItem): string => `Thuộc nội dung ${named(from)}`;
