/*
 * What one version of a PDF shows that an earlier one did not. Both are walked from their roots side by side, as a reader would
 * find them, so that an object somebody replaced behind its old number is found and one that nothing leads to is not.
 */

/** @typedef {import('mupdf').PDFObject} PDFObject */
/** @typedef {import('mupdf').PDFDocument} PDFDocument */
/** @typedef {import('../../../record/schema-signed').Touched} Touched */

/** More pairs of objects than any paper of a council has. */
const MOST_PAIRS = 400_000;
const MOST_PAGES = 2_000;
/** Of a page: a signature's picture may be so large before it hides what was signed. */
const MOST_OF_A_PAGE = 0.3;

/** What says when and by what a file was saved: every program writes it, and no reader shows it on a page. */
const OF_THE_FILE = new Set(['Metadata', 'Version', 'Extensions', 'DSS', 'Perms', 'Type']);
const OF_A_FORM = new Set(['Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances']);

/** @type {Readonly<Record<string, Touched['what']>>} */
const ROOT = {
  StructTreeRoot: 'structure',
  MarkInfo: 'structure',
  Lang: 'structure',
  AcroForm: 'fields',
  OpenAction: 'actions',
  AA: 'actions',
  Names: 'actions',
};

/**
 * What `later` changes of `earlier`, beside signatures, their pictures and what proves them: each kind once for each page.
 *
 * @param {PDFDocument} earlier
 * @param {PDFDocument} later
 * @returns {Touched[]}
 */
export function touchedBetween(earlier, later) {
  const pages = earlier.countPages();
  if (pages > MOST_PAGES || later.countPages() !== pages) return [{ what: 'pages' }];
  // A part of a page may lead back to it: each page has its own turn, and no other.
  const seen = new Set(
    Array.from({ length: pages }, (_, page) => pairOf(earlier.findPage(page), later.findPage(page))),
  );
  /** @type {Touched[]} */
  const touched = [];
  for (let page = 0; page < pages; page += 1) {
    const [before, after] = [earlier.findPage(page), later.findPage(page)];
    for (const key of keysOf(before, after)) {
      if (key === 'Parent' || key === 'Annots') continue;
      if (!isAlike(before.get(key), after.get(key), seen)) touched.push({ what: 'page', page: page + 1 });
    }
    for (const what of annotationsTouched(before, after, seen)) touched.push({ what, page: page + 1 });
  }
  const [before, after] = [earlier.getTrailer().get('Root'), later.getTrailer().get('Root')];
  for (const what of rootTouched(before, after, seen)) touched.push({ what });
  return once(touched);
}

/**
 * @param {PDFObject} before
 * @param {PDFObject} after
 * @param {Set<string>} seen
 */
function rootTouched(before, after, seen) {
  /** @type {Touched['what'][]} */
  const touched = [];
  for (const key of keysOf(before, after)) {
    if (OF_THE_FILE.has(key)) continue;
    if (key === 'AcroForm') touched.push(...formTouched(before.get(key), after.get(key), seen));
    else if (!isAlike(before.get(key), after.get(key), seen)) touched.push(ROOT[key] ?? 'other');
  }
  return touched;
}

/**
 * @param {PDFObject} before
 * @param {PDFObject} after
 * @param {Set<string>} seen
 * @returns {Touched['what'][]}
 */
function formTouched(before, after, seen) {
  if (before.isNull() && after.isNull()) return [];
  if (!after.isDictionary()) return ['fields'];
  for (const key of keysOf(before, after)) {
    // A signing program writes fonts and styles beside its field; where there were any, they stay.
    if (OF_A_FORM.has(key)) continue;
    if (before.isNull() || !isAlike(before.get(key), after.get(key), seen)) return ['fields'];
  }
  if (
    isTrue(after.get('NeedAppearances')) &&
    !(before.isDictionary() && isTrue(before.get('NeedAppearances')))
  )
    return ['fields'];
  const was = before.isDictionary() ? before.get('Fields') : before;
  const touched = listTouched(was, after.get('Fields'), seen, (field) =>
    isSignatureField(field) ? null : 'fields',
  );
  return touched.length > 0 ? ['fields'] : [];
}

/** @param {PDFObject} value */
const isTrue = (value) => value.isBoolean() && value.asBoolean();

/**
 * @param {PDFObject} before
 * @param {PDFObject} after
 * @param {Set<string>} seen
 */
const annotationsTouched = (before, after, seen) =>
  listTouched(before.get('Annots'), after.get('Annots'), seen, (added) => {
    if (!isSignatureField(added) || nameIn(added, 'Subtype') !== 'Widget') return 'annotations';
    return shareOf(added, after) > MOST_OF_A_PAGE ? 'covered' : null;
  });

/**
 * What was there stays in its order; what was added is asked about.
 *
 * @param {PDFObject} before
 * @param {PDFObject} after
 * @param {Set<string>} seen
 * @param {(added: PDFObject) => Touched['what'] | null} ask
 */
function listTouched(before, after, seen, ask) {
  /** @type {Touched['what'][]} */
  const touched = [];
  const [was, is] = [itemsOf(before), itemsOf(after)];
  let at = 0;
  for (const item of is) {
    const old = was[at];
    const isKept = old && identityOf(old) === identityOf(item);
    if (!isKept) {
      const what = ask(item);
      if (what) touched.push(what);
      continue;
    }
    at += 1;
    if (!isAlike(old, item, seen) && !isNowSigned(old, item, seen)) touched.push('annotations');
  }
  if (at < was.length) touched.push('annotations');
  return touched;
}

/**
 * An empty field for a signature that now holds one.
 *
 * @param {PDFObject} before
 * @param {PDFObject} after
 * @param {Set<string>} seen
 */
function isNowSigned(before, after, seen) {
  if (!isSignatureField(before) || !before.get('V').isNull() || after.get('V').isNull()) return false;
  return keysOf(before, after).every(
    (key) =>
      ['V', 'AP', 'M', 'MK', 'F', 'Lock', 'SV'].includes(key) ||
      isAlike(before.get(key), after.get(key), seen),
  );
}

/** @param {PDFObject} list */
function itemsOf(list) {
  /** @type {PDFObject[]} */
  const items = [];
  if (list.isArray()) for (let at = 0; at < Math.min(list.length, 10_000); at += 1) items.push(list.get(at));
  return items;
}

/**
 * @param {PDFObject} one
 * @param {PDFObject} other
 */
const pairOf = (one, other) => `${identityOf(one)}:${identityOf(other)}`;

/** @param {PDFObject} object */
const identityOf = (object) => (object.isIndirect() ? `${object.asIndirect()} R` : object.toString(true));

/**
 * The parts of a field inherit what it is.
 *
 * @param {PDFObject} field
 */
export function isSignatureField(field) {
  let one = field;
  for (let depth = 0; depth < 8 && one.isDictionary(); depth += 1) {
    if (nameIn(one, 'FT') !== '') return nameIn(one, 'FT') === 'Sig';
    one = one.get('Parent');
  }
  return false;
}

/**
 * @param {PDFObject} object
 * @param {string} key
 */
export function nameIn(object, key) {
  const value = object.isDictionary() ? object.get(key) : null;
  return value?.isName() ? value.asName() : '';
}

/**
 * How much of its page a field's picture takes.
 *
 * @param {PDFObject} field
 * @param {PDFObject} page
 */
function shareOf(field, page) {
  const sheet = areaOf(inherited(page, 'MediaBox'));
  return sheet > 0 ? areaOf(field.get('Rect')) / sheet : 1;
}

/**
 * @param {PDFObject} page
 * @param {string} key
 */
function inherited(page, key) {
  let one = page;
  for (let depth = 0; depth < 32 && one.isDictionary(); depth += 1) {
    if (!one.get(key).isNull()) return one.get(key);
    one = one.get('Parent');
  }
  return page.get(key);
}

/** @param {PDFObject} box */
function areaOf(box) {
  const [left = 0, bottom = 0, right = 0, top = 0] = itemsOf(box).map((side) =>
    side.isNumber() ? side.asNumber() : Number.NaN,
  );
  const area = Math.abs((right - left) * (top - bottom));
  return Number.isNaN(area) ? Number.POSITIVE_INFINITY : area;
}

/**
 * @param {...PDFObject} dictionaries
 * @returns {string[]}
 */
function keysOf(...dictionaries) {
  const keys = new Set();
  for (const one of dictionaries) if (one.isDictionary()) one.forEach((_, key) => void keys.add(String(key)));
  return [...keys];
}

/**
 * Whether two objects and all they lead to are alike. A pair once seen is not looked at again: what differs in it was said.
 *
 * @param {PDFObject} before
 * @param {PDFObject} after
 * @param {Set<string>} seen
 */
function isAlike(before, after, seen) {
  /** @type {[PDFObject, PDFObject][]} */
  const waiting = [[before, after]];
  let pairs = 0;
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [one, other] = pair;
    pairs += 1;
    if (pairs > MOST_PAIRS) return false;
    if (one.isIndirect() && other.isIndirect()) {
      if (seen.has(pairOf(one, other))) continue;
      seen.add(pairOf(one, other));
    }
    if (!isOneAlike(one, other)) return false;
    for (const key of partsOf(one, other)) waiting.push([one.get(key), other.get(key)]);
  }
  return true;
}

/**
 * @param {PDFObject} one
 * @param {PDFObject} other
 * @returns {(string | number)[]} the names or places of what both consist of
 */
function partsOf(one, other) {
  if (one.isDictionary()) return keysOf(one, other);
  return one.isArray() ? Array.from({ length: one.length }, (_, at) => at) : [];
}

/**
 * @param {PDFObject} one
 * @param {PDFObject} other
 */
function isOneAlike(one, other) {
  if (one.isNull() || other.isNull()) return one.isNull() && other.isNull();
  if (one.isStream() !== other.isStream()) return false;
  if (one.isStream())
    return Buffer.compare(one.readRawStream().asUint8Array(), other.readRawStream().asUint8Array()) === 0;
  if (one.isDictionary()) return other.isDictionary();
  if (one.isArray()) return other.isArray() && one.length === other.length;
  return one.resolve().toString(true) === other.resolve().toString(true);
}

/** @param {Touched[]} touched */
function once(touched) {
  const known = new Map(touched.map((one) => [`${one.what} ${one.page ?? ''}`, one]));
  return [...known.values()].slice(0, 50);
}
