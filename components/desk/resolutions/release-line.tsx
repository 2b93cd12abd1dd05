'use client';

import { useEffect, useRef, useState } from 'react';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { type DraftRelease, releaseTexts } from '@/lib/review/release-text';
import type { SectionHandle } from '../editor/use-section';

/** How the drafts of the session stand with its councillors: as the page came, and the way to ask again. */
export type Releases = {
  readonly sessionId: string;
  readonly drafts: readonly DraftRelease[];
  readonly ask: (about: { sessionId: string }) => Promise<Result<{ drafts: DraftRelease[] }>>;
};

type ReleaseLineProps = {
  section: SectionHandle<'resolutions'>;
  resolutionId: string;
  releases: Releases;
};

/** Under the switch that opens a draft: which version councillors read, and that what was typed since waits to be released. */
export function ReleaseLine({ section, resolutionId, releases }: ReleaseLineProps) {
  const release = useReleases(section, releases).find(({ id }) => id === resolutionId);
  if (!release?.current && !release?.scheduled) return null;
  const { unreleased } = release;
  return (
    <p className="max-w-text text-sm text-soft sm:col-span-2">
      {releaseTexts(release).join(' ')}{' '}
      {unreleased.length > 0 && (
        <strong className="font-medium text-ink">Có {unreleased.length} sửa đổi chưa phát hành. </strong>
      )}
      <Link href={paths.deskReview(releases.sessionId)}>Phát hành, hẹn giờ, ai đã đọc</Link>
    </p>
  );
}

/** Asks again whenever something of the section was saved: a switch releases, and typing is not released. */
function useReleases({ status }: SectionHandle<'resolutions'>, { sessionId, drafts, ask }: Releases) {
  const [known, setKnown] = useState(drafts);
  const asked = useRef(status.at);
  useEffect(() => {
    if (status.kind !== 'saved' || status.at === asked.current) return;
    asked.current = status.at;
    let isCurrent = true;
    void ask({ sessionId }).then(
      (result) => isCurrent && result.ok && setKnown(result.drafts),
      // Offline, or signed out: the section says so itself.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [status.kind, status.at, sessionId, ask]);
  return known;
}
