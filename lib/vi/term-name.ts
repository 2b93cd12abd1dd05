import type { KnownTerm, TermYears } from '@/lib/rules/term';

/** «2004–2011», «từ năm 2004», «đến năm 2011»; null where neither year is known. */
export function termYears({ startYear, endYear }: TermYears): string | null {
  if (startYear !== null && endYear !== null) return `${startYear}–${endYear}`;
  if (startYear !== null) return `từ năm ${startYear}`;
  return endYear === null ? null : `đến năm ${endYear}`;
}

/** «Khóa II (2016–2021)»: what a term is called, with its years where the name does not say them; null as above. */
export function termNameAndYears(term: KnownTerm): string | null {
  const [name, years] = [termName(term), termYears(term)];
  const isNamed = term.label !== null || term.ordinal !== null;
  return name && years && isNamed && !name.includes(years) ? `${name} (${years})` : name;
}

/** What a term is called: as printed, else by what is known of it; null where nothing is. */
export function termName(term: KnownTerm): string | null {
  if (term.label !== null) return term.label;
  if (term.ordinal !== null) return `Khóa ${term.ordinal}`;
  const years = termYears(term);
  return years && `Nhiệm kỳ ${years}`;
}
