import type { Shape } from '../api/client';

export type CannedReply = Shape<'CannedReply'>;

/** What placeholders stand for; a value that is not known leaves its name in brackets for the agent to see. */
export interface Known {
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  readonly agentName: string;
  readonly orderNumber: string | null;
  readonly orderTotal: string | null;
}

/** A canned reply with its placeholders filled in: {customer.firstName}, {agent.name}, {order.number} and the like. */
export function filled(body: string, known: Known): string {
  const first = (name: string | null) => name?.trim().split(/\s+/)[0] ?? null;
  const values: Readonly<Record<string, string | null>> = {
    'customer.name': known.customerName,
    'customer.firstName': first(known.customerName),
    'customer.email': known.customerEmail,
    'agent.name': first(known.agentName),
    'order.number': known.orderNumber,
    'order.total': known.orderTotal,
  };
  return body.replace(/\{([\w.]+)\}/g, (whole, name: string) => values[name] ?? `[${whole.slice(1, -1)}]`);
}

/** Replies whose title or key holds what was typed after the slash, those in the customer's language first. */
export function found(replies: readonly CannedReply[], query: string, locale: string): readonly CannedReply[] {
  const wanted = query.trim().toLocaleLowerCase();
  const own = (reply: CannedReply) => (reply.locale.slice(0, 2) === locale.slice(0, 2) ? 0 : 1);
  return replies
    .filter((reply) => `${reply.key} ${reply.title}`.toLocaleLowerCase().includes(wanted))
    .sort((one, other) => own(one) - own(other));
}
