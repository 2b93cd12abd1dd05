import type { Page } from '@playwright/test';
import { telex } from '@/lib/vi/test-telex';

/*
 * The two ways Vietnamese reaches a field. UniKey, EVKey and OpenKey type letters, take them back with Backspace and type others;
 * they compose nothing. The keyboard of Windows and those of phones compose: the letters stand underlined until they are settled.
 */

/** Types keys of Telex, words apart, as UniKey hands them to the field: letters, Backspaces, letters. */
export async function typeAsUniKey(page: Page, keys: string): Promise<void> {
  for (const [index, word] of keys.split(' ').entries()) {
    if (index > 0) await page.keyboard.press('Space');
    let shown = '';
    for (let count = 1; count <= word.length; count += 1) {
      const next = telex(word.slice(0, count));
      let same = 0;
      while (same < shown.length && shown[same] === next[same]) same += 1;
      for (let back = shown.length; back > same; back -= 1) await page.keyboard.press('Backspace');
      await page.keyboard.type(next.slice(same));
      shown = next;
    }
  }
}

/** Types the same keys with a keyboard that composes each word and settles it before the next. */
export async function typeComposed(page: Page, keys: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const [index, word] of keys.split(' ').entries()) {
    if (index > 0) await page.keyboard.press('Space');
    for (let count = 1; count <= word.length; count += 1) {
      const text = telex(word.slice(0, count));
      const end = { selectionStart: text.length, selectionEnd: text.length };
      await devtools.send('Input.imeSetComposition', { text, ...end });
    }
    await devtools.send('Input.insertText', { text: telex(word) });
  }
  await devtools.detach();
}
