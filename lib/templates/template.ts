import { nearest } from '@/lib/record/nearest';
import type { Use } from './fields';
import { type SlotName, slotNames, slotOf } from './slots';
import { readText } from './text';

/*
 * A council's template: its own words for the places in papers and minutes that are its own (slots.ts). What it does not name is as we
 * have it, so that a council without a template has all its papers.
 */

export const TEMPLATE_FORMAT = 'nghi-truong-mau-van-ban/1';
const LONGEST_TEXT = 2_000;
const MOST_CAPITAL_LINES = 4;

export type Template = { readonly slots: Partial<Readonly<Record<SlotName, string>>> };

export const OURS: Template = { slots: {} };

/** The words of a place: the council's, or ours. */
export const textOf = ({ slots }: Template, slot: SlotName): string => slots[slot] ?? slotOf(slot).ours;

/** What is wrong, by the place it is wrong at: `slots.giay-moi.mo-dau`; each a sentence. */
export type TemplateFaults = Readonly<Record<string, string>>;

const own = (text: unknown): string => String(text).normalize('NFC').replace(/\r\n?/gu, '\n').trim();

/**
 * Reads what somebody typed or brought as a file. Everything wrong is said at once, and nothing of it is taken then.
 *
 * @param given of a file the whole; `format` may be left out of what a form sends
 */
export function readTemplate(
  given: unknown,
): { ok: true; template: Template } | { ok: false; faults: TemplateFaults } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { ok: false, faults: { template: 'Đây không phải là tệp mẫu văn bản.' } };
  const { format = TEMPLATE_FORMAT, slots = {}, ...others } = given as Record<string, unknown>;
  const faults: Record<string, string> = {};
  if (format !== TEMPLATE_FORMAT)
    faults.format = `Tệp này không phải mẫu văn bản của Nghị Trường (cần “format”: “${TEMPLATE_FORMAT}”).`;
  for (const name of Object.keys(others)) faults[name] = `Mẫu văn bản không có phần “${name}”.`;
  const texts = readSlots(slots, faults);
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, template: { slots: texts } };
}

function readSlots(given: unknown, faults: Record<string, string>): Template['slots'] {
  const texts: Partial<Record<SlotName, string>> = {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    faults.slots = 'Phần “slots” phải là danh sách chỗ và lời của nó.';
    return texts;
  }
  for (const [name, text] of Object.entries(given)) {
    const slot = slotNames.find((one) => one === name);
    if (!slot) {
      const meant = nearest(
        name,
        slotNames.map((one) => [one, one] as const),
      );
      faults[`slots.${name}`] =
        `Không có chỗ “${name}” trong văn bản nào.${meant ? ` Có phải “${meant}”?` : ''}`;
      continue;
    }
    if (typeof text !== 'string') {
      faults[`slots.${name}`] = 'Lời ở đây phải là chữ.';
      continue;
    }
    const words = own(text);
    const fault = slotFault(slot, words);
    if (fault) faults[`slots.${slot}`] = fault;
    else if (words !== slotOf(slot).ours) texts[slot] = words;
  }
  return texts;
}

/** What is wrong with the words of one place; null where nothing is. */
export function slotFault(slot: SlotName, words: string): string | null {
  const { use, is, isNeeded } = slotOf(slot);
  if (isNeeded && words === '') return 'Không để trống: văn bản nào cũng có phần này.';
  if (is === 'capitals' && words.split('\n').length > MOST_CAPITAL_LINES)
    return `Nhiều nhất ${MOST_CAPITAL_LINES} dòng. Gộp bớt dòng lại.`;
  if (is === 'line' && words.includes('\n')) return 'Chỉ ghi trên một dòng.';
  return textFault(words, use);
}

function textFault(words: string, use: Use): string | null {
  if (words.length > LONGEST_TEXT)
    return `Dài ${words.length} ký tự, nhiều nhất là ${LONGEST_TEXT}. Rút ngắn lại.`;
  if (/[\p{Cc}\ufffe\uffff]/u.test(words.replaceAll('\n', '')))
    return 'Có ký tự điều khiển không in được. Gõ lại chỗ ấy.';
  const { faults } = readText(words, use);
  return faults.length > 0 ? faults.join(' ') : null;
}

/** As it is kept, hashed and handed out: the same for the same words, whatever order they came in. */
export function templateText({ slots }: Template): string {
  const ordered = Object.fromEntries(
    slotNames.flatMap((name) => (slots[name] === undefined ? [] : [[name, slots[name]]])),
  );
  return JSON.stringify({ format: TEMPLATE_FORMAT, slots: ordered });
}

/** Reads what was kept; what an older version of this app kept and this one has no place for is left out. */
export function keptTemplate(body: string): Template {
  const { slots = {} } = JSON.parse(body) as Partial<Template>;
  const known = slotNames.flatMap((name) => {
    const text = slots[name];
    return text === undefined || slotFault(name, text) ? [] : [[name, text] as const];
  });
  return { slots: Object.fromEntries(known) };
}
