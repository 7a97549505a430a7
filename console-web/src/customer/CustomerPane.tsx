import { IconChevronRight, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { Link } from 'react-router';
import { initials } from '../agents/agents';
import { useBrief, type HandoffBrief } from '../brief/briefs';
import type { Conversation } from '../conversation/conversations';
import { Pending } from '../frame/ViewList';
import { useSay, useSpeaking } from '../i18n/language';
import { Notes } from '../notes/Notes';
import { PasskeyBadge, PasskeyCard } from '../passkey/PasskeyCard';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { money, timeOfDay, whenShort } from '../ui/times';
import { askedOf, useCustomer, type Asked, type Order, type PanelView } from './customers';
import { FramePanels } from './FramePanels';
import { IdentityCheck } from './IdentityCheck';
import { useIdentityCheck } from './identityChecks';
import { Mails } from './Mails';
import { Promises } from './Promises';

/** Customer Information: who, how sure that is, what was collected, orders, promises, earlier tickets, notes. */
export function CustomerPane({ conversation, onFold }: { conversation: Conversation; onFold: () => void }) {
  const say = useSay();
  const customer = useCustomer(conversation.id);
  const brief = useBrief(conversation.id, conversation.ticket !== null).data?.brief;
  const panel = customer.data;
  return (
    <div className="context-scroll customer">
      <section className="customer-head">
        <span className="who" data-who="CUSTOMER" data-size="large" aria-hidden="true">
          {initials(conversation.customerName)}
        </span>
        <div className="customer-name">
          <h2 className="strong clip">{conversation.customerName ?? say('customer.anonymous')}</h2>
          <Identity kind={conversation.identity} />
          <IdentityCheck conversation={conversation} />
          <PasskeyBadge conversation={conversation} />
        </div>
        <Button look="quiet" square size="small" className="end" aria-label={say('frame.hideContext')} onClick={onFold}>
          <IconChevronRight size={16} aria-hidden="true" />
        </Button>
      </section>
      <PasskeyCard conversation={conversation} />
      <Pending query={customer} />
      {panel && <Details panel={panel} brief={brief} conversation={conversation} />}
      {panel && <Orders panel={panel} atHand={brief?.orderAtHand ?? null} />}
      <Promises conversation={conversation} />
      <Mails mails={conversation.mails} />
      {panel && <Earlier panel={panel} conversation={conversation} />}
      {conversation.ticket && <Notes conversation={conversation} />}
      <FramePanels conversation={conversation} />
    </div>
  );
}

function Identity({ kind }: { kind: string }) {
  const say = useSay();
  const sure = kind === 'verified';
  const Sign = sure ? IconShieldCheck : IconShieldQuestion;
  return (
    <p className="xs identity" data-sure={sure ? '' : undefined}>
      <Sign size={14} stroke={1.75} aria-hidden="true" />
      {say(sure ? 'customer.verified' : kind === 'claimed' ? 'customer.claimed' : 'customer.unknown')}
    </p>
  );
}

function Head({ title, more }: { title: string; more?: string | undefined }) {
  return (
    <div className="section-head">
      <h3>{title}</h3>
      {more && <span className="end">{more}</span>}
    </div>
  );
}

function Details({ panel, brief, conversation }: { panel: PanelView; brief: HandoffBrief | undefined; conversation: Conversation }) {
  const { attributes } = conversation;
  const confirmed = Boolean(useIdentityCheck(conversation.id).data?.emailConfirmedAt);
  const { say, locale, language } = useSpeaking();
  const { customer } = panel;
  const asked = askedOf(panel, language);
  const known = new Set(['name', 'email', 'phone', 'customer key', ...asked.map(({ key }) => key)]);
  const certainty = customer.identity === 'verified' ? 'VERIFIED' : 'CLAIMED';
  const facts: [string, string | null | undefined, 'VERIFIED' | 'CLAIMED'][] = [
    [say('customer.account'), customer.key, 'VERIFIED'],
    [say('customer.email'), asked.some(({ value }) => value === customer.email) ? null : customer.email, confirmed ? 'VERIFIED' : certainty],
    [say('customer.phone'), asked.some(({ value }) => value === customer.phone) ? null : customer.phone, certainty],
    [say('customer.tier'), customer.tier, 'VERIFIED'],
    [say('customer.since'), customer.customerSince && whenShort(customer.customerSince, 0, locale), 'VERIFIED'],
    [say('customer.language'), customer.locale, 'CLAIMED'],
    ...(brief?.collected ?? [])
      // what stands above already, or below
      .filter((field) => !known.has(field.name))
      .map((field): [string, string, 'VERIFIED' | 'CLAIMED'] => [field.name === 'files' ? say('customer.files') : field.name, field.value, field.certainty]),
    ...Object.entries(attributes).map(([name, value]): [string, string, 'CLAIMED'] => [name, value, 'CLAIMED']),
  ];
  return (
    <section>
      <Head title={say('customer.details')} more={brief && say('customer.asBrief', { version: brief.version })} />
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value, sure]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span className="clip" dir="auto">
                  {value}
                </span>
                <span className="tag end" data-look={sure === 'VERIFIED' ? 'good' : 'line'}>
                  {say(`certainty.${sure}`)}
                </span>
              </dd>
            </div>
          ))}
      </dl>
      <Answers asked={asked} confirmed={confirmed ? customer.email : null} />
      {brief && brief.missingSources.length > 0 && <p className="xs muted">{say('customer.missing', { sources: brief.missingSources.join(', ') })}</p>}
    </section>
  );
}

/** What the customer was asked before the chat: claimed, with its source; but for the address that a code has proved. */
function Answers({ asked, confirmed }: { asked: readonly Asked[]; confirmed: string | null | undefined }) {
  const say = useSay();
  if (asked.length === 0) return null;
  return (
    <>
      <h4 className="label">{say('customer.asked')}</h4>
      <dl className="facts">
        {asked.map(({ key, words, value }) => {
          const sure = value === confirmed;
          return (
            <div key={key}>
              <dt dir="auto">{words}</dt>
              <dd>
                <span className="clip" dir="auto" title={value}>
                  {value}
                </span>
                <span className="tag end" data-look={sure ? 'good' : 'line'}>
                  {say(sure ? 'certainty.VERIFIED' : 'certainty.CLAIMED')}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function Orders({ panel, atHand }: { panel: PanelView; atHand: string | null }) {
  const { say, locale } = useSpeaking();
  const { orders } = panel.customer;
  return (
    <section>
      <Head title={say('customer.orders')} more={say('customer.readAt', { source: panel.source, time: timeOfDay(panel.asOf, locale) })} />
      {orders.length === 0 && <p className="sm muted">{say('customer.noOrders')}</p>}
      <ul className="plain">
        {orders.slice(0, 5).map((order) => (
          <OrderRow key={order.number} order={order} atHand={order.number === atHand} />
        ))}
      </ul>
    </section>
  );
}

function OrderRow({ order, atHand }: { order: Order; atHand: boolean }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  return (
    <li className="order" data-on={atHand ? '' : undefined}>
      <span className="clip">
        <bdi dir="ltr">{order.number}</bdi>, {order.items.map((item) => item.name).join(', ')}
      </span>
      <bdi dir="ltr">{money(order.total, order.currency, locale)}</bdi>
      <span className="order-under">
        {say(`order.${order.status}`)} · {whenShort(order.placedAt, now, locale)}
        {atHand && <span className="order-hand"> · {say('customer.orderAtHand')}</span>}
      </span>
    </li>
  );
}

function Earlier({ panel, conversation }: { panel: PanelView; conversation: Conversation }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  const tickets = panel.customer.earlierTickets.filter((ticket) => ticket.number !== conversation.ticket?.number);
  const others = panel.customer.earlierConversations.filter((one) => !tickets.some((ticket) => ticket.conversationId === one.id));
  if (tickets.length + others.length === 0) return null;
  return (
    <section>
      <Head title={say('customer.earlier')} more={String(tickets.length + others.length)} />
      <ul className="plain">
        {tickets.map((ticket) => (
          <li key={ticket.number} className="line sm">
            <Link className="link mono" to={`/conversations/${ticket.conversationId}`}>
              {ticket.number}
            </Link>
            <span className="clip" dir="auto">
              {ticket.subject}
            </span>
            <span className="end xs muted nowrap">{whenShort(ticket.openedAt, now, locale)}</span>
          </li>
        ))}
        {others.map((one) => (
          <li key={one.id} className="line sm">
            <Link className="link" to={`/conversations/${one.id}`}>
              {say('row.case', { number: String(one.caseNumber) })}
            </Link>
            <span className="end xs muted nowrap">{whenShort(one.openedAt, now, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
