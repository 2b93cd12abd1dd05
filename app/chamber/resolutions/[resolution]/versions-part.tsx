import { CompareForm } from '@/components/chamber/changes/compare-form';
import { SeenForm } from '@/components/chamber/changes/seen-form';
import { WhatChanged } from '@/components/chamber/changes/what-changed';
import { Notice } from '@/components/ui/notice';
import { compareVersions } from '@/db/access/review/compare';
import type { Reading } from '@/lib/review/reading';
import { formatInstant } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import { setChangesSeen } from './actions';

type VersionsPartProps = {
  viewer: Viewer;
  resolutionId: string;
  version: { id: string; n: number; visibleFrom: string };
  reading: Reading;
  /** The two versions the address asks for. */
  asked: { tu?: string | string[]; den?: string | string[] };
};

/** Which version this is, what changed since the reader last looked, and the choice of any two to compare. */
export async function VersionsPart({ viewer, resolutionId, version, reading, asked }: VersionsPartProps) {
  const now = new Date().toISOString();
  const chosen = pairIn(asked);
  const { lastSeen, state, readBefore } = reading;
  const since = state === 'revised' && lastSeen !== null ? { from: lastSeen, to: version.n } : null;
  const pair = chosen ?? since;
  const found = await compareVersions(viewer, resolutionId, pair, now);
  const { versions, comparison: compared } = found ?? { versions: [], comparison: null };
  const isSince = !chosen && since !== null;
  return (
    <>
      <p className="-mt-6 text-soft">
        Bản {version.n}, đọc được từ {formatInstant(version.visibleFrom)}. Thư ký thấy ai đã mở bản nào, ai đã
        đánh dấu đã đọc.
      </p>
      {readBefore && (
        <Notice tone="warn" title="Có bản mới từ khi bạn đọc">
          <p>
            Bạn đánh dấu đã đọc{readBefore.n === null ? ' một bản trước' : ` bản ${readBefore.n}`} lúc{' '}
            {formatInstant(readBefore.readAt)}; bản {version.n} chưa đánh dấu.
          </p>
        </Notice>
      )}
      {compared && (
        <WhatChanged
          title={
            isSince
              ? 'Có gì thay đổi từ lần bạn đọc trước'
              : `Bản ${compared.to.n} so với bản ${compared.from.n}`
          }
          {...compared}
          isOnPage={compared.to.n === version.n}
        >
          {isSince && (
            <SeenForm
              action={setChangesSeen.bind(null, { resolutionId, versionId: version.id })}
              n={version.n}
            />
          )}
        </WhatChanged>
      )}
      {chosen && !compared && <Notice tone="warn">Không có bản như vậy để so sánh.</Notice>}
      <CompareForm
        versions={versions}
        from={pair?.from ?? version.n - 1}
        to={pair?.to ?? version.n}
        isOpen={chosen !== null}
      />
    </>
  );
}

/** The pair of numbers an address names; `null` where it names none. */
function pairIn({ tu, den }: VersionsPartProps['asked']): { from: number; to: number } | null {
  const [from, to] = [tu, den].map((one) => (/^\d{1,6}$/.test(String(one)) ? Number(one) : null));
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
}
