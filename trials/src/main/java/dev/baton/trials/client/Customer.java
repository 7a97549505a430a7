package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer in one conversation. */
public final class Customer implements Side {
    private final Baton baton;
    private final UUID id;
    private final long caseNumber;
    private final String path;
    private final Map<String, String> headers;

    Customer(Baton baton, UUID id, long caseNumber, String token) {
        this.baton = baton;
        this.id = id;
        this.caseNumber = caseNumber;
        this.path = Baton.API + "/conversations/" + id;
        this.headers = Map.of("Authorization", "Bearer " + token);
    }

    @Override
    public UUID id() {
        return id;
    }

    public long caseNumber() {
        return caseNumber;
    }

    /** Posts one message and returns its number; a repetition with the same id returns the same number. */
    public int post(String clientMessageId, String text) {
        return tryPost(clientMessageId, text).expected().json().path("seq").asInt();
    }

    public Answer tryPost(String clientMessageId, String text) {
        return ask("POST", "/messages", Json.object("clientMessageId", clientMessageId, "text", text));
    }

    public Answer askForPerson() {
        return ask("POST", "/person", Json.object());
    }

    public Answer chooseAssistant() {
        return ask("POST", "/assistant", Json.object());
    }

    public Answer end() {
        return ask("POST", "/end", Json.object());
    }

    /** Any request about this conversation, with the customer's token. */
    public Answer ask(String method, String below, @Nullable Object body) {
        return baton.send(method, path + below, headers, body);
    }

    /** The token's header, for requests that a test makes by hand. */
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public JsonNode state() {
        return ask("GET", "", null).expected().json();
    }

    @Override
    public List<Line> page(int after) {
        return lines(ask("GET", "/messages?limit=" + PAGE + "&after=" + after, null));
    }

    @Override
    public LiveStream stream(int after, LiveStream.Listener listener) {
        return new LiveStream(baton, path + "/stream", () -> headers, after, listener);
    }

    static List<Line> lines(Answer answer) {
        JsonNode json = answer.expected().json();
        JsonNode messages = json.isArray() ? json : json.path("messages");
        List<Line> lines = new ArrayList<>();
        messages.forEach(message -> lines.add(Line.of(message)));
        return lines;
    }
}
