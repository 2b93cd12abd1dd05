import 'server-only';
import { raw } from '../../client';
import type { Found } from './verify-check';
import { type Told, toldOf } from './verify-told';

type Version = {
  sessionId: string;
  address: string;
  version: number;
  kind: string;
  digest: string;
  publishedAt: string;
  publishedBy: string;
  councilId: string;
};

const VERSIONS = `select p.session_id as sessionId, coalesce(c.slug, p.council_id) || '/' || p.slug as address, p.version,
  p.kind, p.digest, p.published_at as publishedAt, p.published_by as publishedBy, p.council_id as councilId
  from publications p left join councils c on c.id = p.council_id order by p.session_id, p.version`;

/** Every version with the event that published it, and every such event with its version. */
export async function publishedFaults(): Promise<Found> {
  const versions = raw().prepare(VERSIONS).all() as Version[];
  const told = new Map<string, Told>();
  const counts = new Map<string, number>();
  for (const event of toldOf("aggregate = 'session' and verb in ('published', 'withdrawn')")) {
    const count = (counts.get(event.aggregateId) ?? 0) + 1;
    counts.set(event.aggregateId, count);
    told.set(`${event.aggregateId} ${event.detail.version ?? count}`, event);
  }
  const faults = versions.flatMap((one) => {
    const key = `${one.sessionId} ${one.version}`;
    const event = told.get(key);
    told.delete(key);
    const at = `${one.address}, phiên bản ${one.version}`;
    if (!event) return [`${at}: không có sự kiện nào nói đã công bố bản này.`];
    const other = differing(one, event);
    return other.length > 0 ? [`${at}: sự kiện công bố nói khác ở ${other.join(', ')}.`] : [];
  });
  for (const { aggregateId, detail } of told.values())
    faults.push(
      `Kỳ họp ${aggregateId}, phiên bản ${detail.version ?? 'không rõ'}: đã công bố, nhưng không còn.`,
    );
  return { counted: versions.length, faults };
}

function differing(version: Version, { verb, at, actorName, councilId, detail }: Told): string[] {
  const said: Readonly<Record<string, unknown>> = {
    kind: detail.kind ?? version.kind,
    digest: detail.digest ?? version.digest,
    publishedAt: at,
    publishedBy: actorName,
    councilId,
  };
  const other = Object.keys(said).filter((key) => said[key] !== version[key as keyof Version]);
  return (verb === 'withdrawn') === (version.kind === 'withdrawal') ? other : [...other, 'verb'];
}
