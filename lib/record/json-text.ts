import { jsonFault } from './json-bounds';

/** A parsed text, or what is wrong with it and where. */
export type JsonText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly text: string };

/**
 * Parses a JSON text somebody may have typed. What is wrong is told with line and column, and so is a key written twice in one
 * group: the first of the two would be lost without a word.
 */
export function readJson(json: string): JsonText {
  const text = json.replace(/^\uFEFF/, '');
  const tooMuch = jsonFault(text);
  if (tooMuch) return { ok: false, text: tooMuch };
  try {
    const reader = new Reader(text);
    reader.whole();
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof Misread) return { ok: false, text: `${placeOf(text, error.at)}: ${error.message}` };
    throw error;
  }
}

class Misread extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `Dòng ${before.length}, cột ${(before.at(-1) ?? '').length + 1}`;
}

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\p{L}\d_.])/uy;
const SPACE = /[ \t\r\n]*/y;
const [QUOTE, BACKSLASH, SPACE_CODE] = [0x22, 0x5c, 0x20];
const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** Goes over a text as JSON has it, and stops at the first place that is not. */
class Reader {
  #at = 0;
  constructor(readonly text: string) {}

  whole(): void {
    this.#value();
    if (this.#next() !== '') this.#fail('Sau ngoặc cuối cùng còn chữ. Bỏ phần thừa.');
  }

  #fail(message: string, at = this.#at): never {
    throw new Misread(at, message);
  }

  /** The next sign that is no space; nothing at the end. */
  #next(): string {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.text);
    this.#at = SPACE.lastIndex;
    return this.text[this.#at] ?? '';
  }

  #value(): void {
    const sign = this.#next();
    if (sign === '{') this.#group();
    else if (sign === '[') this.#list();
    else if (sign === '"') this.#string();
    else this.#literal(sign);
  }

  #literal(sign: string): void {
    LITERAL.lastIndex = this.#at;
    const literal = LITERAL.exec(this.text);
    if (!literal) this.#fail(unread(sign, this.text.slice(this.#at, this.#at + 12)));
    this.#at = LITERAL.lastIndex;
  }

  #string(): string {
    const from = this.#at;
    for (let at = from + 1; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return this.text.slice(from, this.#at);
      }
      if (code < SPACE_CODE)
        this.#fail('Trong chuỗi chữ có xuống dòng hoặc tab: viết \\n hoặc \\t, hay thiếu dấu " đóng.', at);
      if (code !== BACKSLASH) continue;
      if (!ESCAPE.test(this.text.slice(at, at + 6)))
        this.#fail('Dấu \\ ở đây không đúng: viết \\\\ nếu là chính dấu ấy.', at);
      at += 1;
    }
    this.#fail('Chuỗi chữ mở ở đây không đóng: thiếu dấu ".', from);
  }

  #group(): void {
    const seen = new Set<string>();
    this.#parts('}', () => {
      if (this.#next() !== '"') this.#fail(unread(this.#next(), '', 'Ở đây phải là tên mục trong dấu ".'));
      const at = this.#at;
      const key: string = JSON.parse(this.#string());
      if (seen.has(key)) this.#fail(`Mục «${key}» viết hai lần trong một nhóm. Bỏ một lần.`, at);
      seen.add(key);
      if (this.#next() !== ':') this.#fail(`Sau tên mục «${key}» thiếu dấu hai chấm.`);
      this.#at += 1;
      this.#value();
    });
  }

  #list(): void {
    this.#parts(']', () => this.#value());
  }

  /** What stands between brackets, parted by commas. */
  #parts(end: '}' | ']', part: () => void): void {
    const opened = this.#at;
    this.#at += 1;
    if (this.#next() === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      part();
      const sign = this.#next();
      const at = this.#at;
      this.#at += 1;
      if (sign === end) return;
      if (sign === '') this.#fail(`Ngoặc mở ở đây chưa đóng: thiếu «${end}».`, opened);
      if (sign !== ',') this.#fail(`Thiếu dấu phẩy, hoặc thiếu «${end}», trước chỗ này.`, at);
      if (this.#next() === end) this.#fail(`Dấu phẩy thừa trước «${end}». Bỏ dấu phẩy này.`, at);
    }
  }
}

/** What stands where no value begins, as people come to write it. */
function unread(
  sign: string,
  after: string,
  otherwise = 'Ở đây phải là một giá trị: chữ trong dấu ", số, true, false, null, { hoặc [.',
): string {
  if (sign === '') return 'Tệp hết giữa chừng.';
  if ("“”„«»'‘’".includes(sign)) return `Dấu ${sign} không phải dấu ". JSON chỉ dùng dấu " thẳng.`;
  if (sign === '/' || sign === '#') return 'JSON không có chú thích. Bỏ phần này.';
  if (/^[-+]?\d/.test(after))
    return 'Số viết sai dạng: chỉ dùng chữ số, dấu chấm thập phân, không có số 0 ở đầu.';
  return otherwise;
}
