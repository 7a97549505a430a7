// What a shop's own page would do: say who has signed in, and open the chat from a button of its own.
'use strict';
window.Baton = window.Baton || { q: [] };
const choice = document.getElementById('customer');

async function tokenOf(customer) {
  const answer = await fetch('/shop/identity', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ customer }),
  });
  if (!answer.ok) throw new Error('no token: ' + answer.status);
  return (await answer.json()).token;
}

async function signIn() {
  const customer = choice.value;
  if (customer) window.Baton.q.push(['identify', { token: await tokenOf(customer) }]);
}

choice.value = sessionStorage.getItem('customer') || '';
choice.addEventListener('change', () => {
  sessionStorage.setItem('customer', choice.value);
  window.Baton.q.push(['logout']);
  void signIn();
});
// a minute before a token ends the widget asks for the next one
window.Baton.q.push(['on', 'token', () => void signIn()]);
document.getElementById('order').addEventListener('click', () => window.Baton.q.push(['startConversation', { category: 'order' }]));
document.getElementById('person').addEventListener('click', () => window.Baton.q.push(['talkToPerson', {}]));
void signIn();
