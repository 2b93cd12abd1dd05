import { expect, it } from 'vitest';
import { deadHandlers } from './dead-handlers';

const element = (tagName: string, props?: object) => ({
  tagName,
  ...(props && { __reactFiber$a1: {}, __reactProps$a1: props }),
});

it('finds every handler React gave to an element, and no other property', () => {
  const page = [
    element('MAIN', { children: [], className: 'x' }),
    element('A', { href: '/', on: () => {}, onClick: undefined }),
    element('BUTTON', { onClick: () => {}, onPointerDown: () => {}, 'data-only': '' }),
    element('FORM', { action: '/', onSubmit: () => {} }),
    element('SCRIPT'),
  ];
  expect(deadHandlers(page)).toEqual(['<button onClick>', '<button onPointerDown>', '<form onSubmit>']);
  expect(deadHandlers(page.slice(0, 2))).toEqual([]);
});

it('does not pass a page it cannot see into', () => {
  expect(() => deadHandlers([element('MAIN'), element('BUTTON')])).toThrow('look again');
});
