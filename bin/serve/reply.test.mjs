import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { isCall, isPlainCall, readForm, writeForm } from './forms.mjs';
import { isReply } from './reply.mjs';

/** React's own: arguments as a browser sends them. */
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node',
);

const shared = { printed: '1,5 tỷ' };
const rows = {
  figures: [
    { id: 'a', value: shared },
    { id: 'b', value: shared },
  ],
  notes: ['$5', '$$', '$K1'],
};

test.each([
  ['a section', [{ sessionId: 's', base: 3, rows }]],
  ['nothing', []],
  ['what JSON has no word for', [undefined, null, Number.NaN, -0, 'Infinity']],
  [
    'ten thousand rows',
    [{ rows: Array.from({ length: 10_000 }, (_, at) => ({ id: `r${at}`, name: null })) }],
  ],
  ['a long text', ['ă'.repeat(1_000_000)]],
])('%s, as our pages send it, is let in', async (_what, args) => {
  expect(isReply(await encodeReply(args))).toBe(true);
});

test.each([
  ['nothing at all', ''],
  ['cut off', '[{"a":'],
  ['no list', '{"a":1}'],
  ['a word', '"$F1"'],
  ['no JSON', '[1,]'],
  ['four million brackets', '['.repeat(4_000_000)],
  ['a list in a list in a list', `${'['.repeat(41)}${']'.repeat(41)}`],
  ['a million values', `[${'1,'.repeat(1_000_000)}1]`],
  ['a form that was not sent', '["$K1"]'],
  ['a part that was not sent', '["$1"]'],
  ['a promise', '["$@1"]'],
  ['an action', '["$h1"]'],
  ['a file, a map, a set, a stream', '["$B1","$Q1","$W1","$r1"]'],
  ['a number of a million digits', `["$n${'9'.repeat(1_000_000)}"]`],
  ['a list that holds itself', '["$0"]'],
  ['two that wait for each other', '["$0:1","$0:0"]'],
  ['something that is nowhere', '["$0:7:x"]'],
  ['what an object is', '[{"a":{}},"$0:0:a:__proto__"]'],
  ['a prototype', '[{"__proto__":{"isAdmin":true}}]'],
  ['a prototype, spelled otherwise', '[{"\\u005f_proto__":{}}]'],
  ['a constructor', '[{"constructor":{"prototype":{}}}]'],
  ['thousands of references', `[{},${'"$0:0",'.repeat(1_001)}0]`],
])('%s is not', (_what, text) => {
  expect(isReply(text)).toBe(false);
});

const ID = 'a'.repeat(42);
const ids = new Set([ID]);
/** @param {[string, string | Blob][]} fields */
const formOf = (...fields) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, /** @type {string} */ (value));
  return form;
};

test('a form our script sends is let in, and comes out as it went in', async () => {
  const typed = formOf(
    ['reason', 'Sai số liệu\r\nở mục 2'],
    ['roles', 'clerk'],
    ['roles', 'chair'],
    ['$ACTION_KEY', 'k'],
  );
  const sent = await encodeReply([{ sessionId: 's' }, null, typed]);
  const { body, type } = await writeForm(sent);
  const read = await readForm(body, type);
  expect(read && isCall(read)).toBe(true);
  expect([...(read ?? [])]).toEqual([...sent]);
});

test('a form without a field, as one unticked box sends it, is let in', async () => {
  expect(isCall(await encodeReply([{ slug: 'mau' }, null, new FormData()]))).toBe(true);
});

test('a form the browser sends by itself is let in', () => {
  expect(isPlainCall(formOf([`$ACTION_ID_${ID}`, '']), ids)).toBe(true);
  const bound = formOf(
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', `{"id":"${ID}","bound":"$@1"}`],
    ['$ACTION_1:1', '[{"sessionId":"s","base":2}]'],
    ['$ACTION_KEY', 'k1'],
    ['reason', 'Sai'],
  );
  expect(isPlainCall(bound, ids)).toBe(true);
});

test.each([
  ['no arguments', formOf(['_1_a', 'b'])],
  ['arguments twice', formOf(['0', '[]'], ['0', '[]'])],
  ['arguments in a file', formOf(['0', new Blob(['[]'])])],
  ['a file among the fields', formOf(['0', '["$K1"]'], ['_1_a', new Blob(['x'])])],
  ['parts that belong to nothing', formOf(['0', '[]'], ['2', '{}'])],
  ['more forms than any page has', formOf(['0', '["$K1","$K1","$K1","$K1","$K1"]'], ['_1_a', 'b'])],
])('%s is no call', (_what, form) => {
  expect(isCall(form)).toBe(false);
});

const other = `{"id":"${'b'.repeat(42)}","bound":null}`;
test.each([
  ['no action', formOf(['a', 'b'])],
  ['another’s action', formOf([`$ACTION_ID_${'b'.repeat(42)}`, ''])],
  ['two actions', formOf([`$ACTION_ID_${ID}`, ''], [`$ACTION_ID_${ID}`, ''])],
  ['an action and a reference', formOf([`$ACTION_ID_${ID}`, ''], ['$ACTION_REF_1', ''])],
  ['a reference to nothing', formOf(['$ACTION_REF_1', ''])],
  ['a reference to another’s', formOf(['$ACTION_REF_1', ''], ['$ACTION_1:0', other])],
  [
    'what is bound to it, missing',
    formOf(['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${ID}","bound":"$@1"}`]),
  ],
  [
    'what is bound to it, waiting for itself',
    formOf(['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${ID}","bound":"$@1"}`], ['$ACTION_1:1', '["$1"]']),
  ],
  ['parts that belong to nothing', formOf([`$ACTION_ID_${ID}`, ''], ['$ACTION_1:3', 'x'])],
])('%s is no call without script', (_what, form) => {
  expect(isPlainCall(form, ids)).toBe(false);
});

test.each([
  ['garbage', 'garbage', 'multipart/form-data; boundary=b'],
  ['no boundary', '--b\r\n', 'multipart/form-data'],
  [
    'another boundary',
    '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--b--\r\n',
    'multipart/form-data; boundary=c',
  ],
  ['cut off', '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]', 'multipart/form-data; boundary=b'],
  [
    'three thousand parts',
    `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(3_000)}--b--\r\n`,
    'multipart/form-data; boundary=b',
  ],
])('%s is no form', async (_what, body, type) => {
  expect(await readForm(Buffer.from(body), type)).toBeNull();
});
