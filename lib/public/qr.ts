import QRCode from 'qrcode';

/** A QR code as one SVG path of unit squares, `size` squares wide. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue;
      const start = column;
      while (column + 1 < size && data[row * size + column + 1]) column += 1;
      const width = column - start + 1;
      runs.push(`M${start} ${row}h${width}v1h-${width}z`);
    }
  }
  return { size, path: runs.join('') };
}
