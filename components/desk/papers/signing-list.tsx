import { ActionForm, type FormAction } from '@/components/form/action-form';
import { ProgressLine } from '@/components/public/progress-line';
import { SignedCopyLines } from '@/components/public/signed-copy';
import { Notice } from '@/components/ui/notice';
import { TitledSection } from '@/components/ui/titled-section';
import { paths } from '@/lib/paths';
import { isAsSent, type Signing, type SigningSubject, signingSubjects } from '@/lib/print/signing';
import { minutesProgress, resolutionProgress, type Step } from '@/lib/public/paper-progress';
import { resolutionName } from '@/lib/public/row-names';
import { instantText } from '@/lib/public/session-text';
import type { SessionRecord } from '@/lib/record/schema';
import { SignedUpload } from './signed-upload';

/** A paper that is out, as the page has it. */
export type SentOutPaper = Signing & {
  readonly id: string;
  readonly sentDigest: string | null;
  readonly sentAt: string;
  readonly sentBy: string | null;
};

type SigningListProps = {
  sessionId: string;
  record: SessionRecord;
  signings: readonly SentOutPaper[];
  /** Why nothing may be sent now, as a sentence; null where it may. */
  closed: string | null;
  /** Whether speakers were asked to look through their words, and residents read just this. */
  wasAsked: boolean;
  isPublished: boolean;
  actions: {
    send: (key: { sessionId: string; resolutionId: SigningSubject }) => ReturnType<FormAction>;
    takeBack: (key: { sessionId: string; signingId: string }) => ReturnType<FormAction>;
  };
};

/** What goes out to be signed: the minutes and each resolution, what is out, and what came back. */
export function SigningList({ record, signings, closed, ...rest }: SigningListProps) {
  const subjects = signingSubjects(record);
  // What is out stays in sight, though the record holds no such paper any more.
  const lost = signings.map((one) => one.resolutionId).filter((of) => !subjects.includes(of));
  if (subjects.length + lost.length === 0) return null;
  return (
    <TitledSection title="Trình ký và bản ký">
      <p className="max-w-text text-soft">
        «Gửi ký» lập đúng văn bản sẽ ký, không mang chữ DỰ THẢO, và giữ nguyên tệp ấy. Tệp đã ký nộp lại được
        đối chiếu từng byte với tệp đã gửi. {closed}
      </p>
      <ul className="flex flex-col">
        {[...subjects, ...lost].map((of) => (
          <SigningItem
            key={of ?? 'minutes'}
            of={of}
            record={record}
            signing={signings.find((one) => one.resolutionId === of)}
            isOpen={closed === null}
            {...rest}
          />
        ))}
      </ul>
    </TitledSection>
  );
}

type ItemProps = Pick<SigningListProps, 'sessionId' | 'record' | 'wasAsked' | 'isPublished' | 'actions'> & {
  of: SigningSubject;
  signing: SentOutPaper | undefined;
  isOpen: boolean;
};

function nameOf(record: SessionRecord, of: SigningSubject): string {
  if (of === null) return 'Biên bản kỳ họp';
  const resolution = record.resolutions.find(({ id }) => id === of);
  return resolution ? resolutionName(resolution) : 'Nghị quyết không còn trong hồ sơ';
}

function SigningItem({ of, record, signing, isOpen, sessionId, actions, ...asked }: ItemProps) {
  const name = nameOf(record, of);
  const steps = stepsOf(record, of, { ...asked, isOut: signing !== undefined });
  const send = actions.send.bind(null, { sessionId, resolutionId: of });
  return (
    <li className="flex flex-col gap-3 border-t border-line py-4">
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">{name}</h3>
        {steps.length > 0 && <ProgressLine steps={steps} />}
      </div>
      {signing ? (
        <SentOut
          name={name}
          record={record}
          signing={signing}
          sessionId={sessionId}
          isOpen={isOpen}
          actions={actions}
        />
      ) : (
        isOpen && <ActionForm action={send} submit="Gửi ký" done="Đã lập bản trình ký." variant="secondary" />
      )}
    </li>
  );
}

function stepsOf(
  record: SessionRecord,
  of: SigningSubject,
  beside: Parameters<typeof minutesProgress>[1],
): Step[] {
  if (of === null) return minutesProgress(record, beside);
  const resolution = record.resolutions.find(({ id }) => id === of);
  return resolution ? resolutionProgress(resolution) : [];
}

type SentOutProps = Pick<ItemProps, 'sessionId' | 'record' | 'isOpen' | 'actions'> & {
  name: string;
  signing: SentOutPaper;
};

function SentOut({ name, record, signing, sessionId, isOpen, actions }: SentOutProps) {
  const { id, resolutionId, sentDigest, sentAt, sentBy, copy } = signing;
  const isSame = isAsSent(signing, record);
  const when = `${instantText(sentAt)}${sentBy ? `, ${sentBy}` : ''}`;
  return (
    <>
      <p>
        {sentDigest ? <a href={paths.file(sentDigest)}>Bản trình ký (PDF)</a> : 'Bản trình ký'}, {when}
      </p>
      {!isSame && (
        <Notice tone="warn" title="Bản trình ký đã khác hồ sơ.">
          <p>
            {copy
              ? 'Bản ký dưới đây không kèm theo hồ sơ khi công bố nữa. Gửi ký lại, hoặc sửa hồ sơ về như bản đã ký.'
              : 'Thu lại rồi gửi ký bản mới, hoặc sửa hồ sơ về như bản đã gửi.'}
          </p>
        </Notice>
      )}
      {copy && (
        <div className="flex max-w-text flex-col gap-1">
          <SignedCopyLines copy={copy} label={copy.file.name} />
        </div>
      )}
      {isOpen && (
        <div className="flex flex-wrap items-start gap-3">
          {sentDigest && (
            <SignedUpload
              label={copy ? `Thay bản ký: ${name}` : `Nộp bản đã ký: ${name}`}
              uploadTo={paths.uploadSigned(sessionId, id)}
            />
          )}
          {!isSame && (
            <ActionForm
              action={actions.send.bind(null, { sessionId, resolutionId })}
              submit="Gửi ký lại"
              done="Đã lập bản trình ký mới."
              variant="secondary"
            />
          )}
          <ActionForm
            action={actions.takeBack.bind(null, { sessionId, signingId: id })}
            submit={copy ? 'Bỏ bản ký' : 'Thu lại'}
            done={copy ? 'Đã bỏ.' : 'Đã thu lại.'}
            variant="quiet"
          />
        </div>
      )}
    </>
  );
}
