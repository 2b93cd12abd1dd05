import { TrackedWording } from '@/components/chamber/amendments/tracked-wording';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import type { Obstacle } from '@/lib/review/amendments';
import { type Assembly, type DeskProposal, proposalName, proposerName } from '@/lib/review/proposals';

export type AssemblyPanelProps = {
  resolutionId: string;
  /** The version of the section that is on the page. */
  base: number;
  assembly: Assembly;
  canAssemble: boolean;
  assemble: FormAction;
};

type Blocked = Assembly['assembled']['blocked'][number];

/** What votes passed and the draft does not say yet: before and after, and what cannot be put in, with why. */
export function AssemblyPanel({ resolutionId, base, assembly, canAssemble, assemble }: AssemblyPanelProps) {
  const { passed, assembled } = assembly;
  const { applied, blocked } = assembled;
  if (applied.length + blocked.length === 0) return null;
  const of = (id: string) => passed.find((one) => one.id === id);
  const last = blocked.filter((one) => isLastOfClash(one, passed)).map(({ id }) => id);
  return (
    <div className="flex max-w-[48rem] flex-col gap-4 rounded-md border-2 border-edge bg-card p-4">
      <h3 className="font-semibold">Biểu quyết đã thông qua, dự thảo chưa có</h3>
      {applied.map((id) => (
        <Change key={id} proposal={of(id)} />
      ))}
      {blocked.map((one) => (
        <div key={one.id} className="flex flex-col gap-2">
          <Change proposal={of(one.id)} />
          <Notice tone="warn" title="Chưa đưa vào được">
            <p>{obstacleText(one, passed)}</p>
          </Notice>
        </div>
      ))}
      {canAssemble && applied.length + last.length > 0 && (
        <ActionForm action={assemble} submit="Đưa vào dự thảo" done="Dự thảo đã có câu chữ được thông qua.">
          <input type="hidden" name="resolutionId" value={resolutionId} />
          <input type="hidden" name="base" value={base} />
          {applied.map((id) => (
            <input key={id} type="hidden" name="shown" value={id} />
          ))}
          {last.map((id) => (
            <label key={id} className="flex min-h-9 items-start gap-3 pointer-coarse:min-h-11">
              <input type="checkbox" name="taken" value={id} className="mt-0.5 size-5 shrink-0" />
              <span>Lấy đề nghị được biểu quyết sau: {nameOf(of(id))}</span>
            </label>
          ))}
        </ActionForm>
      )}
    </div>
  );
}

const nameOf = (one: DeskProposal | undefined) =>
  one ? `${proposalName(one)}, do ${proposerName(one)} đề nghị` : 'một đề nghị khác';

function Change({ proposal }: { proposal: DeskProposal | undefined }) {
  if (!proposal) return null;
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{nameOf(proposal)}</p>
      <TrackedWording {...proposal} />
    </div>
  );
}

/** Whether it was decided after all that contradict it, so that it may be taken over them. */
function isLastOfClash(one: Blocked, passed: readonly DeskProposal[]): boolean {
  if (one.why !== 'clash') return false;
  const at = (id: string) => passed.findIndex((other) => other.id === id);
  return one.with.every((id) => at(id) < at(one.id));
}

function obstacleText(obstacle: Obstacle, passed: readonly DeskProposal[]): string {
  if (obstacle.why === 'gone') return 'Dự thảo không còn chỗ này. Sửa tay ở mục Nghị quyết.';
  if (obstacle.why === 'changed')
    return `Câu chữ ở dự thảo nay khác lúc đề nghị, là: “${obstacle.now}”. Sửa tay ở mục Nghị quyết.`;
  const others = obstacle.why === 'clash' ? obstacle.with : obstacle.by;
  const names = others.map((id) => nameOf(passed.find((one) => one.id === id)));
  return `Trái với: ${names.join('; ')}. Cả hai cùng được thông qua nên phần mềm không tự chọn.`;
}
