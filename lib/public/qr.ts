import QRCode from 'qrcode';

/**
 * A QR code, `size` squares wide, as one SVG path to be stroked one square thick: a dash along the middle of each row for
 * each run of dark squares, told by how far it is from the last.
 */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dashes: string[] = [];
  for (let row = 0; row < size; row += 1) {
    let end: number | null = null;
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue;
      const start = column;
      while (column + 1 < size && data[row * size + column + 1]) column += 1;
      const move = end === null ? `M${start} ${row}.5` : `m${start - end} 0`;
      end = column + 1;
      dashes.push(`${move}h${end - start}`);
    }
  }
  return { size, path: dashes.join('') };
}
