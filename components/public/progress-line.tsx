import type { Step } from '@/lib/public/paper-progress';

/** «thông qua 12/3/2026 → số 05/NQ-HĐND → gửi (còn thiếu, chậm nhất 13/3/2026)»: a paper's way in one line. */
export function ProgressLine({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="flex flex-wrap gap-x-1.5 text-sm">
      {steps.map(({ what, isDone, due }, index) => (
        <li key={what} className={isDone ? undefined : 'text-soft'}>
          {index > 0 && <span aria-hidden="true">→ </span>}
          {what}
          {!isDone && ` (chưa${due ? `, ${due}` : ''})`}
        </li>
      ))}
    </ol>
  );
}
