import type { SectionInput } from '@/lib/forms/sections';

export type PetitionRow = SectionInput<'petitions'>['petitions'][number];
export type CountRow = SectionInput<'petitions'>['petitionCounts'][number];
