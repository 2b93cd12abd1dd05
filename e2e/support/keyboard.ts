import { expect, type Page } from '@playwright/test';

/** What may follow the name of a section: nothing, how many it has, of how many sittings the roll was called. */
const COUNT = /^(?:\d+(?:\/\d+ phiên)?)?$/;

/** How far Tab may go before a control counts as out of reach. */
const FARTHEST = 250;

/** A person who never touches the mouse: moves by Tab, reads the focused control's name, types, chooses and presses. */
export function keyboardOf(page: Page) {
  /** Tab on, or back when it lies behind, until the control of this name has the focus. */
  async function reach(name: string, fits = (current: string) => current === name): Promise<void> {
    const seen: string[] = [];
    for (let step = 0; step < FARTHEST; step += 1) {
      const names = await page.evaluate(namesInTabOrder);
      const current = names.focused;
      if (fits(current)) return;
      seen.push(current);
      const ahead = names.after.findIndex(fits);
      const behind = names.before.findLastIndex(fits);
      const back = ahead < 0 && behind >= 0;
      const presses = back ? names.before.length - behind : ahead < 0 ? 1 : ahead + 1;
      // A guess from the order of the page; where focus really went is read again.
      for (let press = 0; press < presses; press += 1) await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never reached «${name}», only: ${[...new Set(seen)].join(' · ')}`);
  }

  let done = 0;
  return {
    reach,
    /** How many actions these hands did: a press, a text written or pasted, a choice, each one, however far Tab had to go. */
    actions: () => done,
    async press(name: string) {
      done += 1;
      await reach(name);
      await page.keyboard.press('Enter');
    },
    /** Replaces what the field holds; text goes in as an input method puts it. */
    async write(name: string, text: string) {
      done += 1;
      await reach(name);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    /** Walks a list of options, or a group of radio buttons, with the arrow keys. */
    /** Text into the field that has the focus already. */
    async type(text: string) {
      done += 1;
      await page.keyboard.insertText(text);
    },
    /** A key that is no text, where the focus is. */
    async key(name: string) {
      done += 1;
      await page.keyboard.press(name);
    },
    async choose(name: string, option: string) {
      done += 1;
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
      done += 1;
      await reach(
        section,
        (current) => current.startsWith(section) && COUNT.test(current.slice(section.length)),
      );
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(section);
    },
  };
}

/** What Tab would meet before and after the focused control, by accessible name, and its own name. */
function namesInTabOrder(): { before: string[]; focused: string; after: string[] } {
  const nameOf = (element: Element | null): string => {
    if (!element || element === document.body) return '';
    const labelled = element.getAttribute('aria-labelledby');
    const text =
      element.getAttribute('aria-label') ??
      (labelled ? document.getElementById(labelled)?.textContent : null) ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      '';
    return text.replace(/\s+/g, ' ').trim();
  };
  const stops = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
  const at = all.indexOf(document.activeElement as HTMLElement);
  const before = at < 0 ? [] : all.slice(0, at).map(nameOf);
  return { before, focused: nameOf(document.activeElement), after: all.slice(at + 1).map(nameOf) };
}

function chosenOption(): string {
  const element = document.activeElement as HTMLSelectElement | null;
  return element?.selectedOptions?.[0]?.textContent?.trim() ?? '';
}
