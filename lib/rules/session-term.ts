/** The sentence for a session held before its term's first year; `null` when it is not. */
export function beforeTerm(
  startsOn: string,
  { startYear, endYear }: { startYear: number; endYear: number },
): string | null {
  if (Number(startsOn.slice(0, 4)) >= startYear) return null;
  return `Kỳ họp trước khi khóa ${startYear}–${endYear} bắt đầu. Kiểm tra lại năm hoặc khóa.`;
}
