import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TemplateComparison } from '@/components/desk/templates/template-comparison';
import { ActionForm } from '@/components/form/action-form';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/paths';
import { canWordPapers } from '@/lib/policies/templates';
import { councilPlaceName } from '@/lib/public/council-name';
import { OURS } from '@/lib/templates/template';
import { formatInstant } from '@/lib/vi/date';
import { restoreWords } from '../actions';
import { findTemplates } from '../find-templates';

type Props = { params: Promise<{ council: string; version: string }> };

const titleOf = (version: string | number) => `Mẫu văn bản, bản số ${version}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf((await params).version) };
}

/** One version of a council's words: what it changed, how it differs from what is in force, and the way back to it. */
export default async function TemplateVersionPage({ params }: Props) {
  const { council: slug, version: asked } = await params;
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : Number.NaN;
  const { viewer, council, versions } = await findTemplates(slug, paths.deskTemplates(slug));
  const at = versions.findIndex(({ version }) => version === number);
  const [version, before, newest] = [versions[at], versions[at + 1], versions[0]];
  if (!version || !newest) notFound();
  const isCurrent = version === newest;
  const restore = restoreWords.bind(null, { councilId: council.id, slug, version: version.version });
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader
        crumbs={[
          { label: `Kỳ họp · ${councilPlaceName(council.name)}`, href: paths.deskCouncil(slug) },
          { label: 'Mẫu văn bản', href: paths.deskTemplates(slug) },
          { label: `Bản số ${version.version}` },
        ]}
        title={titleOf(version.version)}
        lede={`${version.savedByName} lưu lúc ${formatInstant(version.savedAt)}.`}
      />
      <TemplateComparison
        caption="Bản này đổi gì"
        heads={[before ? `Bản số ${before.version}` : 'Lời có sẵn', `Bản số ${version.version}`]}
        one={before?.template ?? OURS}
        other={version.template}
      />
      {!isCurrent && (
        <TemplateComparison
          caption="So với bản đang dùng"
          heads={[`Bản số ${version.version}`, `Bản số ${newest.version}, đang dùng`]}
          one={version.template}
          other={newest.template}
        />
      )}
      {!isCurrent && canWordPapers(viewer, council.id) === null && (
        <ActionForm action={restore} submit="Dùng lại bản này" done="Đã dùng lại." variant="secondary">
          <p className="text-soft">
            Bản này được lưu lại thành bản mới; bản đang dùng vẫn còn trong danh sách.
          </p>
        </ActionForm>
      )}
    </div>
  );
}
