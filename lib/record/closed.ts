import type { AgendaItem, SessionRecord, Sitting, Vote } from './schema';
import type { PersonnelVote } from './schema-personnel';

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
  const kept = record.votes.filter(
    ({ agendaItem, resolution, sitting }) =>
      isOpen(agendaItem) && !hidden.has(resolution ?? '') && !closedSittings.has(sitting ?? ''),
  );
  const votes = kept.map((vote) => withOpenRelations(vote, kept, hidden));
  const personnel = openPersonnel(record, { isOpen, closedSittings, votes, hidden });
  const { personnel: _, ...others } = record;
  const asked = withOpenQuestions(withOpenRoles(others, closedSittings), { isOpen, closedSittings, hidden });
  const open = {
    ...withOpenMinutes(asked, { isOpen, closedSittings, votes: [...votes, ...personnel] }),
    sittings: record.sittings.map((one) => (isClosed || one.isClosed ? closedSitting(one, isClosed) : one)),
    agenda: withoutLostVotes(agenda, votes),
    resolutions,
    votes,
    ...(personnel.length > 0 && { personnel }),
  };
  if (!isClosed) return open;
  const { papers: _p, resolutionGroups: _g, questions: _q, oversight: _o, ...told } = open;
  const { petitions: _m, petitionCounts: _c, followUps: _f, ...rest } = told;
  return { ...rest, ...nothingOf(record) };
}

type OpenQuestions = Omit<Open, 'votes'> & { hidden: ReadonlySet<string> };

/** What was asked on a closed item or in a closed sitting is closed; so is what was overseen under a closed item. */
function withOpenQuestions(
  { questions = [], oversight = [], ...record }: SessionRecord,
  { isOpen, closedSittings, hidden }: OpenQuestions,
): SessionRecord {
  const asked = questions
    .filter(({ agendaItem = null, sitting }) => isOpen(agendaItem) && !closedSittings.has(sitting ?? ''))
    .map(({ resolution, ...row }) => (resolution && !hidden.has(resolution) ? { ...row, resolution } : row));
  const overseen = oversight.filter(({ agendaItem = null }) => isOpen(agendaItem));
  return {
    ...record,
    ...(asked.length > 0 && { questions: asked }),
    ...(overseen.length > 0 && { oversight: overseen }),
  };
}

type Open = {
  isOpen: (item: string | null) => boolean;
  closedSittings: ReadonlySet<string>;
  votes: readonly Vote[];
};

/** What was said of a closed item, in a closed sitting or in a closed session is closed; so is a vote that is. */
function withOpenMinutes(
  { minutes = [], ...record }: SessionRecord,
  { isOpen, closedSittings, votes }: Omit<Open, 'votes'> & { readonly votes: readonly { id: string }[] },
): SessionRecord {
  const open = new Set([...votes, ...(record.questions ?? [])].map(({ id }) => id));
  const kept = record.session.isClosed
    ? []
    : minutes.filter(
        ({ agendaItem = null, sitting, vote, question, personnel: ballot }) =>
          isOpen(agendaItem) &&
          !closedSittings.has(sitting ?? '') &&
          (!vote || open.has(vote)) &&
          (!question || open.has(question)) &&
          (!ballot || open.has(ballot)),
      );
  const there = new Set(kept.map(({ id }) => id));
  const tasks = record.tasks.map(({ entry, ...task }) =>
    entry && there.has(entry) ? { ...task, entry } : task,
  );
  if (kept.length === 0) return { ...record, tasks };
  const told = kept.map(({ answers, ...row }) => (answers && there.has(answers) ? { ...row, answers } : row));
  return { ...record, tasks, minutes: told };
}

/**
 * What was decided about people behind closed doors is closed; what is open names no vote, resolution or earlier ballot that is not.
 */
function openPersonnel(
  { personnel = [] }: SessionRecord,
  { isOpen, closedSittings, votes, hidden }: Open & { readonly hidden: ReadonlySet<string> },
): PersonnelVote[] {
  const kept = personnel.filter(
    ({ agendaItem = null, sitting, resolution }) =>
      isOpen(agendaItem) && !closedSittings.has(sitting ?? '') && !hidden.has(resolution ?? ''),
  );
  const there = new Set([...votes, ...kept].map(({ id }) => id));
  return kept.map(({ earlier, tellersVote, ...row }) => ({
    ...row,
    ...(earlier && there.has(earlier) && { earlier }),
    ...(tellersVote && there.has(tellersVote) && { tellersVote }),
  }));
}

/** A vote names no closed resolution it decided as well, and no closed vote it repeats. */
function withOpenRelations(
  { revoteOf, alsoResolutions = [], ...vote }: Vote,
  kept: readonly Vote[],
  hidden: ReadonlySet<string>,
): Vote {
  const also = alsoResolutions.filter((id) => !hidden.has(id));
  const first = kept.find(({ id }) => id === revoteOf);
  return {
    ...vote,
    ...(also.length > 0 && { alsoResolutions: also }),
    ...(first && { revoteOf: first.id }),
  };
}

/** An item whose change was voted on behind closed doors keeps the change. */
function withoutLostVotes(agenda: AgendaItem[], votes: readonly Vote[]): AgendaItem[] {
  const open = new Set(votes.map(({ id }) => id));
  return agenda.map((item) => {
    const { vote, ...change } = item.change ?? {};
    return vote && !open.has(vote) ? ({ ...item, change } as AgendaItem) : item;
  });
}

/** Who presided and kept the minutes is as public as the roll; what else somebody did behind closed doors is not. */
function withOpenRoles(record: SessionRecord, closedSittings: ReadonlySet<string>): SessionRecord {
  if (!record.roles?.length) return record;
  const { isClosed } = record.session;
  const isOpen = (sitting: string | null = null) => !isClosed && !closedSittings.has(sitting ?? '');
  const roles = record.roles.filter(({ role, sitting }) => role !== 'other' || isOpen(sitting));
  if (roles.length > 0) return { ...record, roles };
  const { roles: _, ...rest } = record;
  return rest;
}

/** What a closed session says of itself, and of nothing else. Why it was put off is a public notice, and stays. */
function nothingOf({ session }: SessionRecord): Partial<SessionRecord> {
  const { daysInferredFrom: _, convenedBy: __, ...kept } = session;
  const facts = { ...kept, title: null, purpose: null, summary: null };
  const none = { guests: [], figures: [], indicators: [], tasks: [], photos: [], sources: [] };
  return { session: facts, ...none };
}

/** Its hours, who led it and how many came are public, and no remark is; a closed session names no source either. */
function closedSitting(sitting: Sitting, isWhole: boolean): Sitting {
  const { note: _, heldOnInferredFrom: __, stated, ...open } = sitting;
  if (!stated) return open;
  const { source, ...numbers } = stated;
  return { ...open, stated: isWhole || !source ? numbers : stated };
}

const closedItem = ({ id, kind, parent }: AgendaItem): AgendaItem => ({
  ...{ id, kind, title: CLOSED_TITLE, presenter: null, discussion: null, speakers: null, conclusion: null },
  ...(parent ? { parent } : {}),
  isClosed: true,
  papers: [],
});
