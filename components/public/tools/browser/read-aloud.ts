import { collectPassages, Reader, type ReaderState } from './reader';

const isVietnamese = (voice: SpeechSynthesisVoice): boolean => /^vi(?:[-_]|$)/i.test(voice.lang);
/** Some browsers load their voices late and never say so. */
const WAIT_MS = 1000;

const NEXT_STEP: Record<ReaderState, string> = {
  idle: 'Đọc bài viết',
  reading: 'Tạm dừng',
  paused: 'Nghe tiếp',
};

/** Serves the buttons, which stay hidden until the device has a Vietnamese voice. */
export function serveReadAloud(control: HTMLElement): void {
  const [play, stop] = control.querySelectorAll('button');
  const label = play?.querySelector('span');
  if (!play || !stop || !label || !('speechSynthesis' in window)) return;
  let state: ReaderState = 'idle';
  let reader: Reader | null = null;

  const show = (now: ReaderState) => {
    state = now;
    label.textContent = NEXT_STEP[now];
    stop.hidden = now === 'idle';
  };
  const voice = () => speechSynthesis.getVoices().find(isVietnamese);
  play.addEventListener('click', () => {
    const speaker = voice();
    if (state === 'reading') reader?.pause();
    else if (speaker) {
      if (state === 'idle')
        reader = new Reader(collectPassages(document.querySelector('main') ?? document), speaker, show);
      reader?.play();
    }
  });
  stop.addEventListener('click', () => {
    reader?.stop();
    play.focus();
  });
  // Speech belongs to the browser, not to the page: without this it goes on after the reader has left.
  addEventListener('pagehide', () => reader?.stop());

  const look = () => {
    control.hidden = !voice();
  };
  look();
  speechSynthesis.addEventListener?.('voiceschanged', look);
  setTimeout(look, WAIT_MS);
}
