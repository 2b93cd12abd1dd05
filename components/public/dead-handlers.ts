/** Where React keeps the properties of an element it has taken over. */
const PROPS = '__reactProps$';

type Taken = { tagName: string };

/**
 * The event handlers React gave to elements of a page, as `<button onClick>`.
 *
 * @throws Error when React has taken over no element: then nothing was looked at.
 */
export function deadHandlers(elements: Iterable<Taken>): string[] {
  let taken = 0;
  const found: string[] = [];
  for (const element of elements) {
    const key = Object.keys(element).find((name) => name.startsWith(PROPS));
    if (!key) continue;
    taken += 1;
    const props = (element as unknown as Record<string, Record<string, unknown>>)[key] ?? {};
    const names = Object.keys(props).filter(
      (name) => /^on[A-Z]/.test(name) && typeof props[name] === 'function',
    );
    found.push(...names.map((name) => `<${element.tagName.toLowerCase()} ${name}>`));
  }
  if (taken === 0) throw new Error('React keeps the properties of its elements elsewhere: look again.');
  return found;
}
