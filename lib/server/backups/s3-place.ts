import 'server-only';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { type Place, PlaceFault } from './place';

/** One piece of 5 MB may take so long; a place that says nothing for longer is away. */
const WITHIN_MS = 120_000;
const CONNECTED_WITHIN_MS = 10_000;

/**
 * A bucket of S3, or of what speaks like it. Keys, region and address are the SDK's own settings: `AWS_ACCESS_KEY_ID`,
 * `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL_S3`.
 */
export function s3Place(bucket: string, prefix: string): Place {
  // It would say each time that versions to come need a newer Node: ours is pinned, and no operator can do anything about it.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const client = new S3Client({
    // A server of one's own has one name for all its buckets.
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3),
    // Other servers than Amazon's do not know its newer sums; what was written is read back and compared instead.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECTED_WITHIN_MS,
      requestTimeout: WITHIN_MS,
      throwOnRequestTimeout: true,
    },
  });
  const root = prefix ? `${prefix}/` : '';
  const name = `s3://${bucket}/${prefix}`;
  const object = (key: string) => ({ Bucket: bucket, Key: `${root}${key}` });
  return {
    name,
    list: (from = '') =>
      orFault(name, async () => {
        const names: string[] = [];
        for await (const page of paginateListObjectsV2(
          { client },
          { Bucket: bucket, Prefix: `${root}${from}` },
        ))
          for (const { Key } of page.Contents ?? []) if (Key) names.push(Key.slice(root.length));
        return names.sort();
      }),
    // In pieces, which become one object when the last has come: a sender that is killed leaves none.
    put: (key, path) =>
      orFault(name, async () => {
        await new Upload({ client, params: { ...object(key), Body: createReadStream(path) } }).done();
      }),
    fetch: (key, path) =>
      orFault(name, async () => {
        const { Body } = await client.send(new GetObjectCommand(object(key)));
        await pipeline(Body as Readable, createWriteStream(path, { mode: 0o600 }));
      }),
    remove: (key) =>
      orFault(name, async () => {
        await client.send(new DeleteObjectCommand(object(key)));
      }),
  };
}

/** What S3 refused, in its own short code: its sentences may hold the keys' names. */
async function orFault<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof S3ServiceException) throw new PlaceFault(`${place} từ chối (${error.name}).`);
    const code = codeOf(error);
    if (code) throw new PlaceFault(`${place} không trả lời (${code}).`);
    throw error;
  }
}

/** The code of a fault of the network, or the name of one of the SDK's own, such as credentials that are not there. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return /Error$/.test(error.name) && error.name !== 'Error' && !(error instanceof TypeError)
    ? error.name
    : null;
}
