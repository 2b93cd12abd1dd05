/**
 * Runs `then` at once, or, while a button is half pressed, when it was let go: whatever moves the page between press and
 * release loses the click.
 */
export function afterPress(then: () => void): void {
  if (!document.querySelector('button:active, summary:active')) then();
  else window.addEventListener('pointerup', () => setTimeout(then), { once: true });
}
