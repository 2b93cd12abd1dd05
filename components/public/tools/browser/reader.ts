import { sentenceSpans } from '@/lib/public/sentence-spans';
import { sentences, speakable } from '@/lib/vi/speech';

export type ReaderState = 'idle' | 'reading' | 'paused';
type Passage = { element: HTMLElement; sentence: string; range: Range | null };

const HIGHLIGHT = 'being-read';
/** Slow speech takes about a tenth of a second a letter; a voice silent for much longer has died. */
const SILENCE_MS = { base: 6000, perLetter: 150 };

/** Everything marked `data-speak`, in order, cut into sentences; the attribute's own text goes before the element's. */
export function collectPassages(root: ParentNode): Passage[] {
  return [...root.querySelectorAll<HTMLElement>('[data-speak]')].flatMap((element) => {
    const own = element.dataset.speak;
    // Spaces that keep a heading's words together are spaces to a voice.
    const text = (own || (element.textContent ?? '')).replaceAll('\u00A0', ' ');
    const found = sentences(text);
    const spans = own ? [] : sentenceSpans(text, found);
    return found.map((sentence, index) => {
      const span = spans[index];
      return { element, sentence, range: span ? rangeOf(element, span.start, span.end) : null };
    });
  });
}

function rangeOf(element: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let isOpen = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isOpen && start < passed + length) {
      range.setStart(node, start - passed);
      isOpen = true;
    }
    if (isOpen && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return null;
}

/** Reads passages one sentence at a time. A pause starts its sentence over: browsers lose paused speech. */
export class Reader {
  private at = 0;
  private turn = 0;
  private watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly passages: readonly Passage[],
    private readonly voice: SpeechSynthesisVoice,
    private readonly onState: (state: ReaderState) => void,
  ) {}

  play(): void {
    this.onState('reading');
    this.speak();
  }

  pause(): void {
    this.silence();
    this.onState('paused');
  }

  stop(): void {
    this.silence();
    this.at = 0;
    this.onState('idle');
  }

  private silence(): void {
    this.turn += 1;
    clearTimeout(this.watchdog);
    speechSynthesis.cancel();
    show(null);
  }

  private speak(): void {
    this.silence();
    const passage = this.passages[this.at];
    if (!passage) {
      this.stop();
      return;
    }
    const turn = this.turn;
    const next = () => {
      // A cancelled utterance still reports its end; only the one being read may move on.
      if (turn !== this.turn) return;
      this.at += 1;
      this.speak();
    };
    const words = speakable(passage.sentence);
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.onend = next;
    utterance.onerror = next;
    this.watchdog = setTimeout(next, SILENCE_MS.base + words.length * SILENCE_MS.perLetter);
    show(passage);
    speechSynthesis.speak(utterance);
  }
}

/** Marks the sentence being read, or its whole element where the browser cannot mark a range. */
function show(passage: Passage | null): void {
  for (const element of document.querySelectorAll('[data-being-read]'))
    element.removeAttribute('data-being-read');
  const canMark = 'highlights' in CSS;
  if (canMark) CSS.highlights.delete(HIGHLIGHT);
  if (!passage) return;
  if (canMark && passage.range) CSS.highlights.set(HIGHLIGHT, new Highlight(passage.range));
  else passage.element.setAttribute('data-being-read', '');
  passage.element.scrollIntoView({ block: 'nearest' });
}
