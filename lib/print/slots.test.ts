import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { type FieldName, fieldNamed, fieldsOf } from '@/lib/templates/fields';
import { type SlotName, slotNames, slotOf } from '@/lib/templates/slots';
import { OURS, readTemplate, type Template } from '@/lib/templates/template';
import { claims, tries } from '@/lib/test-tries';
import type { Block, Composition } from './composition';
import { fieldValues } from './field-values';
import { paperNames } from './paper-names';
import { composePaper } from './papers';
import { slotText } from './slots';

/*
 * A template words a paper and changes no number in it: whatever a council writes, what the record says stands there as it does
 * without a template, and a field is what the record says it is.
 */

const EDITION = { version: 2, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };
const names = [...paperNames, 'nghi-quyet-1', 'trich-nghi-quyet-1'];

/** Words as somebody types them, numbers among them, that could be taken for the record's. */
const words = fc.constantFrom(
  ...['26 đại biểu', 'Điều 2', '0912 345 678', 'tổng số: 99', '15,5%', 'có mặt 0', '7/7', '– 3 –'],
  ...['Hội đồng nhân dân', 'kính mời', '$&', '\\{', '“a”', 'ngày 1/1/2099', '«', 'x'.repeat(40), '\n'],
);
const textFor = (slot: SlotName) => {
  const fields = fieldsOf(slotOf(slot).use);
  const field = fc
    .tuple(fc.constantFrom(...fields), fc.boolean())
    .map(([name, isLoud]) => `{${isLoud ? name.toLocaleUpperCase('vi') : name}}`);
  return fc
    .array(fc.oneof(words, field), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(' ').replaceAll('\\{', '').trim());
};
const templates = fc
  .tuple(...slotNames.map((slot) => fc.option(textFor(slot), { freq: 3 })))
  .map((texts): Template => {
    const given = Object.fromEntries(
      texts.flatMap((text, at) => (text === null ? [] : [[slotNames[at], text]])),
    );
    const read = readTemplate({ slots: given });
    if (read.ok) return read.template;
    // Too many lines for a name: the others stay.
    const left = Object.entries(given).filter(([slot]) => !(`slots.${slot}` in read.faults));
    const again = readTemplate({ slots: Object.fromEntries(left) });
    return again.ok ? again.template : OURS;
  });

/** A session as it may have gone: others present, other counts, other days, some of it not known. */
const records = fc
  .record({
    of: fc.constantFrom(mauRecord, ducThangRecord),
    present: fc.option(fc.integer({ min: 0, max: 40 })),
    counted: fc.option(fc.integer({ min: 0, max: 40 })),
    day: fc.constantFrom('2026-03-05', '2026-03', '2026', null),
    items: fc.integer({ min: 0, max: 5 }),
    number: fc.option(fc.constantFrom('07/NQ-HĐND', '99/2026/NQ-HĐND')),
  })
  .map(({ of, present, counted, day, items, number }): SessionRecord => {
    const sittings = of.sittings.map((sitting) => ({
      ...sitting,
      attendance:
        present === null || !sitting.attendance ? null : { ...sitting.attendance, present, total: 41 },
    }));
    const votes = of.votes.map((vote) => ({
      ...vote,
      counts: counted === null || !vote.counts ? vote.counts : { ...vote.counts, for: counted },
    }));
    const resolutions = of.resolutions.map((one) => ({ ...one, number }));
    const session = { ...of.session, startsOn: day, endsOn: day };
    return { ...of, session, sittings, votes, resolutions, agenda: of.agenda.slice(0, items) };
  });

/** A paper without what a council words in it. */
const factsOf = ({ blocks, issuer, recipients, signatures, trace, ...rest }: Composition) => {
  const own = (all: readonly Block[]) => all.filter((block) => !(block.is === 'paragraph' && block.slot));
  return {
    ...rest,
    blocks: own(blocks).map(withoutArticle),
    annexes: rest.annexes.map((annex) => ({ ...annex, blocks: own(annex.blocks) })),
    names: signatures.map(({ name }) => name),
    trace: trace.replace(/ · mẫu văn bản số \d+/u, ''),
  };
};
/** «Kính gửi», «Liên hệ»: a line the form leaves free, or the council's own words behind the label. */
const LABELS = /^(?:Kính gửi|Liên hệ): $/u;
const withoutArticle = (block: Block): Block => {
  // A basis ends as the list of them has it: with «;», the last with «.».
  if (block.is === 'paragraph' && block.style === 'basis')
    return { ...block, runs: block.runs.map(({ text }) => ({ text: text.replace(/[.;]$/u, '') })) };
  if (block.is === 'fill' && LABELS.test(`${block.label}: `)) return { is: 'fill', label: block.label };
  const [label] = block.is === 'paragraph' ? block.runs : [];
  return label && LABELS.test(label.text) ? { is: 'fill', label: label.text.slice(0, -2) } : block;
};

test('whatever a council writes, what the record says stands there as without it', () => {
  const claim = claims();
  fc.assert(
    fc.property(records, templates, (record, template) => {
      for (const name of names) {
        const [ours, theirs] = [undefined, { version: 7, ...template }].map((one) =>
          composePaper(name, record, { ...EDITION, ...(one && { template: one }) }),
        );
        if (!ours || !theirs) continue;
        expect(factsOf(theirs)).toEqual(factsOf(ours));
        claim.count(
          'a template words something',
          JSON.stringify(theirs.blocks) !== JSON.stringify(ours.blocks),
        );
      }
    }),
    tries(0.1),
  );
  claim.expectEach(0.2);
});

test('a field is what the record says, digit for digit, whatever stands around it', () => {
  fc.assert(
    fc.property(records, templates, (record, template) => {
      const resolution = record.resolutions[0];
      const edition = { ...EDITION, template: { version: 7, ...template } };
      for (const [slot, text] of Object.entries(template.slots) as [SlotName, string][]) {
        const paper = {
          record,
          edition,
          ...(resolution && slotOf(slot).use === 'resolution' && { resolution }),
        };
        const values = fieldValues(record, paper.resolution ?? null);
        const wanted = text.replace(/\{([^}]*)\}/gu, (_, name: string) => {
          const value = values[fieldNamed(name) as FieldName] ?? '……';
          return name === name.toLocaleUpperCase('vi') ? value.toLocaleUpperCase('vi') : value;
        });
        expect(slotText(paper, slot)).toBe(wanted);
      }
    }),
    tries(0.2),
  );
});

describe('a council without a template', () => {
  test('has the papers we word, and they name no template', () => {
    for (const name of names) {
      const paper = composePaper(name, mauRecord, EDITION);
      expect(composePaper(name, mauRecord, { ...EDITION, template: { version: 3, ...OURS } })).toEqual(
        paper && { ...paper, trace: paper.trace.replace(' · SHA', ' · mẫu văn bản số 3 · SHA') },
      );
      expect(paper?.trace ?? '').not.toContain('mẫu văn bản');
    }
  });
});

describe('what is not known is never a number', () => {
  const silent = {
    ...mauRecord,
    sittings: mauRecord.sittings.map((sitting) => ({ ...sitting, attendance: null })),
  };
  const template = {
    version: 1,
    slots: { 'bien-ban.mo-dau': 'Có mặt {có mặt}[, vắng {vắng mặt}].' },
    phrases: null,
  } as const;
  const openingOf = (record: SessionRecord) => {
    const edition = { ...EDITION, template };
    return slotText({ record, edition }, 'bien-ban.mo-dau');
  };

  test('it is dots, or the part it stands in is left out', () => {
    expect(openingOf(silent)).toBe('Có mặt …….');
    expect(openingOf(mauRecord)).toMatch(/^Có mặt \d+.*, vắng \d+.*\.$/u);
  });

  test('sittings with other numbers are each told', () => {
    const sittings = ['Phiên sáng', 'Phiên chiều'].map((label, at) => {
      const attendance = mauRecord.sittings[0]?.attendance;
      if (!attendance || !mauRecord.sittings[0]) throw new TypeError('No roll.');
      return {
        ...mauRecord.sittings[0],
        id: label,
        label,
        attendance: { ...attendance, total: 26, present: 25 - at },
      };
    });
    expect(openingOf({ ...mauRecord, sittings })).toBe(
      'Có mặt 25 (phiên sáng), 24 (phiên chiều), vắng 1 (phiên sáng), 2 (phiên chiều).',
    );
    expect(
      openingOf({
        ...mauRecord,
        sittings: [
          ...sittings,
          { ...mauRecord.sittings[0], id: 'x', attendance: null } as unknown as (typeof sittings)[0],
        ],
      }),
    ).toContain('……');
  });
});

test('names and capacities are set in capitals, line by line, recipients a line each', () => {
  const slots = {
    'co-quan.ten': 'Hội đồng nhân dân\nphường Tân Định\nThành phố Hồ Chí Minh',
    'ky.chu-toa': 'Chủ tọa kỳ họp',
    'bien-ban.noi-nhan': '- Thường trực HĐND tỉnh;\nLưu: VT, HĐND.',
  };
  const paper = composePaper('bien-ban', mauRecord, {
    ...EDITION,
    template: { version: 1, slots },
  });
  expect(paper?.issuer).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'PHƯỜNG TÂN ĐỊNH', 'THÀNH PHỐ HỒ CHÍ MINH']);
  expect(paper?.signatures[1]?.capacity).toEqual(['CHỦ TỌA KỲ HỌP']);
  expect(paper?.recipients).toEqual(['Thường trực HĐND tỉnh;', 'Lưu: VT, HĐND.']);
});
