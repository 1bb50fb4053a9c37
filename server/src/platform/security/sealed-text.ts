import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { Settings } from '../config/settings.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Personal data at rest: AES-256-GCM for reading back, a keyed hash for finding. */
@Injectable()
export class SealedText {
  private readonly sealingKey: KeyObject;
  private readonly searchKey: KeyObject;

  constructor(settings: Settings) {
    const master = Buffer.from(settings.security.SECRET_KEY, 'base64');
    this.sealingKey = derive(master, 'seal personal data');
    this.searchKey = derive(master, 'find personal data');
  }

  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws where the bytes were changed or sealed with another key. */
  open(sealed: Buffer): string {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.sealingKey,
      sealed.subarray(0, NONCE_BYTES),
    );
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }

  /** The same text gives the same hash, and nobody without the key can try numbers against it. */
  keyedHash(text: string): string {
    return createHmac('sha256', this.searchKey).update(text).digest('base64url');
  }
}

/** A key object, because a key given as bytes is prepared anew at each use, which costs more than the sealing. */
function derive(master: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32)));
}
