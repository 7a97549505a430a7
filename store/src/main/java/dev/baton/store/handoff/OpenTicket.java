package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.BRIEF;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.handoff.BriefCheck;
import dev.baton.domain.handoff.HandoffBrief;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Opens the ticket of an episode, once; asked again, it takes the subject that the brief has found since. */
public final class OpenTicket {
    private final DSLContext dsl;

    public OpenTicket(DSLContext dsl) {
        this.dsl = dsl;
    }

    public record Opened(UUID ticketId, long number) {}

    /** @throws org.jooq.exception.NoDataFoundException if there is no such episode */
    public Opened open(UUID conversationId, int episode, Instant at) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            TicketRecord ticket = in(conversation, episode, at);
            String subject = subject(conversation, episode);
            if (ticket.getClosedAt() == null && !ticket.getSubject().equals(subject)) {
                ticket.setSubject(subject);
                ticket.update();
                Hints.send(c.dsl(), Hints.Kind.ENGAGEMENT, conversationId);
            }
            conversation.save();
            return new Opened(ticket.getId(), ticket.getNumber());
        });
    }

    TicketRecord in(LockedConversation conversation, int episode, Instant at) {
        DSLContext tx = conversation.tx();
        TicketRecord earlier =
                tx.fetchOne(TICKET, TICKET.CONVERSATION_ID.eq(conversation.id()).and(TICKET.EPISODE.eq(episode)));
        if (earlier != null) {
            return earlier;
        }
        HandoffRecord handoff = tx.fetchSingle(
                HANDOFF, HANDOFF.CONVERSATION_ID.eq(conversation.id()).and(HANDOFF.EPISODE.eq(episode)));
        TicketRecord ticket = tx.newRecord(TICKET);
        ticket.setId(idOf(conversation.id(), episode));
        ticket.setConversationId(conversation.id());
        ticket.setEpisode(episode);
        ticket.setSubject(subject(conversation, episode));
        ticket.setReason(handoff.getReason());
        ticket.setUrgency(handoff.getUrgency());
        ticket.setQueueKey(handoff.getQueueKey());
        ticket.setOpenedAt(at);
        ticket.insert();
        ticket.refresh();
        conversation.event(
                "ticket.opened", "policy", at, Map.of("ticket", ticket.getId(), "number", ticket.getNumber()));
        return ticket;
    }

    private static UUID idOf(UUID conversationId, int episode) {
        return UUID.nameUUIDFromBytes((conversationId + "/ticket/" + episode).getBytes(StandardCharsets.UTF_8));
    }

    /** The brief's; until there is one, the customer's own last words; without any, the case. */
    private static String subject(LockedConversation conversation, int episode) {
        DSLContext tx = conversation.tx();
        JSONB brief = tx.select(BRIEF.CONTENT)
                .from(BRIEF)
                .where(BRIEF.CONVERSATION_ID.eq(conversation.id()))
                .and(BRIEF.EPISODE.eq(episode))
                .orderBy(BRIEF.VERSION.desc())
                .limit(1)
                .fetchOne(BRIEF.CONTENT);
        if (brief != null) {
            return cut(Json.read(brief, HandoffBrief.class).subject());
        }
        String words = tx.select(MESSAGE.BODY)
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                // a file may have come without words
                .and(MESSAGE.BODY.ne(""))
                .orderBy(MESSAGE.SEQ.desc())
                .limit(1)
                .fetchOne(MESSAGE.BODY);
        return cut(
                Objects.requireNonNullElse(words, "Case " + conversation.row().getCaseNumber()));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= BriefCheck.LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BriefCheck.LONGEST_SUBJECT - 1)) + "…";
    }
}
