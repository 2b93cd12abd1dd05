import { postedText, sentText } from '@/lib/public/sending-text';
import { reasonText } from '@/lib/say';
import type { PassedSign } from '@/lib/signs/sign';
import { phrases, terms } from '@/lib/vi/terms';
import { articleParts, statedLabels, statedVoteParts } from './catalogue-parts';
import { voteCountFields, voteRelationFields } from './catalogue-votes';
import {
  asideTexts,
  choice,
  decidingRule,
  following,
  inParts,
  link,
  list,
  partialDate,
  signedCopy,
  sourced,
  type Thing,
  text,
  time,
  voteShare,
  whole,
  yesNo,
} from './field-writing';
import type { Article, Resolution, Vote } from './schema';
import type { Posted, Sent } from './schema-sending';
import type { StatedVote } from './stated-numbers';

/** What the fields of resolutions, votes and ballots are called and how they are written. */
export const decisionThings = {
  resolutions: {
    name: 'Nghị quyết',
    titledBy: 'title',
    fields: {
      agendaItem: link('Nội dung chương trình'),
      agendaItemId: link('Nội dung chương trình'),
      number: text('Số, ký hiệu'),
      kind: choice('Loại', terms.resolutionKind),
      title: text('Tên'),
      printedTitle: text('Tên ghi trên văn bản'),
      note: text('Ghi chú'),
      legalBases: list<string>(
        'Căn cứ',
        (_, index) => `Căn cứ ${index + 1}`,
        (line) => line,
      ),
      articles: inParts('Các điều', (value) => articleParts((value ?? []) as Article[])),
      annexes: list<Resolution['annexes'][number]>(
        'Phụ lục',
        ({ title }) => `Phụ lục «${title}»`,
        (annex) => annex.text,
      ),
      adoptedOn: partialDate('Ngày thông qua'),
      issuedOn: partialDate('Ngày ban hành'),
      effectiveOn: partialDate('Ngày có hiệu lực'),
      signer: text('Người ký'),
      ...asideTexts('resolutions'),
      sent: list<Sent>(
        'Gửi văn bản',
        ({ to }) => `Gửi ${to}`,
        (one) => sentText(one),
      ),
      posted: list<Posted>(
        'Niêm yết',
        ({ where }) => `Niêm yết tại ${where}`,
        (one) => postedText(one),
      ),
      passedSigns: list<PassedSign>(
        'Dấu hiệu bỏ qua',
        ({ passage }) => `Bỏ qua dấu hiệu «${passage}»`,
        ({ reason }) => reason,
      ),
      signed: signedCopy('Bản ký'),
      status: choice('Tình trạng', terms.resolutionStatus),
      inReview: yesNo('Mở góp ý'),
      ...sourced,
    },
  },
  resolutionGroups: {
    name: 'Nhóm nghị quyết chưa rõ tên',
    titledBy: 'subject',
    fields: {
      count: whole('Số nghị quyết'),
      countBound: choice('Mức đúng của số nghị quyết', terms.presenceBound),
      scope: choice('Nhóm này gồm', terms.groupScope),
      subject: text('Về việc gì'),
      status: choice('Tình trạng', terms.resolutionStatus),
      printed: text('Nguyên văn trong nguồn'),
      ...sourced,
    },
  },
  votes: {
    name: 'Biểu quyết',
    titledBy: 'subject',
    fields: {
      subject: text(phrases.subject),
      resolution: link('Nghị quyết'),
      resolutionId: link('Nghị quyết'),
      agendaItem: link('Nội dung chương trình'),
      agendaItemId: link('Nội dung chương trình'),
      sitting: link('Phiên'),
      sittingId: link('Phiên'),
      heldOn: partialDate('Ngày'),
      heldAt: time('Thời gian'),
      method: choice('Hình thức', terms.voteMethod),
      rule: choice('Tỷ lệ cần đạt', terms.voteRule),
      entry: choice('Cách ghi', terms.voteEntry),
      uncounted: choice('Kết quả nguồn ghi', terms.uncountedResult),
      printed: text('Nguyên văn kết quả trong nguồn'),
      ...asideTexts('votes'),
      about: choice('Biểu quyết về', terms.voteAbout),
      ...voteRelationFields,
      ...voteCountFields,
      statedTotal: whole(statedLabels.total),
      statedPresent: whole(statedLabels.present),
      statedVoting: whole(statedLabels.voting),
      statedOutcome: choice(statedLabels.outcome, terms.statedOutcome),
      stated: inParts('Số đại biểu nguồn ghi', (value) =>
        statedVoteParts((value ?? null) as StatedVote | null),
      ),
      ...sourced,
      total: whole('Tổng số đại biểu'),
      present: whole('Có mặt'),
      required: whole('Số phiếu cần'),
      outcome: choice('Kết quả', terms.outcome),
      shareOfTotal: following(voteShare('Tỷ lệ trên tổng số')),
      shareOfPresent: following(voteShare('Tỷ lệ trên số có mặt')),
      threshold: following(decidingRule('Căn cứ tính')),
      because: following(
        list<Vote['because'][number]>(
          'Cách tính kết quả',
          () => 'Cách tính kết quả',
          (reason) => reasonText(reason, 'vi'),
        ),
      ),
      ballots: list<NonNullable<Vote['ballots']>[number]>(
        'Phiếu ghi tên',
        ({ delegate }, _, nameOf) => `Phiếu của ${nameOf(delegate) ?? 'một đại biểu'}`,
        (ballot) => terms.choice[ballot.choice],
      ),
    },
  },
  ballots: {
    name: 'Phiếu ghi tên',
    titledBy: '',
    fields: { choice: choice('Ý kiến', terms.choice) },
  },
} satisfies Record<string, Thing>;
