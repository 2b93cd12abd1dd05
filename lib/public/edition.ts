import type { FormatNumber } from '@/lib/record/formats';
import type { PublicationDocument, Submission } from '@/lib/record/schema';
import type { PublicationKind } from '@/lib/words';

export type VersionLine = {
  version: number;
  kind: PublicationKind;
  digest: string;
  reason: string | null;
  publishedAt: string;
  publishedBy: string;
};

/** One version as its page speaks of it. */
export type Edition = VersionLine & {
  latestVersion: number;
  /** When the version before this one was published; null for the first. */
  previousAt: string | null;
  /** The format its file is in. */
  format: FormatNumber;
  /** Who submitted it, and under which rule it was approved; absent where its document does not say. */
  submission?: Submission;
  /** Where the site is reached, for the command that checks the fingerprint. */
  origin: string;
};

type Chain = {
  versions: readonly VersionLine[];
  version: number;
  format: FormatNumber;
  document: Pick<PublicationDocument, 'submission'>;
};

/** The edition a page shows, from the chain of versions; throws RangeError when the chain does not hold it. */
export function editionOf({ versions, version, format, document }: Chain, origin: string): Edition {
  const line = versions.find((one) => one.version === version);
  const latest = versions.at(-1);
  if (!line || !latest) throw new RangeError(`No version ${version}`);
  const previous = versions.find((one) => one.version === version - 1);
  return {
    ...line,
    latestVersion: latest.version,
    previousAt: previous?.publishedAt ?? null,
    format,
    submission: document.submission,
    origin,
  };
}
