/**
 * Runs `then` at once, or, while a button is pressed down, after it is let go: when the page moves between press and
 * release, the click is lost.
 */
export function afterPress(then: () => void): void {
  if (!document.querySelector('button:active, summary:active')) then();
  else window.addEventListener('pointerup', () => setTimeout(then), { once: true });
}
