export type TextField = HTMLInputElement | HTMLTextAreaElement;

export const TEXT_FIELDS = 'input:not([type=checkbox]), textarea';

export const isTextField = (target: EventTarget): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Whether the field takes no line breaks: a list pasted there would run together. */
export const isOneLine = (field: TextField): boolean =>
  field instanceof HTMLInputElement || field.dataset.oneLine !== undefined;

/** Whether the field is empty, or all its text is selected. */
export const willBeReplaced = ({ value, selectionStart, selectionEnd }: TextField): boolean =>
  value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);

/** Puts text in at the cursor, as the browser would have pasted it, with the event that React takes for typing. */
export function insertText(field: TextField | null, text: string): void {
  if (!field?.isConnected) return;
  field.focus();
  const { selectionStart, selectionEnd, value } = field;
  const given = field instanceof HTMLInputElement ? text.trim().replace(/\s*\n\s*/g, ' ') : text;
  field.setRangeText(given, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
