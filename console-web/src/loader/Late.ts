const WORDS = {
  en: { late: 'This takes longer than usual.', retry: 'Try again' },
  de: { late: 'Das dauert länger als sonst.', retry: 'Noch einmal versuchen' },
};

/** What stands in the panel while the application in the frame does not come. */
export class Late {
  readonly box = document.createElement('div');
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param locale language tag of the chat
   * @param retry fetches the application anew
   */
  constructor(locale: string, retry: () => void) {
    const words = locale.slice(0, 2).toLowerCase() === 'de' ? WORDS.de : WORDS.en;
    const text = document.createElement('p');
    text.textContent = words.late;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.retry;
    button.addEventListener('click', () => {
      this.box.hidden = true;
      retry();
    });
    this.box.className = 'late';
    this.box.hidden = true;
    this.box.setAttribute('role', 'status');
    this.box.append(text, button);
  }

  /** It is being waited for: said after so long, unless it has come by then. */
  after(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.box.hidden = false;
    }, ms);
  }

  over(): void {
    clearTimeout(this.timer);
    this.box.hidden = true;
  }
}
