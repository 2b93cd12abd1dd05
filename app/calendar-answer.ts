const HEADERS = { 'Cache-Control': 'private, no-store' };

/** A calendar for one person. */
export const calendarAnswer = (calendar: string): Response =>
  new Response(calendar, {
    headers: {
      ...HEADERS,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="ky-hop.ics"',
    },
  });

export const noCalendar = (): Response =>
  new Response('Không có lịch này.\n', {
    status: 404,
    headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  });
