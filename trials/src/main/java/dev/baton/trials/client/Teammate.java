package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A member of the team with an open session. What the role does not allow is refused by the API. */
public final class Teammate {
    private static final String CSRF_HEADER = "X-XSRF-TOKEN";

    private final Baton baton;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile JsonNode me = Json.object();

    private Teammate(Baton baton) {
        this.baton = baton;
    }

    static Teammate signIn(Baton baton, String login, String password) {
        Teammate teammate = new Teammate(baton);
        Answer session = teammate.send("POST", "/session", Json.object("login", login, "password", password));
        teammate.me = session.expected().json();
        return teammate;
    }

    public UUID id() {
        return UUID.fromString(me.path("agentId").asText());
    }

    public String name() {
        return me.path("displayName").asText();
    }

    /** Any request below {@code /api/v1}, with the session and, where something changes, the CSRF token. */
    public Answer send(String method, String below, @Nullable Object body) {
        return send(method, below, Map.of(), body);
    }

    public Answer send(String method, String below, Map<String, String> more, @Nullable Object body) {
        Map<String, String> sent = headers(method);
        sent.putAll(more);
        Answer answer = baton.send(method, Baton.API + below, sent, body);
        keepCookies(answer);
        return answer;
    }

    public JsonNode get(String below) {
        return send("GET", below, null).expected().json();
    }

    /** Starts or stops listening for offers. */
    public void listen(boolean listening) {
        send("PUT", "/desk/me/availability", Json.object("listening", listening))
                .expected();
    }

    /** Says that this console is open; to be repeated within a minute. */
    public Answer present(UUID console) {
        return send("POST", "/desk/me/presence", Json.object("consoleId", console));
    }

    public Answer acceptTicket(UUID ticket) {
        return send("POST", "/desk/tickets/" + ticket + "/accept", Json.object());
    }

    public Answer acceptOffer(UUID offer) {
        return send("POST", "/desk/offers/" + offer + "/accept", Json.object());
    }

    /** This person's side of one conversation. */
    public DeskSide at(UUID conversation) {
        return new DeskSide(this, conversation);
    }

    /** Hints about everything on the desk's lists. */
    public LiveStream deskStream(LiveStream.Listener listener) {
        return stream("/desk/stream", -1, listener);
    }

    LiveStream stream(String below, int after, LiveStream.Listener listener) {
        return new LiveStream(baton, Baton.API + below, () -> headers("GET"), after, listener);
    }

    /** Session and CSRF headers, for requests that a test makes by hand. */
    public Map<String, String> headers(String method) {
        Map<String, String> headers = new HashMap<>();
        if (!cookies.isEmpty()) {
            StringBuilder cookie = new StringBuilder();
            cookies.forEach((name, value) -> cookie.append(cookie.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            headers.put("Cookie", cookie.toString());
        }
        String csrf = me.path("csrfToken").asText();
        if (!csrf.isEmpty() && !method.equals("GET")) {
            headers.put(CSRF_HEADER, csrf);
        }
        return headers;
    }

    private void keepCookies(Answer answer) {
        for (String line : answer.headers().getOrDefault("set-cookie", List.of())) {
            String pair = line.split(";", 2)[0];
            int split = pair.indexOf('=');
            if (split > 0 && line.toLowerCase(Locale.ROOT).contains("max-age=0")) {
                cookies.remove(pair.substring(0, split));
            } else if (split > 0) {
                cookies.put(pair.substring(0, split), pair.substring(split + 1));
            }
        }
    }
}
