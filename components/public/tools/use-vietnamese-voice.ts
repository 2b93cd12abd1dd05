import { useEffect, useState } from 'react';

const isVietnamese = (voice: SpeechSynthesisVoice): boolean => /^vi(?:[-_]|$)/i.test(voice.lang);
/** Some browsers load their voices late and never say so. */
const WAIT_MS = 1000;

/** The device's Vietnamese voice; null until one is found, and where there is none. */
export function useVietnameseVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    const look = () => setVoice(speechSynthesis.getVoices().find(isVietnamese) ?? null);
    look();
    speechSynthesis.addEventListener?.('voiceschanged', look);
    const timer = setTimeout(look, WAIT_MS);
    return () => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener?.('voiceschanged', look);
    };
  }, []);
  return voice;
}
