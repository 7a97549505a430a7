package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The team's side of one conversation, notes included. */
public final class DeskSide implements Side {
    private final Teammate teammate;
    private final UUID id;
    private final String path;

    DeskSide(Teammate teammate, UUID id) {
        this.teammate = teammate;
        this.id = id;
        this.path = "/desk/conversations/" + id;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public JsonNode state() {
        return teammate.get(path);
    }

    @Override
    public List<Line> page(int after) {
        return Customer.lines(ask("GET", "/messages?limit=" + PAGE + "&after=" + after, null));
    }

    @Override
    public LiveStream stream(int after, LiveStream.Listener listener) {
        return teammate.stream(path + "/stream", after, listener);
    }

    /** The newest brief of an episode. */
    public JsonNode brief(int episode) {
        return teammate.get(path + "/brief?episode=" + episode).path("brief");
    }

    /** What happened, in order. */
    public JsonNode events() {
        return teammate.get(path + "/events?limit=500").path("events");
    }

    /** @param kind of an event, ticket.queued for instance */
    public boolean happened(String kind) {
        for (JsonNode event : events()) {
            if (event.path("kind").asText().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Replies to the customer and returns the message's number. */
    public int reply(String clientMessageId, String text) {
        return tryReply(clientMessageId, text).expected().json().path("seq").asInt();
    }

    public Answer tryReply(String clientMessageId, String text) {
        return ask("POST", "/messages", Json.object("clientMessageId", clientMessageId, "text", text));
    }

    public Answer takeOver(String key) {
        return command("/take-over", key, Json.object());
    }

    public Answer returnToAi(String key) {
        return command("/return-to-ai", key, Json.object());
    }

    public Answer release(String key) {
        return command("/release", key, Json.object());
    }

    /** @param status IN_PROGRESS, CHAT_FINISHED or COMPLETED */
    public Answer status(String key, String status, @Nullable Object verdict) {
        return command("/status", key, Json.object("status", status, "verdict", verdict));
    }

    public Answer command(String below, String key, Object body) {
        return teammate.send("POST", path + below, Map.of("Idempotency-Key", key), body);
    }

    /** Any request about this conversation. */
    public Answer ask(String method, String below, @Nullable Object body) {
        return teammate.send(method, path + below, body);
    }
}
