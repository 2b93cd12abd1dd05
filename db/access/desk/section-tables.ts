import 'server-only';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Section } from '@/lib/words';
import { guests, sessionRoles } from '../../schema/attending';
import { ballots, resolutionGroups, resolutions, votes } from '../../schema/decisions';
import { budgetFigures, indicators, keyTasks, photos } from '../../schema/figures';
import { minuteEntries } from '../../schema/minutes';
import { personnelPeople, personnelTellers, personnelVotes } from '../../schema/personnel';
import { petitionCounts, petitions } from '../../schema/petitions';
import { followUps } from '../../schema/promises';
import { oversights, questions, questionTurns } from '../../schema/questions';
import {
  agendaItems,
  attendance,
  attendanceNumbers,
  councilSessions,
  papers,
  sittings,
  sources,
} from '../../schema/sessions';

type SectionTable = {
  /** Rows keep the order in which the form gives them. */
  readonly ordered: boolean;
  readonly table: SQLiteTable & Record<'id', unknown>;
  /** Columns whose text never becomes public: no event holds it (db/access/private-texts). */
  readonly private: readonly string[];
};

const ordered = (table: SectionTable['table']): SectionTable => ({ ordered: true, table, private: [] });
const loose = (table: SectionTable['table'], ...hidden: string[]): SectionTable => ({
  ordered: false,
  table,
  private: hidden,
});

/** Which tables a section writes, parents before children: rows are added in this order and removed in reverse. */
export const sectionTables: Record<Section, Readonly<Record<string, SectionTable>>> = {
  general: {
    councilSessions: loose(councilSessions),
    sittings: ordered(sittings),
    sessionRoles: ordered(sessionRoles),
    guests: ordered(guests),
    sources: ordered(sources),
  },
  attendance: { attendance: loose(attendance, 'reason'), attendanceNumbers: loose(attendanceNumbers) },
  agenda: { agendaItems: ordered(agendaItems), papers: ordered(papers) },
  minutes: { minuteEntries: ordered(minuteEntries) },
  resolutions: { resolutions: ordered(resolutions), resolutionGroups: ordered(resolutionGroups) },
  votes: { votes: ordered(votes), ballots: loose(ballots, 'choice') },
  personnel: {
    personnelVotes: ordered(personnelVotes),
    personnelPeople: ordered(personnelPeople),
    personnelTellers: ordered(personnelTellers),
  },
  budget: { budgetFigures: ordered(budgetFigures) },
  indicators: { indicators: ordered(indicators) },
  tasks: { keyTasks: ordered(keyTasks) },
  petitions: {
    petitions: { ...ordered(petitions), private: ['petitioner'] },
    petitionCounts: ordered(petitionCounts),
  },
  questions: { questions: ordered(questions), questionTurns: ordered(questionTurns) },
  oversight: { oversights: ordered(oversights) },
  followUps: { followUps: ordered(followUps) },
  photos: { photos: ordered(photos) },
};
