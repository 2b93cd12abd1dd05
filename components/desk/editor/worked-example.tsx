import { type WorkedOf, worked } from './worked-examples';

/** One line of print and how it is entered, beside fields that few sessions need. */
export function WorkedExample({ of, className = '' }: { of: WorkedOf; className?: string }) {
  const { printed, entered } = worked[of];
  return (
    <p className={`border-s-2 border-line-strong ps-3 text-sm text-soft ${className}`}>
      Ví dụ: <span className="text-ink">«{printed}»</span>. Ghi: {entered}
    </p>
  );
}
