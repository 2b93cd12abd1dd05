import { expect, test } from 'vitest';
import { isStoreFault, StoreFault, storeFaultOf } from './store-fault';

const failing = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

test.each([
  ['ENOSPC', 'store.full'],
  ['EDQUOT', 'store.full'],
  ['EROFS', 'store.read_only'],
  ['EACCES', 'store.read_only'],
  ['EIO', 'store.unreachable'],
  ['ENOTDIR', 'store.unreachable'],
  ['ESTALE', 'store.unreachable'],
])('%s is %s', (reason, code) => {
  expect(storeFaultOf(failing(reason), 'files')).toMatchObject({
    code,
    reason,
    part: 'files',
    digest: code,
  });
});

test.each(['SQLITE_FULL', 'EINVAL', 'ERR_INVALID_ARG_TYPE', ''])('«%s» is no fault of the disk', (reason) =>
  expect(storeFaultOf(failing(reason), 'files')).toBeNull(),
);

test('the cause of an error is looked at too, and a fault stays the one it is', () => {
  const fault = storeFaultOf(failing('E_CANNOT_WRITE_FILE', failing('ENOSPC')), 'files');
  expect(fault).toMatchObject({ code: 'store.full', reason: 'ENOSPC' });
  expect(storeFaultOf(fault, 'database')).toBe(fault);
  expect(storeFaultOf('text', 'files')).toBeNull();
});

test('a fault is known by name, whichever copy of the module made it', () => {
  expect(isStoreFault(new StoreFault('store.full', 'files', 'ENOSPC'))).toBe(true);
  expect(isStoreFault(Object.assign(new Error(), { name: 'StoreFault' }))).toBe(true);
  expect(isStoreFault(new Error('StoreFault'))).toBe(false);
});
