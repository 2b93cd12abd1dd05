import { isReply, readJson } from './reply.mjs';

/** A submission gives a reason for each warning; a council's whole term has fewer. */
const MOST_PARTS = 2_000;
const MOST_FORMS = 4;

/**
 * Reads a form as it was sent. What the app is handed afterwards is made anew from this, so that no second reader can see
 * in the same bytes something else.
 * @param {Buffer} body
 * @param {string} type its content type, which names what stands between two parts
 * @returns {Promise<FormData | null>} null for what is no form, or has more parts than any of ours
 */
export async function readForm(body, type) {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i.exec(type);
  if (!boundary || !hasFewParts(body, `--${boundary[1] ?? boundary[2]}`)) return null;
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    return null;
  }
}

/** Counted before anything is built of them. @param {Buffer} body @param {string} between */
function hasFewParts(body, between) {
  let parts = 0;
  for (let at = body.indexOf(between); at >= 0; at = body.indexOf(between, at + between.length)) parts += 1;
  return parts <= MOST_PARTS;
}

/** @param {FormData} form @returns {Promise<{ body: Buffer, type: string }>} */
export async function writeForm(form) {
  const made = new Response(form);
  const body = Buffer.from(await made.arrayBuffer());
  return { body, type: made.headers.get('content-type') ?? '' };
}

/** Files have addresses of their own. @param {FormData} form */
const holdsTexts = (form) => [...form.values()].every((value) => typeof value === 'string');

/**
 * Whether a form is what our pages' script sends for an action: its arguments, and the forms among them, each field under
 * the number of its form («_1_reason»).
 * @param {FormData} form
 */
export function isCall(form) {
  const [given, ...more] = form.getAll('0');
  const isField = (/** @type {string} */ name) => name === '0' || /^_[1-9a-f][0-9a-f]{0,3}_/.test(name);
  if (typeof given !== 'string' || more.length > 0 || ![...form.keys()].every(isField)) return false;
  return holdsTexts(form) && isReply(given, MOST_FORMS);
}

const REFERENCE = '$ACTION_REF_';
const ID = '$ACTION_ID_';

/**
 * Whether a form is what a browser sends for an action without our script: it names one action of ours, and at most what
 * the page had already given it.
 * @param {FormData} form
 * @param {ReadonlySet<string>} actionIds
 */
export function isPlainCall(form, actionIds) {
  const names = [...form.keys()].filter((name) => name.startsWith('$ACTION_') && name !== '$ACTION_KEY');
  const [named, ...more] = names.filter((name) => name.startsWith(REFERENCE) || name.startsWith(ID));
  if (named === undefined || more.length > 0 || !holdsTexts(form)) return false;
  if (named.startsWith(ID)) return names.length === 1 && actionIds.has(named.slice(ID.length));
  const prefix = `$ACTION_${named.slice(REFERENCE.length)}`;
  const [call, given] = [form.getAll(`${prefix}:0`), form.getAll(`${prefix}:1`)];
  const belongs = names.every((name) => [named, `${prefix}:0`, `${prefix}:1`].includes(name));
  if (!belongs || call.length !== 1 || given.length > 1) return false;
  const read = /** @type {{ id?: unknown, bound?: unknown } | undefined} */ (
    readJson(String(call[0]))?.value
  );
  if (!read || typeof read.id !== 'string' || !actionIds.has(read.id)) return false;
  // Written as React writes it: Next looks for the id at this place.
  if (!String(call[0]).startsWith(`{"id":"${read.id}"`)) return false;
  return given.length === 0 ? read.bound === null : read.bound === '$@1' && isReply(String(given[0]));
}
