'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { collectPassages, Reader, type ReaderState } from './reader';
import { TOOL } from './tool';
import { useVietnameseVoice } from './use-vietnamese-voice';

/** Reads the page aloud, sentence by sentence; absent where the device has no Vietnamese voice. */
export function ReadAloud() {
  const voice = useVietnameseVoice();
  const [state, setState] = useState<ReaderState>('idle');
  const reader = useRef<Reader | null>(null);

  useEffect(() => {
    // Speech belongs to the browser, not to the page: without this it goes on after the reader has left.
    const leave = () => reader.current?.stop();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  if (!voice) return null;
  const listen = () => {
    if (state === 'idle')
      reader.current = new Reader(
        collectPassages(document.querySelector('main') ?? document),
        voice,
        setState,
      );
    reader.current?.play();
  };
  return (
    <span className="inline-flex gap-x-1">
      {state === 'reading' ? (
        <button type="button" className={TOOL} onClick={() => reader.current?.pause()}>
          <Icon name="sound" className="size-4" />
          Tạm dừng
        </button>
      ) : (
        <button type="button" className={TOOL} onClick={listen}>
          <Icon name="sound" className="size-4" />
          {state === 'paused' ? 'Nghe tiếp' : 'Đọc bài viết'}
        </button>
      )}
      {state !== 'idle' && (
        <button type="button" className={TOOL} onClick={() => reader.current?.stop()}>
          Dừng
        </button>
      )}
    </span>
  );
}
