import type * as words from '@/lib/words-of-petitions';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** The part of `terms` that is about what voters ask for. */
export const petitionTerms = {
  petitionWay: {
    voters_meeting: 'Tiếp xúc cử tri',
    citizen_reception: 'Tiếp công dân',
    front: 'Ủy ban Mặt trận Tổ quốc chuyển đến',
    letter: 'Đơn, thư',
    online: 'Trực tuyến',
    session: 'Tại kỳ họp',
    other: 'Cách khác',
  } satisfies Of<typeof words.petitionWays>,
  petitionAuthority: {
    own: 'Thuộc thẩm quyền của địa phương',
    superior: 'Thuộc thẩm quyền cấp trên',
    other: 'Thuộc thẩm quyền cơ quan khác',
  } satisfies Of<typeof words.petitionAuthorities>,
  petitionStatus: {
    solved: 'Đã giải quyết xong',
    solving: 'Đang giải quyết',
    planned: 'Sẽ giải quyết, có lộ trình',
    explained: 'Đã giải trình, cung cấp thông tin',
    forwarded: 'Đã chuyển nơi có thẩm quyền',
    unsolved: 'Chưa giải quyết',
  } satisfies Of<typeof words.petitionStatuses>,
  petitionReview: {
    done: 'Rà soát: đã xong',
    partly: 'Rà soát: xong một phần',
    not_done: 'Rà soát: chưa xong',
  } satisfies Of<typeof words.petitionReviews>,
  petitionAxis: {
    total: 'Tổng số',
    field: 'Theo lĩnh vực',
    body: 'Theo cơ quan trả lời',
    place: 'Theo địa bàn',
    status: 'Theo tình trạng',
    other: 'Theo cách chia khác',
  } satisfies Of<typeof words.petitionAxes>,
};
