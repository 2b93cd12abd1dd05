/** Opens the browser's own print dialogue. */
export function servePrint(button: HTMLElement): void {
  button.addEventListener('click', () => print());
}

/** Serves the buttons that copy and send the page's address; sending is offered where the device can. */
export function serveShare(control: HTMLElement): void {
  const [copy, send] = control.querySelectorAll('button');
  const status = control.querySelector('[role=status]');
  const { share: url = '', title = '' } = control.dataset;
  if (!copy || !send || !status) return;
  copy.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    status.textContent = copied ? 'Đã chép địa chỉ.' : 'Trình duyệt không cho chép; hãy chọn địa chỉ ở trên.';
  });
  send.hidden = !('share' in navigator);
  // A refused or closed dialogue is the reader's choice, not a failure.
  send.addEventListener('click', () => navigator.share({ title, url }).catch(() => undefined));
}
