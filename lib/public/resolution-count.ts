/** «4/5», «ít nhất 4», «3 trong ít nhất 4»: how many were adopted of how many. */
export function adoptedText(adopted: number, total: number, isLeast: boolean): string {
  if (!isLeast) return `${adopted}/${total}`;
  return adopted === total ? `ít nhất ${adopted}` : `${adopted} trong ít nhất ${total}`;
}
