import { terms } from '@/lib/vi/terms';
import {
  choice,
  type Field,
  following,
  partialDate,
  sourced,
  type Thing,
  text,
  texts,
} from './field-writing';
import type { FollowUp } from './schema-promises';

/** Where a promise was made, as a record holds it; as a draft does, its kind tells. */
const of: Field = {
  label: 'Việc đã hứa ở',
  write: (value) => {
    const { kind, session } = (value ?? {}) as Partial<NonNullable<FollowUp['of']>>;
    return kind && session ? `${terms.promiseKind[kind]}, ${session}` : null;
  },
};

/** The rows of what became of earlier promises. */
export const promiseThings = {
  followUps: {
    name: 'Việc đã hứa',
    titledBy: 'body',
    fields: {
      of,
      ofSession: following(text('Kỳ họp, cuộc họp đã hứa')),
      ofId: following(text('Mã việc đã hứa')),
      ofKind: choice('Loại việc', terms.promiseKind),
      body: text('Việc đã hứa'),
      status: choice('Kết quả', terms.followUpStatus),
      on: partialDate('Ngày xong, ngày báo cáo'),
      evidence: text('Căn cứ'),
      ...texts('followUps'),
      ...sourced,
    },
  },
} satisfies Record<string, Thing>;
