import { z } from 'zod';
import { councilPlaceName } from '@/lib/public/council-name';
import { knownResolutionName } from '@/lib/public/row-names';
import { sessionSlug } from '@/lib/rules/session-slug';
import { slugify } from '@/lib/vi/fold';
import { statedOutcomes } from '@/lib/words';
import { isVoteOn } from './deciding-vote';
import { bare } from './expected';
import { handWrittenSchema } from './hand-written';
import type { Vote } from './schema';
import { voteSubject } from './vote-subject';

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/**
 * A file that was read as somebody wrote it, with what it left out made of the rest: names of rows, addresses, defaults. What
 * cannot be made stays out, and is asked for. Computed facts get a stand-in that the computed ones take the place of.
 *
 * @param read as `handWrittenSchema` gives it.
 */
export function completeFile(read: unknown): unknown {
  const file = structuredClone(read);
  if (!isRow(file)) return file;
  nameRows(file);
  completeCouncil(file.council as Row);
  // Delegates somebody happened to know of are not all there were.
  (file.term as Row).isRegisterComplete ??= false;
  const session = file.session as Row;
  // What is said not to be known stays so.
  if (session.endsOn === undefined) session.endsOn = session.startsOn;
  session.series ??= 'main';
  session.occurrence ??= 'held';
  session.slug ??= slugOf(session, file.term as Row);
  const people = new Set<string>();
  for (const delegate of rowsOf(file.delegates))
    delegate.slug ??= freeIn(people, slugify(String(delegate.name)).slice(0, 70));
  rowsOf(file.sittings).forEach((sitting, index) => {
    completeSitting(sitting, index, file);
  });
  for (const guest of rowsOf(file.guests)) {
    guest.kind ??= guest.name ? 'person' : 'group';
    if (isRow(guest.count)) guest.count.bound ??= 'exact';
  }
  for (const vote of rowsOf(file.votes)) completeVote(vote, file);
  for (const person of rowsOf(file.personnel).flatMap((ballot) => rowsOf(ballot.people))) {
    person.outcome ??= 'undetermined';
    for (const share of rowsOf(person.shares)) share.of ??= 'unstated';
  }
  const addresses = new Set<string>();
  for (const resolution of rowsOf(file.resolutions)) completeResolution(resolution, file, addresses);
  for (const group of rowsOf(file.resolutionGroups)) {
    group.countBound ??= 'exact';
    // What claims least: they may be among those that are listed.
    group.scope ??= 'some';
  }
  // What follows a question is its answer.
  for (const turn of rowsOf(file.questions).flatMap((one) => rowsOf(one.turns))) turn.kind ??= 'answer';
  for (const item of rowsOf(file.agenda)) item.kind ??= 'other';
  for (const office of rowsOf(file.delegates).flatMap((one) => rowsOf(one.offices))) office.kind ??= 'other';
  const papers = [...rowsOf(file.agenda).flatMap((item) => rowsOf(item.papers)), ...rowsOf(file.papers)];
  for (const paper of papers) {
    paper.kind ??= 'other';
    if (isRow(paper.counted)) paper.counted.bound ??= 'exact';
  }
  for (const figure of rowsOf(file.figures)) completeFigure(figure);
  return file;
}

/** What a file does not say of a figure is not stated; a period it gives the bounds of is of that kind. */
function completeFigure(figure: Row): void {
  figure.concept ??= 'other';
  figure.stage ??= 'not_stated';
  if (figure.throughMonth !== undefined) figure.part ??= 'months';
  if (figure.throughYear !== undefined) figure.part ??= 'years';
  figure.part ??= figure.periodPrinted === undefined ? 'not_stated' : 'printed';
}

function completeCouncil(council: Row): void {
  const name = String(council.name);
  const place = councilPlaceName(name);
  council.locality ??= place;
  council.slug ??= slugify(place).slice(0, 60).replace(/-$/, '');
}

type Number = Parameters<typeof sessionSlug>[0];

/** The address the desk would give it; none where what it is made of is out of its bounds. */
function slugOf({ series, ordinal, startsOn }: Row, { ordinal: number, startYear, endYear }: Row): string {
  const isCount = (value: unknown) => value === null || (typeof value === 'number' && value >= 1);
  if (!isCount(ordinal) || !isCount(number)) return 'ky-hop';
  const term = { ordinal: number, startYear, endYear };
  return sessionSlug({ term, series, ordinal, startsOn } as Number);
}

function completeSitting(sitting: Row, index: number, { session, sittings }: Row): void {
  const { startsOn, endsOn } = session as Row;
  sitting.label ??= rowsOf(sittings).length === 1 ? 'Phiên họp' : `Phiên thứ ${index + 1}`;
  const isOneDay = startsOn === endsOn && typeof startsOn === 'string' && startsOn.length === 10;
  if (sitting.heldOn === undefined) sitting.heldOn = isOneDay ? startsOn : null;
  const { attendance, stated } = sitting;
  if (isRow(attendance))
    Object.assign(attendance, { total: 0, present: 0, quorumRequired: 0, quorumMet: false, ...attendance });
  if (isRow(stated)) stated.presentBound ??= 'exact';
}

function completeVote(vote: Row, { resolutions, votes }: Row): void {
  vote.rule ??= 'ordinary';
  for (const share of rowsOf(vote.shares)) share.of ??= 'unstated';
  const stated = isRow(vote.stated) ? vote.stated : {};
  const isCounted = vote.counts !== null || vote.ballots !== null;
  const ofWhole = isCounted ? undefined : outcomeOf(vote, rowsOf(resolutions), rowsOf(votes));
  const said = vote.outcome ?? stated.outcome ?? ofWhole;
  if (isNamed(said)) vote.outcome = said;
  if (vote.entry === undefined) Object.assign(vote, entryOf(vote));
  // Of a vote with numbers it is what the source says of it, and the outcome where they leave it open.
  if (vote.entry !== 'unanimous_uncounted' && isNamed(said))
    vote.stated = { total: null, present: null, voting: null, ...stated, outcome: said };
  vote.outcome ??= 'undetermined';
  const named = { subject: null, resolutionId: vote.resolution as string | null };
  vote.subject ??= voteSubject(named, rowsOf(resolutions) as { id: string; title: string }[]) || undefined;
}

const isNamed = (outcome: unknown) => statedOutcomes.some((one) => one === outcome);

/** A vote without numbers is words about its resolution, so what a file says of one that was voted on once is what they say. */
function outcomeOf(vote: Row, resolutions: readonly Row[], votes: readonly Row[]): unknown {
  const resolution = resolutions.find(({ id }) => id !== undefined && id === vote.resolution);
  if (!resolution || votes.filter(({ resolution: on }) => on === resolution.id).length > 1) return undefined;
  return resolution.status ?? (resolution.adoptedOn === null ? undefined : 'adopted');
}

/** How a vote was written down: by name, in numbers, or in words, of which the file may say what they come to. */
function entryOf({
  ballots,
  counts,
  shares,
  outcome,
  uncounted,
}: Row): Partial<Pick<Vote, 'entry' | 'uncounted'>> {
  if (ballots !== null) return { entry: 'by_name' };
  if (counts !== null || (shares !== undefined && outcome === undefined)) return { entry: 'totals' };
  const said = { adopted: 'passed', rejected: 'failed', undetermined: 'not_stated' } as const;
  const result = (uncounted as Vote['uncounted']) ?? said[(outcome as Vote['outcome']) ?? 'undetermined'];
  return { entry: 'unanimous_uncounted', uncounted: result };
}

function completeResolution(resolution: Row, { session, votes }: Row, taken: Set<string>): void {
  const { slug } = session as Row;
  const name = knownResolutionName(resolution) ?? 'nghị quyết';
  resolution.slug ??= freeIn(taken, `${String(slug)}-${slugify(name).slice(0, 70)}`);
  if (resolution.status !== undefined) return;
  // The day of its adoption says what became of it, and so does a vote on it, which decides where it can; nothing else does.
  if (resolution.adoptedOn !== null) resolution.status = 'adopted';
  else if (rowsOf(votes).some((vote) => isVoteOn(vote as Vote, String(resolution.id))))
    resolution.status = 'draft';
  else delete resolution.status;
}

function freeIn(taken: Set<string>, wanted: string): string {
  let free = wanted;
  for (let next = 2; taken.has(free); next += 1) free = `${wanted}-${next}`;
  taken.add(free);
  return free;
}

/** Gives every row without a name one that no other has. */
function nameRows(file: Row): void {
  const rows = namedRows(handWrittenSchema, file, '');
  const taken = new Set(rows.flatMap(({ row: { id } }) => (typeof id === 'string' ? [id] : [])));
  for (const { row, name } of rows) row.id ??= freeIn(taken, name);
}

/** Every row of the format that has a name, with one made of where it stands. */
function namedRows(schema: z.ZodType, value: unknown, name: string): { row: Row; name: string }[] {
  const place = bare(schema);
  if (place instanceof z.ZodArray)
    return rowsOf(value).flatMap((row, index) =>
      namedRows(place.element as z.ZodType, row, `${name}-${index + 1}`),
    );
  if (!(place instanceof z.ZodObject) || !isRow(value)) return [];
  const shape = place.shape as Readonly<Record<string, z.ZodType>>;
  const inner = Object.entries(shape).flatMap(([key, part]) =>
    namedRows(part, value[key], name ? `${name}-${key}` : key),
  );
  return Object.hasOwn(shape, 'id') ? [{ row: value, name }, ...inner] : inner;
}
