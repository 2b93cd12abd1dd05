import { getSessionCalendar } from '@/db/access/convening/my-calendar';
import { paths } from '@/lib/paths';
import { calendarAnswer, noCalendar } from '../../../../calendar-answer';
import { requireViewer } from '../../../../viewer';

type Context = { params: Promise<{ session: string }> };

/** The session that calls the viewer, once, for their calendar. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.chamberSession(sessionId));
  const calendar = await getSessionCalendar(viewer, sessionId, new Date().toISOString());
  return calendar === null ? noCalendar() : calendarAnswer(calendar);
}
