import { expect, it } from 'vitest';
import { stepOfCode } from './totp';

/** RFC 6238, appendix B, for SHA-1: the last six of its eight digits. */
const SECRET = Buffer.from('12345678901234567890');
it.each([
  ['1970-01-01T00:00:59Z', '287082', 1],
  ['2005-03-18T01:58:29Z', '081804', 37037036],
  ['2005-03-18T01:58:31Z', '050471', 37037037],
  ['2009-02-13T23:31:30Z', '005924', 41152263],
  ['2033-05-18T03:33:20Z', '279037', 66666666],
  ['2603-10-11T11:33:20Z', '353130', 666666666],
  ['2005-03-18T01:58:59Z', '081804', 37037036],
  ['2005-03-18T01:59:30Z', '081804', null],
  ['2005-03-18T01:58:29Z', '81804', null],
  ['2005-03-18T01:58:29Z', '', null],
])('at %s %s is the code of step %s', (now, code, step) => {
  expect(stepOfCode(SECRET, code, now)).toBe(step);
});
