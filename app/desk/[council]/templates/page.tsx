import type { Metadata } from 'next';
import { TemplateForm } from '@/components/desk/templates/template-form';
import { TemplateVersions } from '@/components/desk/templates/template-versions';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/text-field';
import { listDeskSessions } from '@/db/access/desk/sessions';
import { getPreview } from '@/db/access/publications/publishing';
import { paths } from '@/lib/paths';
import { canWordPapers } from '@/lib/policies/templates';
import { exampleValues } from '@/lib/print/field-values';
import { councilPlaceName } from '@/lib/public/council-name';
import { OURS } from '@/lib/templates/template';
import { saveWords } from './actions';
import { findTemplates } from './find-templates';

export const metadata: Metadata = { title: 'Mẫu văn bản' };

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<{ 'ky-hop'?: string | string[] }>;
};

/** A council's own words for its papers, with a session of it to see them in. */
export default async function TemplatesPage({ params, searchParams }: Props) {
  const { council: slug } = await params;
  const { viewer, council, versions } = await findTemplates(slug, paths.deskTemplates(slug));
  const sessions = (await listDeskSessions(viewer, council.id, 1))?.rows ?? [];
  const asked = (await searchParams)['ky-hop'];
  const session = sessions.find(({ id }) => id === asked) ?? sessions[0];
  const preview = session && (await getPreview(viewer, session.id, new Date().toISOString()));
  const [newest] = versions;
  const readOnly = canWordPapers(viewer, council.id) !== null;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader
        crumbs={[
          { label: `Kỳ họp · ${councilPlaceName(council.name)}`, href: paths.deskCouncil(slug) },
          { label: 'Mẫu văn bản' },
        ]}
        title="Mẫu văn bản"
        lede="Lời riêng của hội đồng trong văn bản và biên bản. Con số, ngày tháng, bảng biểu luôn lấy từ hồ sơ kỳ họp; mẫu không sửa được. Văn bản của bản đã công bố giữ lời của ngày công bố."
      />
      <div className="flex flex-wrap items-end gap-3">
        <form action={paths.deskTemplates(slug)} className="flex flex-wrap items-end gap-3">
          <SelectField
            name="ky-hop"
            label="Xem thử với"
            defaultValue={session?.id}
            options={sessions.map(({ id, label }) => ({ value: id, label: label || 'Kỳ họp chưa có tên' }))}
          />
          <Button type="submit">Xem</Button>
        </form>
        <a
          className="inline-flex min-h-11 items-center"
          href={paths.deskTemplateFile(slug)}
          download={`mau-van-ban-${slug}.json`}
        >
          Tải mẫu về máy (JSON)
        </a>
      </div>
      {readOnly && <Notice title="Chỉ xem">Thư ký của hội đồng soạn mẫu văn bản.</Notice>}
      <TemplateForm
        current={{ version: newest?.version ?? 0, ...(newest?.template ?? OURS) }}
        values={preview ? exampleValues(preview.record) : {}}
        readOnly={readOnly}
        action={saveWords.bind(null, { councilId: council.id, slug })}
      />
      {versions.length > 0 && <TemplateVersions council={slug} versions={versions} />}
    </div>
  );
}
