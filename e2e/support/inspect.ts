import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asserts what every page of ours must hold for anybody who looks at it, at any width. */
export async function inspect(page: Page): Promise<void> {
  await inspectShape(page);
  await assertAccessible(
    page,
    new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .withTags(standards),
  );
}

/** The part that is quickly seen: one h1, a title that begins with it, unique ids, the language, no sideways scrolling. */
export async function inspectShape(page: Page): Promise<void> {
  // While an answer takes the place of the page, its title is gone for a moment.
  await expect(page).toHaveTitle(/\S/);
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const { scrollWidth, clientWidth, lang } = document.documentElement;
    return {
      headings: [...document.querySelectorAll('h1')].map((heading) => (heading.textContent ?? '').trim()),
      title: document.title,
      repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      lang,
      overflow: scrollWidth - clientWidth,
    };
  });
  const spaced = (text: string) => text.replace(/\s+/g, ' ');
  expect(found, page.url()).toMatchObject({ repeatedIds: [], lang: 'vi', overflow: 0 });
  expect(found.headings, `h1 of ${page.url()}`).toHaveLength(1);
  expect(found.headings[0], `h1 of ${page.url()}`).not.toBe('');
  expect(
    spaced(found.title).startsWith(spaced(found.headings[0] ?? '')),
    `“${found.title}” begins with the h1`,
  ).toBe(true);
}

async function assertAccessible(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  // axe takes all that lies in a disabled fieldset for out of reach; HTML disables controls there, and no region with a
  // tab stop of its own.
  const isReached = (id: string, html: string) =>
    id === 'scrollable-region-focusable' && html.includes('tabindex="0"');
  const readable = violations
    .map(({ id, help, nodes }) => {
      const where = nodes.filter(({ html }) => !isReached(id, html)).map(({ target }) => target.join(' '));
      return { id, help, where };
    })
    .filter(({ where }) => where.length > 0);
  expect(readable, `accessibility of ${page.url()}`).toEqual([]);
}
