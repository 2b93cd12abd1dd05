'use client';

import { TOOL } from './tool';

/** Opens the browser's print dialogue. */
export function PrintButton() {
  return (
    <button type="button" data-needs-script className={TOOL} onClick={() => window.print()}>
      In
    </button>
  );
}
