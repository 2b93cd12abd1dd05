import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buildRecord } from '@/lib/record/build';
import { aDraft, aResolution, aSource, asSitting, aVote } from '@/lib/record/test-draft';
import { SessionArticle } from './session-article';

const draft = aDraft();
const sources = [aSource()];
const pageOf = (over: Partial<typeof draft>) =>
  renderToStaticMarkup(
    createElement(SessionArticle, {
      record: buildRecord({ ...draft, sources, ...over }),
      edition: null,
      withheld: new Map(),
    }),
  );

test('says of a record made of sources that they are silent, and of another that it is', () => {
  const ours = pageOf({ sittings: [] });
  expect(ours).toContain('Hồ sơ không ghi số đại biểu có mặt');
  expect(ours).not.toContain('các nguồn không nêu');
  const theirs = pageOf({ sittings: [], session: { ...draft.session, compiledFrom: 'sources' } });
  expect(theirs).toContain('Nguồn không nêu số đại biểu có mặt');
  expect(theirs).toContain('Nguồn không nêu nghị quyết hay biểu quyết nào.');
  expect(theirs).toContain('Điều gì trang này không ghi là các nguồn không nêu.');
});

test('says whose silence it is in every sentence about a vote and a roll', () => {
  const numbers = { sittings: [asSitting()], votes: [aVote({ againstCount: null })] };
  const rest = { resolutions: [aResolution({ status: 'adopted', absent: { number: 'not_stated' } })] };
  const ours = pageOf({ ...numbers, ...rest });
  expect(ours).toContain('Hồ sơ không ghi số đại biểu có mặt, vắng mặt.');
  expect(ours).toContain('Hồ sơ không ghi số không tán thành.');
  expect(ours).toContain('Hồ sơ không ghi tổng số đại biểu.');
  // What was marked of the field says it whatever the record was made of.
  expect(ours).toContain('Nguồn không nêu số nghị quyết');
  const theirs = pageOf({ ...numbers, ...rest, session: { ...draft.session, compiledFrom: 'sources' } });
  expect(theirs).toContain('Nguồn không nêu số đại biểu có mặt, vắng mặt.');
  expect(theirs).toContain('Nguồn không nêu số không tán thành.');
  expect(theirs).toContain('Nguồn không nêu tổng số đại biểu đương nhiệm lúc 09:00 ngày 12/6/2024');
  expect(theirs.match(/(?:không|chưa) ghi(?! là các nguồn)/i)).toBeNull();
});

test('says what was marked as not stated or as nothing there is', () => {
  const page = pageOf({
    session: { ...draft.session, absent: { place: 'not_applicable' } },
    sittings: [asSitting({ absent: { endsAt: 'not_stated' } })],
  });
  expect(page).toContain('Không có địa điểm họp.');
  expect(page).toContain('Nguồn không nêu giờ kết thúc.');
});
