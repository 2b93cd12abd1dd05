import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buildRecord } from '@/lib/record/build';
import { aDraft, aSource, asSitting } from '@/lib/record/test-draft';
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

test('says what was marked as not stated or as nothing there is', () => {
  const page = pageOf({
    session: { ...draft.session, absent: { place: 'not_applicable' } },
    sittings: [asSitting({ absent: { endsAt: 'not_stated' } })],
  });
  expect(page).toContain('Không có địa điểm họp.');
  expect(page).toContain('Nguồn không nêu giờ kết thúc.');
});
