import type { Metadata } from 'next';
import { ChangeList } from '@/components/public/change-list';
import { PageHead } from '@/components/public/page-head';
import { Tombstone } from '@/components/public/tombstone';
import { listRecords } from '@/db/access/publications/published';
import { paths } from '@/lib/paths';
import { listOf } from '@/lib/public/meeting-text';
import { instantText, WITHDRAWN_REASON } from '@/lib/public/session-text';
import { publishedByText } from '@/lib/public/submission-text';
import { withChanges } from '@/lib/public/version-history';
import { shortDigest } from '@/lib/record/digest';
import { terms } from '@/lib/vi/terms';
import { loadCouncil, loadPublication } from './load';
import { publicMetadata } from './public-metadata';

type At = { council: string; slug: string };

export async function changesMetadata({ council, slug }: At): Promise<Metadata> {
  const { label, withdrawn } = await loadPublication(council, slug);
  return publicMetadata({
    heading: withdrawn ? `${label}: hồ sơ đã thu hồi` : `Các bản của ${label}`,
    description: 'Mỗi lần công bố: khi nào, vì sao và khác bản trước ở đâu.',
    path: paths.changes(council, slug),
    council: await loadCouncil(council),
    isUnlisted: withdrawn !== null,
  });
}

/** Every version of a record, newest first: when, why, and what it changed. */
export async function ChangesView({ council, slug }: At) {
  const { withdrawn, label } = await loadPublication(council, slug);
  if (withdrawn) return <Tombstone council={council} slug={slug} label={label} withdrawn={withdrawn} />;
  const versions = withChanges(await listRecords(council, slug));
  return (
    <>
      <PageHead
        crumbs={[listOf(council, slug), { label, href: paths.session(council, slug) }]}
        title={`Các bản của ${label}`}
        lede="Một bản đã công bố thì giữ nguyên mãi. Muốn sửa phải công bố bản mới, kèm lý do."
      />
      <ol className="mt-8" reversed>
        {versions.map(
          ({ version, kind, reason, record, publishedAt, publishedBy, submission, digest, changes }) => (
            <li
              key={version}
              className="grid gap-x-8 gap-y-2 border-t border-line py-6 sm:grid-cols-[11rem_1fr]"
            >
              <div>
                <h2 className="font-serif text-xl font-semibold">
                  <a href={paths.version(council, slug, version)}>Bản {version}</a>
                </h2>
                <p className="text-sm text-soft">{instantText(publishedAt)}</p>
              </div>
              <div className="flex flex-col gap-2">
                <p>
                  <strong>{terms.publicationKind[kind]}.</strong>{' '}
                  {record ? reason : (reason ?? WITHDRAWN_REASON)}
                </p>
                {changes && <ChangeList changes={changes} />}
                <p className="text-sm text-soft">
                  {publishedByText({ publishedBy, submission })} · mã đối chiếu{' '}
                  <code className="font-mono">{shortDigest(digest)}</code>
                </p>
              </div>
            </li>
          ),
        )}
      </ol>
    </>
  );
}
