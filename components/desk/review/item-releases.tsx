import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { paperName } from '@/lib/public/paper-text';
import { type ItemRelease, itemReleaseText } from '@/lib/review/item-release';
import { formatInstant } from '@/lib/vi/date';
import type { paperKinds } from '@/lib/words';
import { Group } from '../editor/group';

type OfPapers = { sessionId: string; ofId: string };
type ItemAction = (papers: OfPapers, ...form: Parameters<FormAction>) => ReturnType<FormAction>;
export type ItemReleaseActions = { hold: ItemAction; later: ItemAction; withSession: ItemAction };

type Paper = {
  id: string;
  kind: (typeof paperKinds)[number];
  number: string | null;
  title: string;
  /** Who opened the file as it is now. */
  openedBy: readonly { name: string; openedAt: string }[];
};

export type ItemReleasesProps = {
  sessionId: string;
  /** Whether the session's agenda and papers are open to councillors at all. */
  reviewOpen: boolean;
  items: readonly { id: string; title: string; release: ItemRelease | null; papers: readonly Paper[] }[];
  canRelease: boolean;
  /** A UTC instant. */
  now: string;
  actions: ItemReleaseActions;
};

/** The papers handed in, item by item, then each that is of none: whether councillors read them, from when on, and who opened them. */
export function ItemReleases({ sessionId, reviewOpen, items, canRelease, now, actions }: ItemReleasesProps) {
  if (items.length === 0) return null;
  return (
    <Group
      title="Tài liệu gửi đại biểu"
      hint="Tài liệu đọc được khi chương trình mở cho đại biểu; từng nội dung, từng tài liệu chung có thể giữ lại hoặc hẹn giờ riêng."
    >
      {!reviewOpen && (
        <Notice>
          Chương trình chưa mở cho đại biểu ở mục Thông tin chung, nên chưa tài liệu nào đọc được.
        </Notice>
      )}
      <ul className="flex flex-col">
        {items.map((item) => (
          <li key={item.id} className="flex max-w-text flex-col gap-2 border-t border-line py-3">
            <h3 className="font-medium">{item.title}</h3>
            <p>{itemReleaseText(item.release, now)}</p>
            <PaperReaders papers={item.papers} />
            {canRelease && (
              <Choice actions={actions} papers={{ sessionId, ofId: item.id }} release={item.release} />
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}

type ChoiceProps = { actions: ItemReleaseActions; papers: OfPapers; release: ItemRelease | null };

function Choice({ actions, papers, release }: ChoiceProps) {
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {release && (
          <ActionForm
            action={actions.withSession.bind(null, papers)}
            submit="Phát hành cùng kỳ họp"
            done="Đã phát hành cùng kỳ họp."
            variant="secondary"
          />
        )}
        {release?.visibleFrom !== null && (
          <ActionForm
            action={actions.hold.bind(null, papers)}
            submit="Giữ lại"
            done="Đã giữ lại."
            variant="secondary"
          />
        )}
      </div>
      <Disclosure summary="Hẹn giờ">
        <ActionForm
          action={actions.later.bind(null, papers)}
          submit="Hẹn giờ"
          done="Đã hẹn giờ."
          variant="secondary"
        >
          <div className="grid gap-3 sm:grid-cols-2">
            <FormText name="day" label="Ngày" required placeholder="12/3/2026" />
            <FormText name="time" label="Giờ" required placeholder="08:30" />
          </div>
        </ActionForm>
      </Disclosure>
    </>
  );
}

function PaperReaders({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul className="flex flex-col text-sm">
      {papers.map((paper) => (
        <li key={paper.id}>
          {paper.openedBy.length === 0 ? (
            <p className="text-soft">{paperName(paper)}: chưa ghi nhận ai mở</p>
          ) : (
            <Disclosure summary={`${paperName(paper)}: ${paper.openedBy.length} người đã mở`}>
              <ul>
                {paper.openedBy.map(({ name, openedAt }) => (
                  <li key={`${name} ${openedAt}`}>
                    {name}, lúc {formatInstant(openedAt)}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
