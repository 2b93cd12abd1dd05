import { type BrowserContext, expect } from '@playwright/test';

/**
 * Collects what the context's pages report as wrong: uncaught errors and `console.error`.
 * A page answered with 404 or 403 logs that by itself; such an answer is the spec's to judge, so it is left out.
 * @returns a function that fails the test when anything was reported
 */
export function watchForErrors(context: BrowserContext): () => void {
  const errors: Array<{ text: string; about?: string }> = [];
  const documents = new Set<string>();
  context.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push({ text: message.text(), about: message.location().url });
  });
  context.on('weberror', (error) => errors.push({ text: String(error.error()) }));
  return () => {
    const counted = errors.filter(
      ({ text, about }) => !(text.startsWith('Failed to load resource') && about && documents.has(about)),
    );
    expect(counted, 'errors reported by the page').toEqual([]);
  };
}
