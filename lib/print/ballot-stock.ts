import { ACCOUNT_ROWS, personnelName } from '@/lib/public/personnel-text';
import type { SessionRecord } from '@/lib/record/schema';
import type { Block, Composition } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';

/** How many ballots of each vote were printed, stamped, given out and came back: what was not stated is an empty cell for the hand. */
export function composeBallotStock(record: SessionRecord, edition: PaperEdition): Composition {
  return {
    ...frameOf(record, edition),
    name: `Sổ theo dõi phiếu: ${record.session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'SỔ THEO DÕI PHIẾU',
    subject: subjectOf(record),
    blocks: [
      stockTable(record),
      { is: 'fill', label: 'Người giữ dấu, giữ phiếu' },
      { is: 'fill', label: 'Hủy phiếu lúc, có mặt' },
    ],
    signatures: [
      { capacity: ['NGƯỜI GIỮ PHIẾU'], name: null },
      { capacity: ['TRƯỞNG BAN KIỂM PHIẾU'], name: null },
    ],
    isLandscape: true,
  };
}

const HEADS = {
  ...{ printed: 'In', stamped: 'Đóng dấu', issued: 'Phát ra', collected: 'Thu về' },
  ...{ valid: 'Hợp lệ', invalid: 'Không hợp lệ', unused: 'Không dùng', destroyed: 'Đã hủy' },
};

function stockTable({ personnel = [] }: SessionRecord): Block {
  return {
    is: 'table',
    isByHand: true,
    columns: [
      { head: 'TT', width: 1, align: 'center' },
      { head: 'Việc bỏ phiếu', width: 7 },
      ...ACCOUNT_ROWS.map(([key]) => ({ head: HEADS[key], width: 2, align: 'center' }) as const),
    ],
    rows: personnel.map((vote, index) => [
      String(index + 1),
      [personnelName(vote), vote.round && vote.round > 1 && `(lần ${vote.round})`].filter(Boolean).join(' '),
      ...ACCOUNT_ROWS.map(([key]) => {
        const count = vote.account?.[key];
        return count === undefined ? '' : String(count);
      }),
    ]),
  };
}
