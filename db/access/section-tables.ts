import 'server-only';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Section } from '@/lib/words';
import { ballots, resolutions, votes } from '../schema/decisions';
import { budgetFigures, indicators, keyTasks, photos } from '../schema/figures';
import {
  agendaItems,
  attendance,
  councilSessions,
  guests,
  papers,
  sittings,
  sources,
} from '../schema/sessions';

type SectionTable = {
  /** Rows keep the order in which the form gives them. */
  readonly ordered: boolean;
  readonly table: SQLiteTable & Record<'id', unknown>;
};

const ordered = (table: SectionTable['table']): SectionTable => ({ ordered: true, table });
const loose = (table: SectionTable['table']): SectionTable => ({ ordered: false, table });

/** Which tables a section writes, parents before children: rows are added in this order and removed in reverse. */
export const sectionTables: Record<Section, Readonly<Record<string, SectionTable>>> = {
  general: {
    councilSessions: loose(councilSessions),
    sittings: ordered(sittings),
    guests: ordered(guests),
    sources: ordered(sources),
  },
  attendance: { attendance: loose(attendance) },
  agenda: { agendaItems: ordered(agendaItems), papers: ordered(papers) },
  resolutions: { resolutions: ordered(resolutions) },
  votes: { votes: ordered(votes), ballots: loose(ballots) },
  budget: { budgetFigures: ordered(budgetFigures) },
  indicators: { indicators: ordered(indicators) },
  tasks: { keyTasks: ordered(keyTasks) },
  photos: { photos: ordered(photos) },
};
