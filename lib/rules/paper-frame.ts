import { parsePartialDate } from '@/lib/vi/partial-date';
import { readResolutionNumber } from '@/lib/vi/resolution-number';

/** What stands around the text of a paper. Null where it does not say, or not surely. */
export type PaperFrame = {
  /** What it calls itself: «NGHỊ QUYẾT», «TỜ TRÌNH». */
  name: string | null;
  /** It says that it is a draft: what it says of numbers, days and signing has not happened yet. */
  isDraft: boolean;
  number: string | null;
  place: string | null;
  /** The day beside the place, as far as it is filled in: `2020-06-12`, `2020-06`, `2020`. */
  day: string | null;
  /** «Khóa II, kỳ họp thứ 11». */
  session: string | null;
  closing: string | null;
  /** The day of the adoption that the closing sentence names. */
  adoptedOn: string | null;
  /** One a line, without dashes. */
  recipients: string[];
  /** «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH». */
  capacity: string[];
  signer: string | null;
  /** Who issues it: the capitals over its number. */
  issuer: string | null;
  /** «Kính gửi: …». */
  to: string | null;
  /** Lines that are none of these, word for word. */
  rest: string[];
};

const NAMES =
  /^(?:dự thảo\s+)?(nghị quyết|tờ trình|báo cáo(?: thẩm tra)?|thông báo|kế hoạch|quyết định|biên bản(?: kỳ họp| phiên họp)?)$/iu;
const NAME_AND_SUBJECT = /^((?:DỰ THẢO )?(?:NGHỊ QUYẾT|TỜ TRÌNH|BÁO CÁO))\s+(?=V(?:ề|Ề|\/v)\s)/u;

/** «NGHỊ QUYẾT Về quyết toán» on one line, which are two: its name and its subject. */
export const nameApart = (line: string): string[] => line.replace(NAME_AND_SUBJECT, '$1\n').split('\n');

/** What a line calls its paper, in capitals: «NGHỊ QUYẾT»; `null` for a line that is no name. */
export const paperNameIn = (line: string): string | null =>
  NAMES.exec(line)?.[1]?.toLocaleUpperCase('vi') ?? null;

const STATE = /C[ỘÔ]NG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/iu;
const DRAFT = /^\(?dự thảo(?:\s+(?:lần\s+(?:thứ\s+)?\S+|\d+))?\)?\.?$/iu;
const NUMBER = /^Số\s*(?::|(?=\d))\s*(.*?)(?=\s+\p{Lu}[\p{L} .-]*,\s*ngày|$)/iu;
const PLACE_AND_DAY = /(\p{Lu}[\p{L}\d .-]*?),\s*ngày\s*(\S*)\s*tháng\s*(\S*)\s*năm\s*(\S*)\s*$/u;
const SESSION = /^\(?(?:khó?a|khoá|nhiệm kỳ|kỳ họp)\s.*kỳ họp|^\(?kỳ họp (?:thứ|chuyên đề|lần|giải quyết)/iu;
const CLOSING = /^nghị quyết này (?:đã )?được (?:hội đồng|hđnd|kỳ họp)/iu;
const RECIPIENTS = /^nơi nhận\s*:?\s*(.*)$/iu;
const CAPACITY =
  /^(?:(?:TM|KT|Q|TL|TUQ)\.\s*\p{Lu}[\p{Lu}\s]*|(?:PHÓ )?CHỦ (?:TỊCH|TỌA|TOẠ)(?: [\p{Lu}\s]*)?|CHỦ (?:TỌA|TOẠ) (?:KỲ|PHIÊN) HỌP)$/u;
/** A place left free for the hand. */
const BLANK = /^[….]{5,}$/u;
const SIGNED = /^\(?(?:đã ký|ký tên|ký,? đóng dấu|ký tên,? đóng dấu)\)?\.?$/iu;
/** A person's name: two to six words, each with a capital and not all of capitals, nothing else. */
const PERSON = /^(?!\P{Ll}+$)(?:(?:Ông|Bà|Đồng chí)\s+)?\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u;
const TO = /^kính gửi\s*:?\s*(.+)$/iu;
const ISSUER = /^(?:HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|THƯỜNG TRỰC|HĐND|UBND)(?:\s|$)/u;
const PLACE = /^(?:PHƯỜNG|XÃ|ĐẶC KHU|THỊ TRẤN|QUẬN|HUYỆN|THỊ XÃ|THÀNH PHỐ|TỈNH|TP\.?)\s/u;
const IN_WORDS = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+\d{1,2}[/-]\d{1,2}[/-]\d{4}/iu;
const EFFECT = /nghị quyết (?:này )?có hiệu lực(?: thi hành)?(?: kể)? từ (ngày\s[^,.;]*)/iu;

const LONGEST_LINE = 1_000;
const LONGEST_TEXT = 20_000;

/**
 * Reads what stands around the text of a paper: number, place and day, session, closing sentence, recipients and signature.
 * A blank left for the hand («Số: …/NQ-HĐND») is no number, and two names under one capacity are no signer.
 *
 * @param lines what `readPastedResolution` left over, or all the lines of a paper that is no resolution
 */
export function readPaperFrame(lines: readonly string[]): PaperFrame {
  const frame: PaperFrame = {
    ...{ name: null, isDraft: false, number: null, place: null, day: null, session: null, closing: null },
    ...{ adoptedOn: null, recipients: [], capacity: [], signer: null, issuer: null, to: null, rest: [] },
  };
  const signers: string[] = [];
  let part: 'head' | 'recipients' | 'signature' = 'head';
  for (const line of lines) {
    // No line of a head or a foot is as long; patterns are not tried on what was made to stall them.
    if (line.length > LONGEST_LINE) {
      frame.rest.push(line);
      continue;
    }
    const [, first] = RECIPIENTS.exec(line) ?? [];
    if (first !== undefined) {
      part = 'recipients';
      // A tab between two columns: «Nơi nhận:    CHỦ TỊCH».
      if (CAPACITY.test(first)) frame.capacity.push(first);
      else takeRecipient(frame, first);
    } else if (BLANK.test(line)) part = 'signature';
    else if (CAPACITY.test(line) && !ISSUER.test(line)) {
      part = 'signature';
      frame.capacity.push(line);
    } else if (takeHead(frame, line)) continue;
    else if (part === 'signature' && PERSON.test(line))
      signers.push(line.replace(/^(?:Ông|Bà|Đồng chí)\s+/u, ''));
    else if (part === 'signature' && SIGNED.test(line)) continue;
    else if (part === 'recipients') takeRecipient(frame, line);
    else frame.rest.push(line);
  }
  if (signers.length === 1) frame.signer = signers[0] ?? null;
  else frame.rest.push(...signers);
  return frame;
}

/** A line that is one of the head or the closing sentence; each is taken once, a second of its kind is left over. */
function takeHead(frame: PaperFrame, line: string): boolean {
  if (STATE.test(line) && line.length < 120) return true;
  if (DRAFT.test(line)) {
    frame.isDraft = true;
    return true;
  }
  const name = paperNameIn(line);
  if (name && frame.name === null) {
    frame.name = name;
    frame.isDraft ||= /^dự thảo/iu.test(line);
    return true;
  }
  if (CLOSING.test(line) && frame.closing === null) {
    frame.closing = line;
    frame.adoptedOn = dayIn(line);
    return true;
  }
  const isDated = takeDay(frame, line);
  const isNumbered = takeNumber(frame, line);
  if (isDated || isNumbered) return true;
  if (SESSION.test(line) && frame.session === null) {
    frame.session = line.replace(/^\(|\)$/g, '');
    return true;
  }
  const [, to] = TO.exec(line) ?? [];
  if (to && frame.to === null) {
    frame.to = to.replace(/[.;,]$/, '');
    return true;
  }
  return takeIssuer(frame, line);
}

/** «ỦY BAN NHÂN DÂN» over «PHƯỜNG ĐỨC THẮNG» is one name; it stands before everything else. */
function takeIssuer(frame: PaperFrame, line: string): boolean {
  if (line !== line.toLocaleUpperCase('vi')) return false;
  if (ISSUER.test(line)) {
    if (frame.number === null && frame.place === null && frame.name === null) frame.issuer ??= line;
    return true;
  }
  if (!PLACE.test(line) || frame.issuer === null || frame.issuer.split(' ').length > 4) return false;
  frame.issuer = `${frame.issuer} ${line}`;
  return true;
}

function takeNumber(frame: PaperFrame, line: string): boolean {
  const [, printed] = NUMBER.exec(line) ?? [];
  if (!printed?.includes('/') || frame.number !== null) return false;
  const isFilled = /^\d/.test(printed) && !/[…_]|\.{2,}/.test(printed);
  frame.number = isFilled ? (readResolutionNumber(printed) ?? printed) : null;
  return true;
}

function takeDay(frame: PaperFrame, line: string): boolean {
  const [, place, day = '', month = '', year = ''] = PLACE_AND_DAY.exec(line) ?? [];
  if (place === undefined || frame.place !== null || line.length > 150) return false;
  frame.place = place.replace(/^.*NQ-HĐND\d*\s+/u, '');
  const known = [day, month, year].map((part) => /^\d+$/.exec(part.replace(/[.,;]$/, ''))?.[0]);
  const [knownDay, knownMonth, knownYear] = known;
  if (!knownYear) return true;
  const told = [knownMonth && knownDay, knownMonth, knownYear].filter(Boolean).join('/');
  frame.day = readDay(told);
  return true;
}

function takeRecipient({ recipients }: PaperFrame, line: string): void {
  const words = line
    .replace(/^[-–+•*]\s*/u, '')
    .replace(/[.;,]\s*$/u, '')
    .trim();
  if (words) recipients.push(words);
}

function readDay(text: string): string | null {
  const read = parsePartialDate(text);
  return read.ok ? read.date : null;
}

/** The one day a sentence names; `null` where it names none, or two. */
function dayIn(text: string): string | null {
  const found = text.match(new RegExp(IN_WORDS, 'giu')) ?? [];
  const [only] = found;
  if (found.length !== 1 || only === undefined) return null;
  return readDay((only.match(/\d+/g) ?? []).join('/'));
}

/** The day from which a resolution says it has effect; `null` where it names none, as «từ ngày thông qua» does. */
export function effectiveFrom(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const [, day = ''] = EFFECT.exec(text) ?? [];
  return dayIn(day);
}
