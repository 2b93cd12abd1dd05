import 'server-only';
import { isAbsolute, join } from 'node:path';
import { StartFault } from '../start-fault';
import { folderPlace } from './folder-place';
import type { Place } from './place';
import { s3Place } from './s3-place';

const S3 = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[\w.=+-]+)*)\/?$/;

/**
 * The place a setting or the operator names: `s3://bucket/prefix`, or a folder.
 *
 * @param base what a relative path counts from.
 * @throws {StartFault} when it is neither.
 */
export function placeAt(text: string, base: string): Place {
  if (!text.includes('://')) return folderPlace(isAbsolute(text) ? text : join(base, text));
  const [, bucket, prefix] = S3.exec(text) ?? [];
  if (bucket === undefined || prefix === undefined)
    throw new StartFault(
      `${text} must be a folder, or s3://bucket/prefix / ${text} phải là một thư mục, hoặc s3://thùng/đầu-tên`,
    );
  return s3Place(bucket, prefix.slice(1));
}
