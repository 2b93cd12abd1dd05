import type { NamedOfficer } from '@/lib/rules/role-person';
import type { SectionHandle } from '../editor/use-section';

type Titled = { readonly id: string; readonly title: string };

/** What questions are written beside: who may ask, and what of the session they may be about. */
export type QuestionsContext = {
  readonly delegates: readonly NamedOfficer[];
  readonly items: readonly Titled[];
  readonly sittings: readonly Titled[];
  readonly resolutions: readonly Titled[];
  /** By when what is promised is reported on, in a sentence; null where no law is entered. */
  readonly reportDue: string | null;
};

/** What the fields of one question work with. */
export type QuestionsPage = {
  readonly section: SectionHandle<'questions'>;
  readonly context: QuestionsContext;
  /** The list of names to choose from. */
  readonly names: string;
  /** Where a paper's file is sent. */
  readonly uploadTo: string;
};

/** Rows as a list offers them. */
export const offered = (rows: readonly Titled[], nameless: string) =>
  rows.map(({ id, title }) => ({ value: id, label: title || nameless }));
