import { expect, test } from 'vitest';
import { signInCookieName, tokenIn } from './sign-in-cookie';

const token = 'a'.repeat(43);

test('the token is found among other cookies, under the name it has with or without https', () => {
  expect(tokenIn(`a=b; nghi-truong.sign-in=${token}; c`, false)).toBe(token);
  expect(tokenIn(`__Host-nghi-truong.sign-in=${token}`, true)).toBe(token);
  expect(signInCookieName(true)).toBe('__Host-nghi-truong.sign-in');
  expect(tokenIn(`nghi-truong.sign-in=${token}`, true), 'set without https').toBeNull();
});

test.each([
  undefined,
  '',
  ';;;=',
  `nghi-truong.sign-in.0=${token}`,
  'nghi-truong.sign-in=short',
  `nghi-truong.sign-in=${token}%00`,
  `x=nghi-truong.sign-in=${token}`,
])('«%s» holds none', (cookies) => {
  expect(tokenIn(cookies, false)).toBeNull();
});
