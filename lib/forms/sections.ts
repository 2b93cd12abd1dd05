import type { z } from 'zod';
import type { Section } from '@/lib/words';
import { agendaInput } from './agenda';
import { attendanceInput } from './attendance';
import { budgetInput, indicatorsInput, tasksInput } from './figures';
import { generalInput } from './general';
import { photosInput } from './photos';
import { resolutionsInput } from './resolutions';
import { votesInput } from './votes';

/** The whole of one section as the desk sends it; keys are the tables the rows go to. */
export const sectionInputs = {
  general: generalInput,
  attendance: attendanceInput,
  agenda: agendaInput,
  resolutions: resolutionsInput,
  votes: votesInput,
  budget: budgetInput,
  indicators: indicatorsInput,
  tasks: tasksInput,
  photos: photosInput,
} satisfies Record<Section, z.ZodType>;

export type SectionInput<S extends Section> = z.input<(typeof sectionInputs)[S]>;
export type SectionRows<S extends Section> = z.output<(typeof sectionInputs)[S]>;
