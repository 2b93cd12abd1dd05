import { expect, type Page } from '@playwright/test';

/** How far Tab may go before a control counts as out of reach. */
const FARTHEST = 250;

/** A person who never touches the mouse: moves by Tab, reads the focused control's name, types, chooses and presses. */
export function keyboardOf(page: Page) {
  const focused = () => page.evaluate(nameOfFocused);

  /** Tab on until the control of this name has the focus; the one that has it now counts. */
  async function reach(name: string, fits = (current: string) => current === name): Promise<void> {
    const seen: string[] = [];
    for (let step = 0; step < FARTHEST; step += 1) {
      const current = await focused();
      if (fits(current)) return;
      seen.push(current);
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached «${name}», only: ${[...new Set(seen)].join(' · ')}`);
  }

  return {
    reach,
    /** Moves on at least once before looking for `name`: for the next of several alike. */
    async reachNext(name: string) {
      await page.keyboard.press('Tab');
      await reach(name);
    },
    async press(name: string) {
      await reach(name);
      await page.keyboard.press('Enter');
    },
    /** Replaces what the field holds; text goes in as an input method puts it. */
    async write(name: string, text: string) {
      await reach(name);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    /** Walks a list of options, or a group of radio buttons, with the arrow keys. */
    async choose(name: string, option: string) {
      await reach(name);
      await page.keyboard.press('Home');
      for (let step = 0; step < 40; step += 1) {
        if ((await page.evaluate(chosenOption)) === option) return;
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`«${name}» offers no «${option}»`);
    },
    /** Opens a section from the workspace's list, where a count may follow its name. */
    async goTo(section: string) {
      await reach(
        section,
        (current) => current.startsWith(section) && !/\p{L}/u.test(current.slice(section.length)),
      );
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(section);
    },
  };
}

function nameOfFocused(): string {
  const element = document.activeElement as HTMLInputElement | null;
  if (!element || element === document.body) return '';
  const labelled = element.getAttribute('aria-labelledby');
  const text =
    element.getAttribute('aria-label') ??
    (labelled ? document.getElementById(labelled)?.textContent : null) ??
    element.labels?.[0]?.textContent ??
    element.textContent ??
    '';
  return text.replace(/\s+/g, ' ').trim();
}

function chosenOption(): string {
  const element = document.activeElement as HTMLSelectElement | null;
  return element?.selectedOptions?.[0]?.textContent?.trim() ?? '';
}
