import { TOOL } from './tool';

/** Opens the browser's print dialogue. */
export function PrintButton() {
  return (
    <button type="button" data-needs-script data-print className={TOOL}>
      In
    </button>
  );
}
