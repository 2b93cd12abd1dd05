/** The four reading sizes, as steps of the root font size in percent. Step 1 is the browser's own size. */
export const TEXT_SIZES = [
  { step: '1', percent: 100, label: 'Cỡ chữ thường' },
  { step: '2', percent: 112.5, label: 'Cỡ chữ lớn' },
  { step: '3', percent: 125, label: 'Cỡ chữ lớn hơn' },
  { step: '4', percent: 150, label: 'Cỡ chữ lớn nhất' },
] as const;

/** Where a browser keeps the reader's choice; nothing is sent to the server. */
export const TEXT_SIZE_KEY = 'text-size';

/**
 * Script that runs before first paint so the page never jumps from one size to another.
 * It is a constant: a content security policy can name its hash.
 */
export const TEXT_SIZE_SCRIPT = `try{var s=localStorage.getItem('${TEXT_SIZE_KEY}');if(/^[2-4]$/.test(s))document.documentElement.dataset.textSize=s}catch(e){}`;
