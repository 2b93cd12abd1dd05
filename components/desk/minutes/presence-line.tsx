import { presenceAt, presenceWords } from './presence';
import type { MinutesPage } from './use-minutes-page';

/** Who is there at this minute of the meeting and how many are needed: always in sight, from the roll as it is marked. */
export function PresenceLine({ page }: { page: MinutesPage }) {
  const { context, voteContext, moment } = page;
  if (context.sittings.length === 0) return null;
  if (moment.sittingId === null) return <p className="text-sm text-soft">Chọn phiên để biết ai có mặt.</p>;
  return (
    <p className="text-sm" data-presence="">
      {moment.hour && <span className="text-soft">Lúc {moment.hour}: </span>}
      {presenceWords(presenceAt(voteContext, context.quorum, moment))}
    </p>
  );
}

/** Who is not there at this minute, by name and why. */
export function AwayNow({ page }: { page: MinutesPage }) {
  const { context, voteContext, moment } = page;
  const { here, away } = presenceAt(voteContext, context.quorum, moment);
  if (here === null || away.length === 0) return null;
  return (
    <section aria-label="Đang vắng" className="flex flex-col gap-2">
      <h2 className="font-semibold">Đang vắng</h2>
      <ul className="flex flex-col gap-1">
        {away.map(({ id, name, away: why }) => (
          <li key={id}>
            {name} <span className="text-soft">· {why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
