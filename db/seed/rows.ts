import type { SectionInput } from '@/lib/forms/sections';
import { terms } from '@/lib/vi/terms';
import type { budgetBases, budgetConcepts, budgetStages, periodParts } from '@/lib/words';

type Item = SectionInput<'agenda'>['agendaItems'][number];
type Paper = SectionInput<'agenda'>['papers'][number];
type Resolution = SectionInput<'resolutions'>['resolutions'][number];
type Vote = SectionInput<'votes'>['votes'][number];
type Ballot = SectionInput<'votes'>['ballots'][number];
type Figure = SectionInput<'budget'>['budgetFigures'][number];
type Indicator = SectionInput<'indicators'>['indicators'][number];
type Task = SectionInput<'tasks'>['keyTasks'][number];
type Mark = SectionInput<'attendance'>['attendance'][number];

/** A clause, or a clause and its points. */
type ClauseText = string | readonly [text: string, ...points: string[]];
export type ArticleText = { heading?: string; text?: string; clauses?: readonly ClauseText[] };

/** What a figure is: concept, stage, year and part of it. */
type Kind = readonly [
  (typeof budgetConcepts)[number],
  (typeof budgetStages)[number],
  number,
  (typeof periodParts)[number],
];
/** A printed percentage, of what, and that sum as printed. */
type Share = readonly [percent: string, basis: (typeof budgetBases)[number], basisPrinted?: string];

/**
 * The rows of one session as its forms send them. Each is called by a short name, unique in the session; `prefix` makes
 * it unique everywhere.
 */
export function rowsOf(prefix: string) {
  const id = (name: string) => `${prefix}-${name}`;
  const link = (name: string | undefined) => (name ? id(name) : null);
  return {
    id,
    sitting: (name: string, label: string, heldOn: string, startsAt: string, endsAt: string) => ({
      ...{ id: id(name), label, heldOn, startsAt, endsAt },
      isClosed: false,
    }),
    person: (name: string, who: string, title: string) => ({
      ...{ id: id(name), kind: 'person' as const, name: who, title },
      body: null,
    }),
    group: (name: string, who: string) => ({
      ...{ id: id(name), kind: 'group' as const, name: who },
      title: null,
      body: null,
    }),
    item: (name: string, kind: Item['kind'], title: string, more: Partial<Item> = {}): Item => ({
      ...{ id: id(name), kind, title },
      ...{ presenter: null, discussion: null, speakers: null, conclusion: null, isClosed: false },
      ...more,
    }),
    paper: (
      name: string,
      item: string,
      kind: Paper['kind'],
      [number, datedOn, fromBody]: readonly [string | null, string, string],
      title: string,
    ): Paper => ({
      ...{ id: id(name), agendaItemId: id(item), kind, number, datedOn, fromBody, title },
      ...{ toBody: 'Hội đồng nhân dân phường', fileDigest: null, fileName: null },
    }),
    resolution: (name: string, item: string, title: string, more: Partial<Resolution> = {}): Resolution => ({
      ...{ id: id(name), agendaItemId: id(item), title },
      ...{ number: null, kind: 'individual', printedTitle: null, note: null, status: 'draft', signer: null },
      ...{ adoptedOn: null, issuedOn: null, effectiveOn: null, inReview: false },
      ...{ legalBases: [], articles: [], annexes: [] },
      ...more,
    }),
    articles: (resolution: string, texts: readonly ArticleText[]): Resolution['articles'] =>
      texts.map(({ heading = null, text = null, clauses = [] }, index) => ({
        ...{ id: id(`${resolution}-d${index + 1}`), heading, text },
        clauses: clauses.map((clause, at) => clauseOf(id(`${resolution}-d${index + 1}-k${at + 1}`), clause)),
      })),
    vote: (
      name: string,
      subject: string,
      {
        resolution,
        item,
        sitting,
        ...more
      }: Partial<Vote> & Record<'item' | 'sitting', string> & { resolution?: string },
      counts?: readonly [inFavour: number, against: number, notVoting: number],
    ): Vote => ({
      ...{
        id: id(name),
        subject,
        resolutionId: link(resolution),
        agendaItemId: link(item),
        sittingId: link(sitting),
      },
      ...{ method: 'show_of_hands', rule: 'ordinary', heldAt: null, entry: 'totals', printed: null },
      ...{ forCount: counts?.[0], againstCount: counts?.[1], notVotingCount: counts?.[2] },
      ...more,
    }),
    /** Everybody named voted for, but for those given otherwise. */
    ballots: (
      vote: string,
      mandates: readonly string[],
      otherwise: Readonly<Record<string, Ballot['choice']>>,
    ): Ballot[] =>
      mandates.map((mandateId, index) => ({
        ...{ id: id(`${vote}-b${index + 1}`), voteId: id(vote), mandateId },
        choice: otherwise[mandateId] ?? 'for',
      })),
    /** Everybody named was present, but for those given otherwise. */
    marks: (
      sitting: string,
      mandates: readonly string[],
      otherwise: Readonly<Record<string, Partial<Mark>>>,
    ): Mark[] =>
      mandates.map((mandateId, index) => ({
        ...{ id: id(`${sitting}-m${index + 1}`), sittingId: id(sitting), mandateId },
        ...{ status: 'present', fromTime: null, toTime: null, reason: null },
        ...otherwise[mandateId],
      })),
    figure: (
      name: string,
      [concept, stage, year, part]: Kind,
      printed: string | null,
      [percentPrinted, basis, basisPrinted]: Share | readonly [] = [],
      more: Partial<Figure> = {},
    ): Figure => ({
      ...{ id: id(name), concept, label: terms.budgetConcept[concept], stage, year, part, printed },
      ...{ percentPrinted, basis, basisPrinted, note: null },
      ...more,
    }),
    indicator: (
      name: string,
      group: Indicator['group'],
      title: string,
      printed: string,
      more: Partial<Indicator> = {},
    ): Indicator => ({
      ...{ id: id(name), group, name: title, printed },
      ...{ period: null, unit: null, percentOf: null, target: null, note: null },
      ...more,
    }),
    task: (name: string, body: string, more: Partial<Task> = {}): Task => ({
      ...{ id: id(name), body, period: null, owner: null, dueOn: null, target: null },
      ...more,
    }),
  };
}

function clauseOf(id: string, clause: ClauseText) {
  const [text, ...points] = typeof clause === 'string' ? [clause] : clause;
  return { id, text, points: points.map((point, index) => ({ id: `${id}-${index + 1}`, text: point })) };
}
