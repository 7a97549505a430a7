package dev.baton.api.security;

import static dev.baton.domain.agent.Right.ANSWER;
import static dev.baton.domain.agent.Right.EDIT_ARTICLES;
import static dev.baton.domain.agent.Right.MANAGE_HOURS;
import static dev.baton.domain.agent.Right.MANAGE_PEOPLE;
import static dev.baton.domain.agent.Right.MANAGE_QUEUES;
import static dev.baton.domain.agent.Right.PUBLISH_POLICY;
import static dev.baton.domain.agent.Right.READ_AUDIT;
import static dev.baton.domain.agent.Right.READ_CONVERSATIONS;
import static dev.baton.domain.agent.Right.REASSIGN;
import static dev.baton.domain.agent.Right.TAKE_OVER;
import static dev.baton.domain.agent.Right.USE_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import dev.baton.domain.agent.Right;
import dev.baton.domain.agent.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole table of who may ask what, against every mapped endpoint and every kind of caller. */
class WhoMayTest {
    private static final String ANYONE = "anyone";
    private static final String CUSTOMER = "customer";
    private static final Map<String, Role> ROLES =
            Map.of("sam", Role.AGENT, "ines", Role.LEAD, "omar", Role.ADMIN, "olga", Role.OWNER);

    private static final UUID FILE = UUID.randomUUID();

    private static final Map<String, Object> TABLE = new TreeMap<>();

    static {
        String own = "/api/v1/conversations";
        put(
                ANYONE,
                "POST " + own,
                "POST " + own + "/continuation",
                "POST /api/v1/session",
                "GET /api/v1/sites/{key}",
                "POST /api/v1/sites/{key}/questions");
        put(CUSTOMER, "GET " + own + "/{id}", "GET " + own + "/{id}/messages", "POST " + own + "/{id}/messages");
        put(CUSTOMER, "GET " + own + "/{id}/stream", "POST " + own + "/{id}/person", "POST " + own + "/{id}/assistant");
        put(CUSTOMER, "POST " + own + "/{id}/end", "POST " + own + "/{id}/contact", "POST " + own + "/{id}/rating");
        put(
                CUSTOMER,
                "POST " + own + "/{id}/typing",
                "POST " + own + "/{id}/waiting",
                "POST " + own + "/{id}/identity");
        put(CUSTOMER, "GET " + own + "/{id}/passkey", "POST " + own + "/{id}/read", "POST " + own + "/{id}/attributes");
        put(CUSTOMER, "POST " + own + "/{id}/answers");
        String code = "/{id}/identity-check";
        put(CUSTOMER, "POST " + own + code, "POST " + own + code + "/tries", "DELETE " + own + code);
        String file = "/{id}/attachments/{attachmentId}";
        put(CUSTOMER, "PUT " + own + file, "GET " + own + file, "DELETE " + own + file);
        String desk = "/api/v1/desk";
        put(READ_CONVERSATIONS, "GET " + desk + "/file-limits", "GET " + desk + "/conversations" + file);
        put(ANSWER, "PUT " + desk + "/conversations" + file, "DELETE " + desk + "/conversations" + file);
        put(USE_DESK, "GET /api/v1/session", "PUT /api/v1/session", "DELETE /api/v1/session");
        put(USE_DESK, "GET " + desk + "/me", "POST " + desk + "/me/presence", "GET " + desk + "/stream");
        put(
                READ_CONVERSATIONS,
                "GET " + desk + "/agents",
                "GET " + desk + "/queues",
                "GET " + desk + "/canned-replies");
        put(READ_CONVERSATIONS, "GET " + desk + "/waiting", "GET " + desk + "/waiting/{ticketId}/why");
        put(ANSWER, "PUT " + desk + "/me/availability", "PUT " + desk + "/me/offer-time");
        put(ANSWER, "GET " + desk + "/offers", "GET " + desk + "/engagements");
        put(ANSWER, "POST " + desk + "/offers/{offerId}/accept", "POST " + desk + "/offers/{offerId}/decline");
        put(ANSWER, "POST " + desk + "/tickets/{ticketId}/accept");
        String one = desk + "/conversations/{id}";
        put(READ_CONVERSATIONS, "GET " + desk + "/conversations", "GET " + desk + "/conversations/counts");
        put(READ_CONVERSATIONS, "GET " + one, "GET " + one + "/messages", "GET " + one + "/stream");
        put(READ_CONVERSATIONS, "GET " + one + "/events", "GET " + one + "/customer", "GET " + one + "/notes");
        put(READ_CONVERSATIONS, "GET " + one + "/brief", "GET " + one + "/brief/versions");
        put(READ_CONVERSATIONS, "GET " + one + "/decisions", "GET " + one + "/decisions/{seq}");
        put(
                ANSWER,
                "POST " + one + "/messages",
                "POST " + one + "/typing",
                "POST " + one + "/read",
                "PUT " + one + "/notes");
        put(ANSWER, "GET " + one + "/draft", "PUT " + one + "/draft", "DELETE " + one + "/draft");
        put(ANSWER, "POST " + one + "/return-to-ai", "POST " + one + "/release", "POST " + one + "/transfer");
        put(ANSWER, "POST " + one + "/status", "POST " + one + "/verdict", "DELETE " + one + "/completion");
        put(ANSWER, "POST " + one + "/assist", "POST " + one + "/summary");
        put(READ_CONVERSATIONS, "GET " + one + "/passkey");
        put(ANSWER, "POST " + one + "/passkey/checks", "POST " + one + "/identity-check");
        put(READ_CONVERSATIONS, "GET " + one + "/identity-check");
        put(ANSWER, "POST " + one + "/promises/{promiseId}/keep", "POST " + one + "/promises/{promiseId}/replace");
        put(TAKE_OVER, "POST " + one + "/take-over");
        put(REASSIGN, "GET " + desk + "/wallboard");
        put(REASSIGN, "POST " + one + "/assign", "POST " + one + "/force-release");
        String admin = "/api/v1/admin";
        put(MANAGE_PEOPLE, "GET " + admin + "/people", "POST " + admin + "/people", "PUT " + admin + "/people/{id}");
        put(MANAGE_QUEUES, "GET " + admin + "/queues", "PUT " + admin + "/queues/{key}");
        put(MANAGE_HOURS, "GET " + admin + "/calendars", "PUT " + admin + "/calendars/{key}");
        put(EDIT_ARTICLES, "GET " + admin + "/articles", "PUT " + admin + "/articles/{key}");
        put(READ_AUDIT, "GET " + admin + "/audit");
        String policy = admin + "/policy";
        put(PUBLISH_POLICY, "GET " + policy, "GET " + policy + "/versions", "GET " + policy + "/versions/{version}");
        put(PUBLISH_POLICY, "GET " + policy + "/draft", "PUT " + policy + "/draft", "DELETE " + policy + "/draft");
        put(
                PUBLISH_POLICY,
                "GET " + policy + "/draft/diff",
                "POST " + policy + "/publish",
                "POST " + policy + "/rollback");
    }

    @AutoClose
    private static final RunningApi api = RunningApi.start();

    private static void put(Object who, String... endpoints) {
        for (String endpoint : endpoints) {
            TABLE.put(endpoint, who);
        }
    }

    @Test
    void everyEndpointIsInTheTable() {
        TreeSet<String> mapped = new TreeSet<>();
        Map<RequestMappingInfo, HandlerMethod> methods = api.bean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        methods.forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("dev.baton.")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> info.getPatternValues().forEach(path -> mapped.add(verb + " " + path)));
            }
        });
        assertThat(mapped).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void nobodyGetsNothing() {
        TABLE.forEach((endpoint, who) -> {
            if (who != ANYONE) {
                Answer answer = call(new Caller(api, "", Map.of(), UUID.randomUUID()), endpoint, UUID.randomUUID());
                assertThat(answer.status()).as(endpoint).isEqualTo(401);
                assertThat(answer.code()).as(endpoint).isEqualTo("NOT_SIGNED_IN");
            }
        });
    }

    @Test
    void aCustomerGetsTheOwnConversationAndNothingElse() {
        Caller maya = api.customer();
        UUID other = api.customer().id();
        // one that was sent: nothing in the table takes it away
        assertThat(maya.put("/attachments/" + FILE, "some text").status()).isEqualTo(201);
        assertThat(maya.post("/messages", Map.of("clientMessageId", "1", "text", "", "attachments", List.of(FILE)))
                        .status())
                .isEqualTo(202);
        Caller token = new Caller(api, "", maya.headers(), maya.id());
        TABLE.forEach((endpoint, who) -> {
            if (who == CUSTOMER) {
                assertThat(call(token, endpoint, other).code()).as(endpoint).isEqualTo("NOT_FOUND");
                if (!endpoint.endsWith("/stream")) {
                    assertThat(call(token, endpoint, maya.id()).status())
                            .as(endpoint)
                            .isNotIn(401, 403, 404, 500);
                }
            } else if (who != ANYONE) {
                assertThat(call(token, endpoint, maya.id()).status())
                        .as(endpoint)
                        .isEqualTo(401);
            }
        });
    }

    @Test
    void eachRoleGetsWhatItsRightsSay() {
        ROLES.forEach((login, role) -> TABLE.forEach((endpoint, who) -> {
            Caller member = api.team(login);
            Caller caller = new Caller(api, "", member.headers(), member.id());
            if (who == CUSTOMER) {
                assertThat(call(caller, endpoint, UUID.randomUUID()).status())
                        .as(endpoint)
                        .isEqualTo(401);
            } else if (who instanceof Right right && !role.may(right)) {
                Answer answer = call(caller, endpoint, UUID.randomUUID());
                assertThat(answer.status()).as(login + " " + endpoint).isEqualTo(403);
                assertThat(answer.code()).as(login + " " + endpoint).isEqualTo("NOT_ALLOWED");
            } else if (who instanceof Right && !endpoint.endsWith("/desk/stream")) {
                Answer answer = call(caller, endpoint, UUID.randomUUID());
                assertThat(answer.status())
                        .as(login + " " + endpoint + answer.body())
                        .isNotIn(401, 403, 500);
            }
        }));
    }

    private static Answer call(Caller caller, String endpoint, UUID id) {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].replace("{id}", id.toString())
                .replace("{ticketId}", id.toString())
                .replace("{offerId}", id.toString())
                .replace("{promiseId}", id.toString())
                .replace("{attachmentId}", FILE.toString())
                .replace("{key}", "some-key")
                .replaceAll("\\{(seq|version)}", "1");
        boolean body = List.of("POST", "PUT").contains(parts[0]);
        return api.send(parts[0], path, caller.headers(), body ? Map.of() : null);
    }
}
