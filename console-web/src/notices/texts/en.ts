/** Sounds and notices. */
export const en = {
  'notices.title': 'Sounds and notices',
  'notices.offer': 'A customer is offered to me',
  'notices.waiting': 'Somebody waits',
  'notices.message': 'A message in mine, page hidden',
  'notices.breach': 'A reply at risk or overdue',
  'notices.lease': 'A customer waits for me for long',
  'notices.lost': 'Connection lost',
  'notices.sound': 'Sound',
  'notices.desktop': 'Desktop',
  'notices.volume': 'Volume',
  'notices.try': 'Try',
  'notices.quiet': 'Quiet hours',
  'notices.from': 'from',
  'notices.to': 'to',
  'notices.how': 'Of all open tabs one sounds. What sounds can always be seen as well.',
  'notices.menu': 'Sounds and notices',
} as const;
