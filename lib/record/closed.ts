import type { AgendaItem, SessionRecord } from './schema';

export const CLOSED_TITLE = 'Nội dung họp kín';

/**
 * A record as residents may read it: what was closed (Luật TCCQĐP, họp kín) is left out of it here, once, for every
 * output that is made of a record.
 *
 * A closed session keeps its name, days, place and roll. A closed item of the agenda keeps its number, with no resolution
 * or vote that hangs on it. Of a closed sitting there are its hours and its roll, and none of the votes taken in it; a
 * resolution voted on there is as public as its own item, and says what became of it.
 */
export function withoutClosed(record: SessionRecord): SessionRecord {
  const { isClosed } = record.session;
  const agenda = record.agenda.map((item) => (isClosed || item.isClosed ? closedItem(item) : item));
  const closedItems = new Set(agenda.filter((item) => item.isClosed).map(({ id }) => id));
  const closedSittings = new Set(record.sittings.filter((one) => one.isClosed).map(({ id }) => id));
  const isOpen = (agendaItem: string | null) => !isClosed && !closedItems.has(agendaItem ?? '');
  const resolutions = record.resolutions.filter((row) => isOpen(row.agendaItem));
  const hidden = new Set(record.resolutions.filter((row) => !resolutions.includes(row)).map(({ id }) => id));
  const votes = record.votes.filter(
    ({ agendaItem, resolution, sitting }) =>
      isOpen(agendaItem) && !hidden.has(resolution ?? '') && !closedSittings.has(sitting ?? ''),
  );
  const open = { ...record, agenda, resolutions, votes };
  if (!isClosed) return open;
  const { papers: _, resolutionGroups: __, ...rest } = open;
  return { ...rest, ...nothingOf(record) };
}

/** What a closed session says of itself, and of nothing else. Why it was put off is a public notice, and stays. */
function nothingOf({ session }: SessionRecord): Partial<SessionRecord> {
  const facts = { ...session, title: null, purpose: null, summary: null };
  const none = { guests: [], figures: [], indicators: [], tasks: [], photos: [], sources: [] };
  return { session: facts, ...none };
}

const closedItem = ({ id, kind }: AgendaItem): AgendaItem => ({
  ...{ id, kind, title: CLOSED_TITLE, presenter: null, discussion: null, speakers: null, conclusion: null },
  isClosed: true,
  papers: [],
});
