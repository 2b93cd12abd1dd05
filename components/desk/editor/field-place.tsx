import type { ReactNode } from 'react';

/** Names a field where something elsewhere leads to it. It takes no room of its own. */
export const FieldPlace = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="contents" data-field={name}>
    {children}
  </div>
);

/** Where a link leads: a field of the open row, or a piece of its text, and the words in it. */
export type Target = { field: string; piece?: string | undefined; passage?: string | undefined };

/** Opens whatever folds a field lies in, puts the cursor there and marks the words it is about. */
export function goToField(root: ParentNode, { field, piece, passage }: Target) {
  const place = piece
    ? root.querySelector(`[data-row-id="${CSS.escape(piece)}"]`)
    : root.querySelector(`[data-field="${CSS.escape(field)}"]`);
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  const controls = [...(place?.querySelectorAll('input, textarea, select') ?? [])] as HTMLElement[];
  const at = (control: HTMLElement) =>
    passage && 'value' in control ? String(control.value).indexOf(passage.replace(/…$/, '')) : -1;
  const control = controls.find((one) => at(one) >= 0) ?? controls[0];
  if (!control) return;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
  const start = at(control);
  if (start >= 0 && (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement))
    control.setSelectionRange(start, start + (passage?.replace(/…$/, '').length ?? 0));
}
