/** A letter as it is handed to a mail server, in plain text and as a simple page. */
export type Letter = { subject: string; text: string; html: string };

export type Line = readonly [label: string, text: string];

/** The words of a letter, whichever it is. */
type LetterWords = {
  subject: string;
  opening: string;
  /** What is different, where something is. */
  list: { head: string; rows: readonly string[] } | null;
  lines: readonly Line[];
  /** Where its reader goes on, as an address anybody may have read over their shoulder: it opens for them alone. */
  link: { words: string; address: string } | null;
  /** Why they have it, and what they can do about it. */
  foot: string;
};

export const letterOfWords = (words: LetterWords): Letter => ({
  subject: words.subject,
  text: asText(words),
  html: asPage(words),
});

function asText({ opening, list, lines, link, foot }: LetterWords): string {
  const parts = [
    opening,
    list && [list.head, ...list.rows.map((one) => `- ${one}.`)].join('\n'),
    lines.map(([label, text]) => `${label}: ${text}`).join('\n'),
    link && `${link.words}\n${link.address}`,
    foot,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** No picture, no marked link, nothing to be fetched: what is read of a letter is nobody's to know. */
function asPage({ subject, opening, list, lines, link, foot }: LetterWords): string {
  const rows = lines.map(
    ([label, text]) =>
      `<tr><th scope="row" style="text-align:left;vertical-align:top;white-space:nowrap;padding:4px 16px 4px 0">${escaped(label)}</th><td style="vertical-align:top;padding:4px 0">${escaped(text)}</td></tr>`,
  );
  const changed = list
    ? `<p><strong>${list.head}</strong></p><ul>${list.rows.map((one) => `<li>${escaped(one)}.</li>`).join('')}</ul>`
    : '';
  const where = link
    ? `<p>${link.words}<br><a href="${escaped(link.address)}">${escaped(link.address)}</a></p>`
    : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5"><p>${escaped(opening)}</p>${changed}<table style="border-collapse:collapse">${rows.join('')}</table>${where}<p style="font-size:14px">${foot}</p></body></html>`;
}
