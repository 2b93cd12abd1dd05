import type { z } from 'zod';
import { type Result, refuse } from '@/lib/refusal';
import type { Section } from '@/lib/words';
import { agendaInput } from './agenda';
import { attendanceInput } from './attendance';
import { budgetInput } from './budget';
import { readInput } from './fields';
import { indicatorsInput, tasksInput } from './figures';
import { followUpsInput } from './follow-ups';
import { generalInput } from './general';
import { minutesInput } from './minutes';
import { personnelInput } from './personnel';
import { petitionsInput } from './petitions';
import { photosInput } from './photos';
import { oversightInputs, questionsInput } from './questions';
import { resolutionsInput } from './resolutions';
import { votesInput } from './votes';

/** The whole of one section as the desk sends it; keys are the tables the rows go to. */
export const sectionInputs = {
  general: generalInput,
  attendance: attendanceInput,
  agenda: agendaInput,
  minutes: minutesInput,
  resolutions: resolutionsInput,
  votes: votesInput,
  personnel: personnelInput,
  budget: budgetInput,
  indicators: indicatorsInput,
  tasks: tasksInput,
  petitions: petitionsInput,
  questions: questionsInput,
  oversight: oversightInputs,
  followUps: followUpsInput,
  photos: photosInput,
} satisfies Record<Section, z.ZodType>;

/** What a request may carry is bytes; in letters, with room for those of three bytes each. */
const MOST_LETTERS = 1_300_000;

/** Reads the whole of a section: on the server, and in the browser before it is sent. */
export function readSection<S extends Section>(section: S, rows: unknown): Result<{ data: SectionRows<S> }> {
  const read = readInput(sectionInputs[section], rows) as Result<{ data: SectionRows<S> }>;
  if (read.ok && JSON.stringify(read.data).length > MOST_LETTERS) return refuse('section.too_long');
  return read;
}

export type SectionInput<S extends Section> = z.input<(typeof sectionInputs)[S]>;
export type SectionRows<S extends Section> = z.output<(typeof sectionInputs)[S]>;
