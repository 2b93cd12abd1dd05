import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { type DraftRelease, releaseTexts, releaseWord } from '@/lib/review/release-text';

type OfDraft = { sessionId: string; resolutionId: string };
type OfVersion = { sessionId: string; versionId: string };
export type ReleaseActions = {
  releaseNow: (draft: OfDraft, ...form: Parameters<FormAction>) => ReturnType<FormAction>;
  releaseLater: (draft: OfDraft, ...form: Parameters<FormAction>) => ReturnType<FormAction>;
  callBack: (version: OfVersion, ...form: Parameters<FormAction>) => ReturnType<FormAction>;
};

export type ReleasePartProps = {
  sessionId: string;
  release: DraftRelease;
  /** Clerks release, while the session's file is open; everybody at the desk sees how it stands. */
  canRelease: boolean;
  actions: ReleaseActions;
};

/** What of a draft the councillors read, what they do not yet, and the way to release it. */
export function ReleasePart({ sessionId, release, canRelease, actions }: ReleasePartProps) {
  const { id: resolutionId, scheduled, unreleased } = release;
  const word = releaseWord(release);
  const draft = { sessionId, resolutionId };
  return (
    <div className="flex max-w-text flex-col gap-3">
      {releaseTexts(release).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Unreleased unreleased={unreleased} isFirst={!release.current && !scheduled} />
      {canRelease && scheduled && (
        <ActionForm
          action={actions.callBack.bind(null, { sessionId, versionId: scheduled.id })}
          submit="Hủy hẹn phát hành"
          done="Đã hủy hẹn."
          variant="secondary"
        />
      )}
      {canRelease && word && (
        <ActionForm
          action={actions.releaseNow.bind(null, draft)}
          submit={word}
          done="Đã phát hành."
          variant="secondary"
        />
      )}
      {canRelease && word && unreleased.length + (release.current ? 0 : 1) > 0 && (
        <Disclosure summary="Hẹn giờ phát hành">
          <ActionForm
            action={actions.releaseLater.bind(null, draft)}
            submit="Hẹn giờ"
            done="Đã hẹn giờ phát hành."
            variant="secondary"
          >
            <p className="text-soft">
              Bản đang có được giữ lại từ bây giờ; đại biểu đọc được đúng bản ấy khi tới giờ hẹn.
            </p>
            <div className="grid gap-3 sm:grid-cols-2">
              <FormText name="day" label="Ngày" required placeholder="12/3/2026" />
              <FormText name="time" label="Giờ" required placeholder="08:30" />
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}

/** What the desk's text says otherwise than what was released. */
export function Unreleased({ unreleased, isFirst }: { unreleased: readonly string[]; isFirst: boolean }) {
  if (isFirst || unreleased.length === 0) return null;
  return (
    <Notice tone="warn" title={`Có sửa đổi chưa phát hành (${unreleased.length})`}>
      <ul className="list-disc ps-5">
        {unreleased.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
