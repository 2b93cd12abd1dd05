import { Fragment, type ReactNode } from 'react';
import { Table, Td, Th } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import { personnelPapers } from '@/lib/print/of-personnel';
import {
  formNames,
  type PaperName,
  paperNames,
  papers,
  printForms,
  sessionFormNames,
  sessionForms,
} from '@/lib/print/paper-names';
import { extractPaperName, isMade, paperTitle, resolutionPaperName } from '@/lib/print/papers';
import { hasOwnWords } from '@/lib/print/resolution';
import { synthesisName } from '@/lib/print/review-synthesis';
import { resolutionName } from '@/lib/public/row-names';
import type { SessionRecord } from '@/lib/record/schema';

type PapersPageProps = {
  sessionId: string;
  record: SessionRecord;
  /** Whether residents read just this: then papers name the version, else they are stamped as drafts. */
  isPublished: boolean;
  /** The resolutions that councillors said something of. */
  remarked: ReadonlySet<string>;
  /** What goes out to be signed. */
  children?: ReactNode;
};

const WHEN = { before: 'Trước kỳ họp', during: 'Tại kỳ họp', after: 'Sau kỳ họp' } as const;

/** Every paper that can be made of the session, each as PDF to sign and as Word to go on with. */
export function PapersPage({ sessionId, record, isPublished, remarked, children }: PapersPageProps) {
  const { resolutions } = record;
  const ofPeople = personnelPapers(record);
  return (
    <div className="flex max-w-[56rem] flex-col gap-6 pt-4">
      <div className="flex max-w-text flex-col gap-2">
        <h1 className="font-serif text-xl font-semibold">In và tải</h1>
        <p className="text-soft">
          {isPublished
            ? 'Văn bản lập từ bản đã công bố, cuối mỗi trang có số bản và mã đối chiếu.'
            : 'Hồ sơ có nội dung chưa công bố nên văn bản mang chữ DỰ THẢO. Chỗ hồ sơ không ghi mà mẫu yêu cầu thì để dòng chấm.'}
        </p>
        <p>
          Toàn bộ hồ sơ, đánh số, có mục lục:{' '}
          {sessionForms.map((form, index) => (
            <Fragment key={form}>
              {index > 0 && ' · '}
              <a className="inline-flex min-h-11 items-center" href={paths.deskSessionFile(sessionId, form)}>
                {sessionFormNames[form]}
              </a>
            </Fragment>
          ))}
        </p>
      </div>
      {(Object.keys(WHEN) as (keyof typeof WHEN)[]).map((when) => (
        <PaperTable key={when} caption={WHEN[when]} sessionId={sessionId} rows={papersOf(record, when)} />
      ))}
      {ofPeople.length > 0 && (
        <PaperTable caption="Nhân sự, từng việc" sessionId={sessionId} rows={ofPeople} />
      )}
      {resolutions.length > 0 && (
        <PaperTable
          caption="Từng nghị quyết"
          sessionId={sessionId}
          rows={resolutions.flatMap((resolution, at) => [
            ...(hasOwnWords(resolution)
              ? [{ name: resolutionPaperName(record, resolution), title: resolutionName(resolution) }]
              : []),
            {
              name: extractPaperName(record, resolution),
              title: `Trích biên bản: ${resolutionName(resolution)}`,
            },
            ...(remarked.has(resolution.id)
              ? [
                  {
                    name: synthesisName(at),
                    title: `Tổng hợp góp ý, giải trình: ${resolutionName(resolution)}`,
                  },
                ]
              : []),
          ])}
        />
      )}
      {children}
    </div>
  );
}

const papersOf = (record: SessionRecord, when: keyof typeof WHEN): Row[] =>
  paperNames
    .filter((name: PaperName) => papers[name].when === when && isMade(record, name))
    .map((name) => ({ name, title: paperTitle(record, name) }));

type Row = { name: string; title: string };

function PaperTable({
  caption,
  sessionId,
  rows,
}: {
  caption: string;
  sessionId: string;
  rows: readonly Row[];
}) {
  return (
    <Table caption={caption}>
      <tbody>
        {rows.map(({ name, title }) => (
          <tr key={name}>
            <Th scope="row" className="w-full align-middle">
              {title}
            </Th>
            {printForms.map((form) => (
              <Td key={form} align="end" className="sm:w-24">
                <a
                  className="inline-flex min-h-11 items-center"
                  href={paths.deskPaper(sessionId, name, form)}
                  aria-label={`${title}, ${formNames[form]}`}
                >
                  {formNames[form]}
                </a>
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
