/** What this needs to know of a version of a session's record. */
type Version = { readonly version: number; readonly kind: string };

/**
 * The withdrawal by which a version no longer stands, itself included; `undefined` while residents may read it. A record
 * published anew after a withdrawal does not bring back what was withdrawn.
 *
 * @param versions every version of the session, oldest first.
 */
export function withdrawalOf<V extends Version>(versions: readonly V[], version: number): V | undefined {
  return versions.find((later) => later.kind === 'withdrawal' && later.version >= version);
}

/** The versions that stand, oldest first: those since the last withdrawal. */
export const standingVersions = <V extends Version>(versions: readonly V[]): V[] =>
  versions.filter(({ version }) => !withdrawalOf(versions, version));

/** The versions without the reasons of those that were withdrawn: what a reason says of a text goes with the text. */
export const withoutWithdrawnReasons = <V extends Version & { readonly reason: string | null }>(
  versions: readonly V[],
): V[] =>
  versions.map((line) =>
    line.kind !== 'withdrawal' && withdrawalOf(versions, line.version) ? { ...line, reason: null } : line,
  );
