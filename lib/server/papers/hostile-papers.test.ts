import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusals } from '@/lib/refusal';
import { MOST_FILE_BYTES } from '@/lib/rules/file-size';
import { paperKinds } from '@/lib/rules/paper-kinds';
import { tries } from '@/lib/test-tries';
import { readPaper } from './read-paper';
import {
  attached,
  compound,
  docx,
  js,
  onePage,
  openDocument,
  pdf,
  pdfOfStreams,
  plainPdf,
  relation,
  relations,
  stream,
  wordStream,
  workbookStream,
  xlsx,
} from './test-papers';
import { gibibyte, verdict } from './test-verdict';

describe('a paper in a thread of its own', () => {
  test('has a name that says what it is', async () => {
    expect(await readPaper(docx(), 'Tờ trình.DOCX')).toEqual({ kind: 'docx', name: 'Tờ trình.DOCX' });
    expect(await readPaper(docx(), 'Tờ trình.doc')).toBe('file.type');
    expect(await readPaper(plainPdf, 'a.xlsx')).toBe('file.type');
  });

  test('of 1 MB that unfolds into 1 GiB costs the server neither time nor memory', async () => {
    const bytes = docx([gibibyte()]);
    expect(bytes.length).toBeLessThan(1.2 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    const started = performance.now();
    expect(await readPaper(bytes, 'a.docx')).toBe('file.heavy');
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(128 * 1024 * 1024);
  });

  test('that asks its reader for all the memory there is ends there', async () => {
    const text = Buffer.alloc(900 * 1024 * 1024, 'a');
    text.write('5 0 (');
    // Found by its number, as a reader would: the table of a broken PDF is made anew from what lies there.
    const bytes = pdf([...onePage('/A 5 0 R'), stream('/Type/ObjStm/N 1/First 4', text)]).subarray(0, -30);
    const broken = Buffer.concat([bytes, Buffer.from('\n%%EOF')]);
    expect(broken.length).toBeLessThan(MOST_FILE_BYTES.paper);
    expect(await readPaper(broken, 'a.pdf')).toBe('file.heavy');
  });

  test('whatever became of its head and tail is taken or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const found = await verdict(bytes);
        if (!(`file.${found}` in refusals)) expect(paperKinds).toHaveProperty(found);
      }),
      tries(0.3),
    );
  });

  test('a script is found wherever it lies among other objects', async () => {
    const other = fc.constantFrom<string>('<</A 1>>', '[1 2 3]', '(JS)', '/JS', 'null', '<</B[<</C[]>>]>>');
    const hidden = fc.constantFrom(
      js,
      `[<</A${js}>>]`,
      `<</A<</B[${js}]>>>>`,
      js.replace('JavaScript', 'J#61v#61Script'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(other, { maxLength: 8 }), hidden, fc.nat(8), async (others, script, at) => {
        const objects = others.toSpliced(Math.min(at, others.length), 0, script);
        expect(await verdict(pdf([...onePage(), ...objects]))).toBe('script');
      }),
      tries(0.1),
    );
  });
});

const good = [
  plainPdf,
  pdfOfStreams(''),
  attached('a.xml', '<a/>'),
  docx([relations(relation('hyperlink', 'https://mau.vn'))]),
  xlsx(),
  openDocument('text'),
  compound({ '/WordDocument': wordStream('Tờ trình') }),
  compound({ '/Workbook': workbookStream([0x85, Buffer.alloc(12)]) }),
];

/** A good paper with a few bytes changed, most often near its ends, and perhaps cut at either. */
const damaged = fc
  .record({
    bytes: fc.constantFrom(...good),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.boolean()), { maxLength: 12 }),
    cut: fc.tuple(fc.nat(60), fc.nat(60), fc.boolean()),
  })
  .map(({ bytes, changes, cut: [head, tail, isCut] }) => {
    const copy = Buffer.from(bytes);
    for (const [at, value, atEnd] of changes)
      copy[atEnd ? copy.length - 1 - (at % Math.min(600, copy.length)) : at % copy.length] = value;
    return isCut ? copy.subarray(head, copy.length - tail) : copy;
  });
