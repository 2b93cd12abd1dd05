/*
 * Which backups are kept. Only those the timer made are ever removed: their names say when.
 */

const OURS = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.age$/;
const DAY_MS = 86_400_000;

/** The name of the backup of an instant: «2026-12-01T013000Z.tar.age». */
export const backupName = (now: string): string => `${now.slice(0, 19).replaceAll(':', '')}Z.tar.age`;

/** The instant in such a name, in milliseconds; `null` for any other name. */
function instantOf(name: string): number | null {
  const [, day, hour, minute, second] = OURS.exec(name) ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at;
}

/** The newest backup among these names; `null` when none is one. */
export const newestBackup = (names: readonly string[]): string | null =>
  names
    .filter((name) => instantOf(name) !== null)
    .sort()
    .at(-1) ?? null;

/**
 * Which of these names are older than `keepDays` at `now` and may go. The newest always stays, and so does what is of a
 * time to come: a clock was wrong then or is now, and which of the two nobody can tell from here.
 */
export function outdatedBackups(names: readonly string[], keepDays: number, now: string): string[] {
  const newest = newestBackup(names);
  const oldest = Date.parse(now) - keepDays * DAY_MS;
  return names.filter((name) => {
    const at = instantOf(name);
    return at !== null && name !== newest && at < oldest;
  });
}
