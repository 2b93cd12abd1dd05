import { paths } from '@/lib/paths';
import { formatInteger } from '@/lib/vi/number';

const KEY = 'luot-xem';

type Counted = { day: string; pages: Record<string, number> };

function readCounted(day: string): Counted {
  const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  const isToday = typeof stored === 'object' && stored !== null && 'day' in stored && stored.day === day;
  return isToday ? (stored as Counted) : { day, pages: {} };
}

async function countOnce(path: string): Promise<number | null> {
  const counted = readCounted(new Date().toISOString().slice(0, 10));
  const known = counted.pages[path];
  if (known !== undefined) return known;
  const answer = await fetch(paths.countView(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path }),
  });
  if (!answer.ok) return null;
  const { views } = (await answer.json()) as { views: number };
  counted.pages[path] = views;
  localStorage.setItem(KEY, JSON.stringify(counted));
  return views;
}

/** Counts this opening, once a day on this device, and shows the count where it is newer than the page. */
export async function countView(shown: HTMLElement): Promise<void> {
  const before = Number(shown.textContent?.replace(/\D/g, ''));
  // Storage switched off or the network gone: the number stays as it was.
  const views = await countOnce(shown.dataset.views ?? '').catch(() => null);
  if (views !== null && views > before) shown.textContent = formatInteger(views);
}
