import { TOOL } from './tool';

/** A− and A+: four sizes, kept on this device. */
export function TextSizeControl() {
  return (
    <span className="inline-flex" data-needs-script data-text-sizes>
      <button type="button" className={TOOL} aria-label="Chữ nhỏ hơn" disabled suppressHydrationWarning>
        A−
      </button>
      <button type="button" className={TOOL} aria-label="Chữ lớn hơn" suppressHydrationWarning>
        A+
      </button>
      <span className="sr-only" aria-live="polite" />
    </span>
  );
}
