import { getCalendar } from '@/db/access/convening/my-calendar';
import { calendarAnswer, noCalendar } from '../../../calendar-answer';

type Context = { params: Promise<{ token: string }> };

/** 32 random bytes, and what calendar programs like to see at the end. */
const TOKEN = /^([A-Za-z0-9_-]{43})\.ics$/;

/** What calls the holder of a private address, for a calendar that cannot sign in. Any other address is answered alike: it is not there. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [, token] = TOKEN.exec((await params).token) ?? [];
  const calendar = token ? await getCalendar(token, new Date().toISOString()) : null;
  return calendar === null ? noCalendar() : calendarAnswer(calendar);
}
