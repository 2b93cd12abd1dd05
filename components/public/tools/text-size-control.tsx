'use client';

import { useEffect, useState } from 'react';
import { TEXT_SIZE_KEY, TEXT_SIZES } from '@/lib/text-size';
import { TOOL } from './tool';

const LAST = TEXT_SIZES.length - 1;

function remember(step: string): void {
  try {
    localStorage.setItem(TEXT_SIZE_KEY, step);
  } catch {
    // Storage may be switched off; the size then holds for this page only.
  }
}

/** A− and A+: four sizes, kept on this device. */
export function TextSizeControl() {
  const [index, setIndex] = useState(0);
  useEffect(() => {
    const set = document.documentElement.dataset.textSize;
    setIndex(
      Math.max(
        0,
        TEXT_SIZES.findIndex(({ step }) => step === set),
      ),
    );
  }, []);
  const choose = (next: number) => {
    const size = TEXT_SIZES[next];
    if (!size) return;
    document.documentElement.dataset.textSize = size.step;
    remember(size.step);
    setIndex(next);
  };
  return (
    <span className="inline-flex" data-needs-script>
      <button
        type="button"
        className={TOOL}
        aria-label="Chữ nhỏ hơn"
        disabled={index === 0}
        onClick={() => choose(index - 1)}
      >
        A−
      </button>
      <button
        type="button"
        className={TOOL}
        aria-label="Chữ lớn hơn"
        disabled={index === LAST}
        onClick={() => choose(index + 1)}
      >
        A+
      </button>
      <span className="sr-only" aria-live="polite">
        {TEXT_SIZES[index]?.label}
      </span>
    </span>
  );
}
