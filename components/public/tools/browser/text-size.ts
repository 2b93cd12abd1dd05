import { TEXT_SIZE_KEY, TEXT_SIZES } from '@/lib/text-size';

function remember(step: string): void {
  try {
    localStorage.setItem(TEXT_SIZE_KEY, step);
  } catch {
    // Storage may be switched off; the size then holds for this page only.
  }
}

/** Serves the two buttons and says each size that was chosen. */
export function serveTextSize(control: HTMLElement): void {
  const [smaller, larger] = control.querySelectorAll('button');
  const said = control.querySelector('[aria-live]');
  if (!smaller || !larger || !said) return;
  const { dataset } = document.documentElement;
  const at = () =>
    Math.max(
      0,
      TEXT_SIZES.findIndex(({ step }) => step === dataset.textSize),
    );
  const show = () => {
    smaller.disabled = at() === 0;
    larger.disabled = at() === TEXT_SIZES.length - 1;
  };
  const move = (by: number) => {
    const size = TEXT_SIZES[at() + by];
    if (!size) return;
    dataset.textSize = size.step;
    remember(size.step);
    said.textContent = size.label;
    show();
  };
  smaller.addEventListener('click', () => move(-1));
  larger.addEventListener('click', () => move(1));
  show();
}
