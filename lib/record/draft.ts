import type { SectionRows } from '@/lib/forms/sections';
import type { Delegate, SessionRecord } from './schema';

/** Everything private about one session, loaded at one moment: what the record and the checks are computed from. */
export type SessionDraft = {
  readonly council: SessionRecord['council'] & { readonly quorum: { num: number; den: number } };
  readonly term: SessionRecord['term'];
  /** Every mandate of the term, with the offices held in it; `id` is the mandate's. */
  readonly delegates: readonly Delegate[];
  readonly session: SectionRows<'general'>['councilSessions'][number] & { readonly slug: string };
  readonly sittings: SectionRows<'general'>['sittings'];
  readonly guests: SectionRows<'general'>['guests'];
  readonly sources: SectionRows<'general'>['sources'];
  readonly attendance: SectionRows<'attendance'>['attendance'];
  readonly agendaItems: SectionRows<'agenda'>['agendaItems'];
  readonly papers: SectionRows<'agenda'>['papers'];
  readonly resolutions: SectionRows<'resolutions'>['resolutions'];
  readonly votes: SectionRows<'votes'>['votes'];
  readonly ballots: SectionRows<'votes'>['ballots'];
  readonly figures: SectionRows<'budget'>['budgetFigures'];
  readonly indicators: SectionRows<'indicators'>['indicators'];
  readonly tasks: SectionRows<'tasks'>['keyTasks'];
  readonly photos: SectionRows<'photos'>['photos'];
};
