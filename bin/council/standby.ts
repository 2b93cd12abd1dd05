import { type Sent, standbySender } from '@/db/access/keeping/send-to-standby';
import { standbySettings } from '@/lib/server/backups/settings';
import { formatInstant } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { fileAt, orStop, Stop, type Verb } from './verb';

/** What is lost with this machine is what was written since the last copy, so this is how much. */
const EVERY_MS = 60_000;

/** Sends what changed to the standby's copy, each minute until it is told to stop; with `once` a single time. */
export const standbyVerb: Verb = async (words, { once }, now) => {
  if (words.length > 0) throw new Stop('standby takes no words.', true);
  const plan = standbySettings(fileAt('.'));
  const send = standbySender(plan);
  const stopped = asked();
  for (let at = now; ; at = new Date().toISOString()) {
    const began = performance.now();
    const sent = await orStop(plan.place.name, () => send(at)).catch(orGoOn(Boolean(once)));
    if (sent && (once || sent.parts + sent.files > 0)) tell(sent, at);
    if (once || (await stopped.within(EVERY_MS - (performance.now() - began)))) return 0;
  }
};

/** A place that is away for a while is asked again in a minute; the log says so each time. */
const orGoOn = (isOnce: boolean) => (error: unknown) => {
  if (isOnce || !(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  return null;
};

function tell({ parts, files, bytes }: Sent, at: string): void {
  process.stdout.write(
    `Bản dự phòng đủ đến ${formatInstant(at)}: gửi thêm ${formatInteger(parts)} phần cơ sở dữ liệu, ${formatInteger(files)} tệp, ${formatInteger(bytes)} byte.\n`,
  );
}

/** Waits, and says whether the process was asked to stop meanwhile. */
function asked(): { within: (ms: number) => Promise<boolean> } {
  let isAsked = false;
  let wake = () => {};
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      isAsked = true;
      wake();
    });
  return {
    within: (ms) =>
      new Promise((done) => {
        const timer = setTimeout(() => done(isAsked), isAsked ? 0 : Math.max(0, ms));
        wake = () => {
          clearTimeout(timer);
          done(true);
        };
      }),
  };
}
