package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Control;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search attributes of a conversation, by which operations filter. They are stored in plain text: codes, opaque ids and
 * instants only. Each must be registered in the namespace before the first conversation starts.
 */
public final class Attributes {
    public static final SearchAttributeKey<String> CONTROL = SearchAttributeKey.forKeyword("BatonControl");
    public static final SearchAttributeKey<String> REASON = SearchAttributeKey.forKeyword("BatonReason");
    public static final SearchAttributeKey<String> URGENCY = SearchAttributeKey.forKeyword("BatonUrgency");
    public static final SearchAttributeKey<String> QUEUE = SearchAttributeKey.forKeyword("BatonQueue");
    public static final SearchAttributeKey<String> AGENT = SearchAttributeKey.forKeyword("BatonAgent");
    public static final SearchAttributeKey<String> CHANNEL = SearchAttributeKey.forKeyword("BatonChannel");
    public static final SearchAttributeKey<String> ACCOUNT = SearchAttributeKey.forKeyword("BatonAccount");
    public static final SearchAttributeKey<String> POLICY = SearchAttributeKey.forKeyword("BatonPolicy");
    public static final SearchAttributeKey<OffsetDateTime> WAITING_SINCE =
            SearchAttributeKey.forOffsetDateTime("BatonWaitingSince");
    public static final SearchAttributeKey<OffsetDateTime> DUE_AT = SearchAttributeKey.forOffsetDateTime("BatonDueAt");
    public static final SearchAttributeKey<Long> EPISODES = SearchAttributeKey.forLong("BatonEpisodes");

    /** All of them, for whoever registers them. */
    public static final List<SearchAttributeKey<?>> ALL =
            List.of(CONTROL, REASON, URGENCY, QUEUE, AGENT, CHANNEL, ACCOUNT, POLICY, WAITING_SINCE, DUE_AT, EPISODES);

    /** There is one account until there are more. */
    private static final String THE_ACCOUNT = "main";

    private Attributes() {}

    /** Given as an option of the start they cost no event of the history. */
    public static SearchAttributes atStart(ConversationStart start) {
        ConversationSnapshot snapshot = start.snapshot();
        SearchAttributes.Builder attributes = SearchAttributes.newBuilder()
                .set(CHANNEL, start.channel())
                .set(ACCOUNT, THE_ACCOUNT)
                .set(CONTROL, (snapshot == null ? Control.AI : snapshot.control()).name())
                .set(EPISODES, snapshot == null ? 0L : snapshot.episode());
        return attributes.build();
    }

    /** One event, whatever has changed. */
    static void upsert(Standing standing, @Nullable Instant dueAt) {
        boolean waits = standing.control() == Control.WAITING_FOR_HUMAN;
        Workflow.upsertTypedSearchAttributes(
                CONTROL.valueSet(standing.control().name()),
                EPISODES.valueSet((long) standing.episode()),
                set(REASON, name(standing.reason())),
                set(URGENCY, name(standing.urgency())),
                set(QUEUE, standing.queue()),
                set(
                        AGENT,
                        standing.agentId() == null ? null : standing.agentId().toString()),
                set(POLICY, standing.policyVersion() == null ? null : String.valueOf(standing.policyVersion())),
                set(WAITING_SINCE, waits ? at(standing.since()) : null),
                set(DUE_AT, dueAt == null ? null : at(dueAt)));
    }

    private static <T> SearchAttributeUpdate<T> set(SearchAttributeKey<T> key, @Nullable T value) {
        return value == null ? key.valueUnset() : key.valueSet(value);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
