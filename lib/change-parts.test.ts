import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutChange, told, wholeChanges } from './change-parts';
import { invert, type Row } from './changes';

const words =
  'Hội đồng nhân dân phường thống nhất thông qua báo cáo của Ủy ban nhân dân về thu, chi ngân sách. ';
const long = words.repeat(20);
const change = (was: unknown, is: unknown) => ({
  ...{ table: 'items', id: 'a' },
  before: { text: was },
  after: { text: is },
});
const article = (id: string, text: string) => ({ id, heading: `Phê chuẩn ${id}`, text, clauses: [] });

describe('cutChange', () => {
  it('keeps of a long text what changed, with the words around it', () => {
    const { before, after } = cutChange(change(`${long}24 người${long}`, `${long}25 người${long}`));
    expect(String(told(before?.text))).toMatch(/^….{30,60} 24 người.{30,60}…$/);
    expect(String(told(after?.text))).toMatch(/^….{30,60} 25 người.{30,60}…$/);
    expect(JSON.stringify([before, after]).length).toBeLessThan(400);
  });

  it('keeps a short text whole, and a row that was added or removed', () => {
    expect(cutChange(change('một', 'hai'))).toEqual(change('một', 'hai'));
    const added = { table: 'items', id: 'a', before: null, after: { id: 'a', text: long } };
    expect(cutChange(added)).toEqual(added);
  });

  it('keeps of articles the one that changed, and of its text the place', () => {
    const was = ['1', '2', '3', '4'].map((id) => article(id, long));
    const is = was.map((one) => (one.id === '3' ? { ...one, text: `${long}Thêm một câu.` } : one));
    const { before, after } = cutChange(change(was, is));
    expect(JSON.stringify([before, after]).length).toBeLessThan(700);
    const shown = told(after?.text) as { text: string; heading: string }[];
    expect(shown.map(({ text }) => text.slice(-13))).toEqual(['', '', 'Thêm một câu.']);
    expect(shown[2]?.heading).toBe('Phê chuẩn 3');
  });

  const text = fc
    .array(fc.constantFrom('một ', 'hai\n', '🙂', 'ba', 'đ'), { maxLength: 120 })
    .map((all) => all.join(''));
  const list = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcd'), text, note: fc.option(text) }), {
    selector: ({ id }) => id,
  });
  const value = fc.oneof(text, list, fc.constant(null));

  it('can be made, and taken back, on the row it was cut from, whatever it was', () => {
    const rows = (held: unknown) => ({ items: [{ id: 'a', text: held, other: 1 } as Row] });
    fc.assert(
      fc.property(value, value, (was, is) => {
        // An event is written down and read again.
        const cut = JSON.parse(JSON.stringify(cutChange(change(was, is))));
        expect(wholeChanges(rows(was), [cut])).toEqual([change(was, is)]);
        expect(wholeChanges(rows(is), invert([cut]))).toEqual(invert([change(was, is)]));
      }),
    );
  });

  it('goes through many steps there and back', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const steps = texts.slice(1).map((is, index) => cutChange(change(texts[index], is)));
        const [first = '', last = ''] = [texts[0], texts.at(-1)];
        const made = wholeChanges({ items: [{ id: 'a', text: first }] }, steps);
        expect(made.at(-1)?.after).toEqual({ text: last });
        const back = wholeChanges({ items: [{ id: 'a', text: last }] }, invert(steps));
        expect(back.at(-1)?.after).toEqual({ text: first });
      }),
    );
  });
});

describe('wholeChanges', () => {
  it('says nothing of a column where the part does not fit', () => {
    const cut = cutChange(change(`${long}a`, `${long}b`));
    expect(wholeChanges({ items: [{ id: 'a', text: 'ngắn' }] }, [cut])[0]?.after).toEqual({
      text: undefined,
    });
  });
});
