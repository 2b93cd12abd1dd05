import type { ConveningChange } from '@/lib/convening/changes';
import { type ConveningFacts, sittingLines, whenLine } from '@/lib/convening/facts';
import { changeWordsInLetter } from '@/lib/vi/convening-words';
import { formatMoment, type LocalMoment } from '@/lib/vi/local-moment';

/** A letter as it is handed to a mail server, in plain text and as a simple page. */
export type Letter = { subject: string; text: string; html: string };

/** What a letter of a convening is made of: what was sent, frozen, so that a letter sent again is the same letter. */
export type LetterParts = {
  kind: 'convening' | 'reminder';
  to: 'delegate' | 'guest';
  council: string;
  sending: {
    number: number;
    facts: ConveningFacts;
    replyBy: LocalMoment | null;
    contact: string | null;
    practical: string | null;
  };
  changes: readonly ConveningChange[];
  /** Where a delegate reads and answers; null for a guest, who has no account. */
  address: string | null;
};

type Line = readonly [label: string, text: string];

/** What, when, where, until when, and where to answer: the letter itself says it. Nothing of anybody else, nothing of a draft. */
export function conveningLetter(parts: LetterParts): Letter {
  const { sending, kind, council } = parts;
  const { facts, number } = sending;
  const word = parts.to === 'guest' ? 'Giấy mời' : 'Triệu tập';
  const again = number > 1 ? `, lần ${number}` : '';
  const subject =
    kind === 'reminder'
      ? `Nhắc trả lời: ${facts.label}, ${whenLine(facts)}`
      : `${word}${again}: ${facts.label}, ${whenLine(facts)}`;
  const opening =
    kind === 'reminder'
      ? `Ông (bà) chưa trả lời triệu tập ${facts.label}, ${council}.`
      : parts.to === 'guest'
        ? `${council} trân trọng kính mời ông (bà) tới dự ${facts.label}.`
        : `${council} triệu tập ông (bà) tới họp ${facts.label}.`;
  const said = { subject, opening, lines: linesOf(parts), changes: parts.changes.map(changeWordsInLetter) };
  return { subject, text: asText(said, parts.address), html: asPage(said, parts.address) };
}

function linesOf({ sending, kind }: LetterParts): Line[] {
  const { facts, replyBy, contact, practical } = sending;
  const lines: [string, string | null][] = [
    ['Thời gian', whenLine(facts)],
    ['Các phiên', sittingLines(facts).join('; ') || null],
    ['Địa điểm', facts.place ?? 'chưa ghi'],
    ['Hình thức', [facts.isClosed && 'họp kín', facts.heldAs].filter(Boolean).join(', ') || null],
    ['Trả lời trước', replyBy && formatMoment(replyBy)],
    ['Liên hệ', contact],
    ['Lưu ý', kind === 'reminder' ? null : practical],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== null);
}

type Said = { subject: string; opening: string; lines: readonly Line[]; changes: readonly string[] };

const HOW = 'Chương trình, tài liệu và chỗ trả lời «Tôi sẽ dự» hoặc «Xin vắng»:';
const WHY =
  'Thư tự động của hội đồng. Không trả lời thư này. Đại biểu tắt thư ở trang Tài khoản; giấy triệu tập vẫn ở Trang đại biểu.';
const WHY_GUEST = 'Thư tự động của hội đồng. Không trả lời thư này.';
const CHANGED = 'Thay đổi so với lần gửi trước:';

function asText({ opening, lines, changes }: Said, address: string | null): string {
  const parts = [
    opening,
    changes.length > 0 ? [CHANGED, ...changes.map((one) => `- ${one}.`)].join('\n') : null,
    lines.map(([label, text]) => `${label}: ${text}`).join('\n'),
    address && `${HOW}\n${address}`,
    address ? WHY : WHY_GUEST,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** No picture, no marked link, nothing to be fetched: what is read of a letter is nobody's to know. */
function asPage({ subject, opening, lines, changes }: Said, address: string | null): string {
  const rows = lines.map(
    ([label, text]) =>
      `<tr><th scope="row" style="text-align:left;vertical-align:top;white-space:nowrap;padding:4px 16px 4px 0">${escaped(label)}</th><td style="vertical-align:top;padding:4px 0">${escaped(text)}</td></tr>`,
  );
  const changed =
    changes.length > 0
      ? `<p><strong>${CHANGED}</strong></p><ul>${changes.map((one) => `<li>${escaped(one)}.</li>`).join('')}</ul>`
      : '';
  const where = address ? `<p>${HOW}<br><a href="${escaped(address)}">${escaped(address)}</a></p>` : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5"><p>${escaped(opening)}</p>${changed}<table style="border-collapse:collapse">${rows.join('')}</table>${where}<p style="font-size:14px">${address ? WHY : WHY_GUEST}</p></body></html>`;
}
