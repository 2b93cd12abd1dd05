import { readListMark } from './list-mark';
import type { NamedOfficer } from './role-person';
import { speakerOf } from './speaker';

/** Somebody of a line: a delegate, or whoever else by the name as it is typed; with what they are, where it stands in brackets. */
export type NamedOnLine = {
  readonly mandateId: string | null;
  readonly name: string | null;
  readonly office: string | null;
};

/** Between two names, never inside brackets: «Lê Thị Cúc (Phó Chủ tịch, Trưởng Ban), 7 và ltc». */
const BETWEEN = /(?:[,;\n]|\s+và\s+)(?![^()]*\))/iu;
const IN_BRACKETS = /^(.*\S)\s*\(([^()]+)\)$/u;

/**
 * The people named on one line, or on several, in their order. A delegate is meant by name, number of the list or a few letters, as
 * everywhere at the desk; what is nobody's or two's stays as typed.
 */
export const readNames = (line: string, delegates: readonly NamedOfficer[]): NamedOnLine[] =>
  line
    .normalize('NFC')
    .split(BETWEEN)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .map((part) => readListMark(part)?.rest ?? part)
    .filter((part) => part !== '')
    .map((part) => namedBy(part, delegates));

function namedBy(part: string, delegates: readonly NamedOfficer[]): NamedOnLine {
  // Two of one name are told apart by a unit in brackets, which is no office.
  const whole = speakerOf(part, delegates);
  if (whole) return { mandateId: whole.id, name: null, office: null };
  const [, name = part, office = null] = IN_BRACKETS.exec(part) ?? [];
  const meant = speakerOf(name, delegates);
  return meant ? { mandateId: meant.id, name: null, office } : { mandateId: null, name, office };
}
