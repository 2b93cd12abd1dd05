/** An item of an agenda and the others of its session that it names. */
export type LinkedItem = {
  readonly id: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly refersTo: readonly string[];
};

/** What is wrong with a link, at the row and column that hold it. */
export type LinkFault = {
  readonly index: number;
  readonly column: 'parentId' | 'refersTo';
  readonly text: string;
};

const nameOf = ({ title }: LinkedItem) => `«${title.slice(0, 60) || 'nội dung chưa có tên'}»`;

/** Links to an item that is not there, to itself, and in a circle: nobody could say what belongs to what. */
export function agendaLinkFaults(items: readonly LinkedItem[]): LinkFault[] {
  return [
    ...faultsOf(items, 'parentId', ({ parentId }) => (parentId === null ? [] : [parentId]), {
      gone: 'Nội dung được chọn không còn trong chương trình. Chọn nội dung khác.',
      itself: 'Một nội dung không thể là mục con của chính nó. Chọn nội dung khác.',
      circle: 'Các nội dung là mục con của nhau thành vòng:',
    }),
    ...faultsOf(items, 'refersTo', ({ refersTo }) => refersTo, {
      gone: 'Nội dung được nhắc lại không còn trong chương trình. Bỏ hoặc chọn nội dung khác.',
      itself: 'Một nội dung không thể nhắc lại chính nó. Chọn nội dung khác.',
      circle: 'Các nội dung nhắc lại nhau thành vòng:',
    }),
  ];
}

type Sentences = { readonly gone: string; readonly itself: string; readonly circle: string };

function faultsOf(
  items: readonly LinkedItem[],
  column: LinkFault['column'],
  linksOf: (item: LinkedItem) => readonly string[],
  { gone, itself, circle }: Sentences,
): LinkFault[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const inCircle = circlesOf(items, (item) => linksOf(item).flatMap((id) => byId.get(id) ?? []));
  return items.flatMap((item, index) => {
    const links = linksOf(item);
    const round = inCircle.get(item.id);
    const found = [
      links.some((id) => !byId.has(id)) && gone,
      links.includes(item.id) && itself,
      round && `${circle} ${[...round, item].map(nameOf).join(' → ')}. Bỏ một chỗ.`,
    ];
    return found.flatMap((text) => (text ? [{ index, column, text }] : []));
  });
}

/** Each item of a circle of two or more, with the way round from there: whoever closed it finds the sentence at their field. */
function circlesOf(items: readonly LinkedItem[], next: (item: LinkedItem) => readonly LinkedItem[]) {
  const circles = new Map<string, readonly LinkedItem[]>();
  const done = new Set<string>();
  for (const start of items) {
    // Depth first without recursion: a chain may be as long as the agenda.
    const path: { item: LinkedItem; rest: LinkedItem[] }[] = [];
    const enter = (item: LinkedItem) => {
      const at = path.findIndex((step) => step.item.id === item.id);
      const round = at < 0 ? [] : path.slice(at).map((step) => step.item);
      if (round.length > 1)
        for (const [index, one] of round.entries())
          if (!circles.has(one.id)) circles.set(one.id, [...round.slice(index), ...round.slice(0, index)]);
      if (at < 0 && !done.has(item.id)) path.push({ item, rest: [...next(item)] });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const item = top.rest.shift();
      if (item) enter(item);
      else {
        done.add(top.item.id);
        path.pop();
      }
    }
  }
  return circles;
}

/** The item and all that belong to it, however deep. */
export function withSubItems(
  items: readonly Omit<LinkedItem, 'title' | 'refersTo'>[],
  id: string,
): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const item of items) if (item.parentId !== null && found.has(item.parentId)) found.add(item.id);
  }
  return found;
}

/** How deep each item stands; one whose chain of items does not end stands by itself. */
export function depthsOf(items: readonly Pick<LinkedItem, 'id' | 'parentId'>[]): ReadonlyMap<string, number> {
  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  const depthOf = (id: string): number => {
    const seen = new Set<string>();
    for (let at = parents.get(id); at; at = parents.get(at)) {
      if (seen.has(at) || at === id) return 0;
      seen.add(at);
    }
    return [...seen].filter((one) => parents.has(one)).length;
  };
  return new Map(items.map(({ id }) => [id, depthOf(id)]));
}
