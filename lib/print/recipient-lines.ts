/** «- Như Điều 2;», one each, whatever marks were typed. */
export const recipientLines = (recipients: string | null): string[] => {
  const lines = (recipients ?? '')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:nơi nhận\s*:?|[-–+•*])\s*/iu, '')
        .replace(/[.;,]\s*$/u, '')
        .trim(),
    )
    .filter(Boolean);
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`);
};
