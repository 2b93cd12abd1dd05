import type { Figure } from '@/lib/record/schema';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { CompiledFrom } from '@/lib/words';

type Row = {
  sessionSlug: string;
  sessionLabel: string;
  sessionDate: KnownDate;
  compiledFrom: CompiledFrom | null;
  figure: Figure;
};
export type SessionFigures = Omit<Row, 'figure'> & { figures: Figure[] };

/** A year's figures under the session that reported them, in the order they come. */
export function bySession(rows: readonly Row[]): SessionFigures[] {
  const sessions = new Map<string, SessionFigures>();
  for (const { figure, ...row } of rows) {
    const { sessionSlug, sessionLabel, sessionDate, compiledFrom } = row;
    const session = sessions.get(sessionSlug);
    if (session) session.figures.push(figure);
    else
      sessions.set(sessionSlug, {
        ...{ sessionSlug, sessionLabel, sessionDate, compiledFrom },
        figures: [figure],
      });
  }
  return [...sessions.values()];
}
