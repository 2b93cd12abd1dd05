import 'server-only';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CheckpointFault, fingerprintOf } from './checkpoint-file';
import { here } from './place';

/** The key that signs this place's checkpoints. */
export type SigningKey = {
  readonly privateKey: KeyObject;
  readonly fingerprint: string;
  /** Where the public key lies, to be handed to a witness. */
  readonly publicPath: string;
};

const pathOf = (name: string) => join(dirname(here().file), name);

/**
 * This place's key, made at its first use beside the database: readable by its owner alone, and in no backup.
 *
 * @throws {CheckpointFault} when the file there is no Ed25519 key.
 */
export function signingKey(): SigningKey {
  const [path, publicPath] = [pathOf('checkpoint-key.pem'), pathOf('checkpoint-key.pub.pem')];
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    // Who comes second in the same instant finds a key there and is refused, rather than signing with one that is lost.
    writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  }
  const privateKey = readPrivateKey(path);
  const publicKey = createPublicKey(privateKey);
  writeFileSync(publicPath, publicKey.export({ format: 'pem', type: 'spki' }), { mode: 0o644 });
  return { privateKey, fingerprint: fingerprintOf(publicKey), publicPath };
}

/** Puts the present key aside under its fingerprint, so that the next checkpoint is signed with a new one. */
export function retireKey(): void {
  const path = pathOf('checkpoint-key.pem');
  if (!existsSync(path)) return;
  const print = fingerprintOf(createPublicKey(readPrivateKey(path))).slice(0, 16);
  renameSync(path, pathOf(`checkpoint-key-${print}.pem`));
}

function readPrivateKey(path: string): KeyObject {
  const pem = readFileSync(path);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, like a key of another kind.
  }
  throw new CheckpointFault(`khóa ký ${path} không đọc được: chuyển tệp ấy đi nơi khác để lập khóa mới.`);
}
