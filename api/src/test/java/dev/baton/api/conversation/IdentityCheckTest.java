package dev.baton.api.conversation;

import static dev.baton.store.generated.Tables.IDEMPOTENCY;
import static dev.baton.store.generated.Tables.IDENTITY_CHECK;
import static dev.baton.store.generated.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import dev.baton.store.handoff.TakeOverConversation;
import dev.baton.store.identity.KeepCode;
import dev.baton.store.mail.MailService;
import dev.baton.store.mail.MailService.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityCheckTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    @BeforeAll
    static void mailIsOn() {
        new MailService(api.sql()).say(new Service(true, false, Duration.ofMinutes(2)), Instant.now());
    }

    @Test
    void theAgentInChargeAsksAndTheCustomerConfirms() {
        Caller maya = api.customer(Map.of("text", "hello", "contact", Map.of("email", "maya@example.com")));
        Caller sam = api.team("sam");
        String desk = "/desk/conversations/" + maya.id() + "/identity-check";
        assertThat(sam.post(desk, null).code()).isEqualTo("NOT_IN_CONTROL");
        new TakeOverConversation(api.sql()).takeOver(maya.id(), 1, UUID.randomUUID(), sam.id(), Instant.now());
        Caller once = sam.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(once.post(desk, null).status()).isEqualTo(204);
        assertThat(once.post(desk, null).status()).isEqualTo(204);
        assertThat(api.team("lena").post(desk, null).code()).isEqualTo("NOT_IN_CONTROL");

        Answer asked = maya.get("");
        assertThat(asked.at("/identity/codeCheck/address").asString()).isEqualTo("m***@example.com");
        assertThat(sam.get(desk).at("/awaited/triesLeft").asInt()).isEqualTo(5);
        keep(maya, "314159");

        Answer wrong = tries(maya, "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("CODE_WRONG");
        assertThat(wrong.at("triesLeft").asInt()).isEqualTo(4);
        Answer right = tries(maya, "314159");
        assertThat(right.status()).as(right.body()).isEqualTo(200);
        assertThat(right.at("/identity/emailConfirmedAt").asString()).isNotEmpty();
        assertThat(right.at("/identity/kind").asString()).isEqualTo("claimed");
        assertThat(sam.get(desk).text("emailConfirmedAt")).isNotEmpty();
        assertThat(sam.get(desk).text("hindrance")).isEqualTo("ALREADY_VERIFIED");
        for (String table :
                new String[] {"event", "message", "idempotency", "identity_check", "identity_try", "outbox", "mail"}) {
            assertThat(api.sql().fetch("select 1 from " + table + " t where t::text like '%314159%'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void aKeyInTheHeaderLeavesNoHashOfTheCode() {
        Caller maya = api.customer(Map.of("contact", Map.of("email", "header@example.com")));
        assertThat(maya.post("/identity-check", null).status()).isEqualTo(200);
        keep(maya, "271828");
        int before = kept();
        assertThat(tries(maya.with("Idempotency-Key", "a-key-of-the-client"), "271828")
                        .status())
                .isEqualTo(200);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void itIsRefusedWithACode() {
        Caller maya = api.customer();
        assertThat(maya.post("/identity-check", null).code()).isEqualTo("NO_ADDRESS");
        assertThat(tries(maya, "123456").code()).isEqualTo("CODE_EXPIRED");
        for (String bad : new String[] {"12345", "1234567", "\u0661\u0662\u0663\u0664\u0665\u0666", "abcdef", ""}) {
            assertThat(tries(maya, bad).code()).as(bad).isEqualTo("INVALID_INPUT");
        }
        assertThat(maya.post("/identity-check/tries", Map.of("code", "123456")).code())
                .isEqualTo("INVALID_INPUT");
        assertThat(maya.delete("/identity-check").status()).isEqualTo(200);
    }

    private static Answer tries(Caller customer, String code) {
        return customer.post("/identity-check/tries", Map.of("key", UUID.randomUUID(), "code", code));
    }

    /** As the letter does. */
    private static void keep(Caller customer, String code) {
        UUID check = api.sql()
                .fetchSingle(
                        IDENTITY_CHECK,
                        IDENTITY_CHECK.CONVERSATION_ID.eq(customer.id()).and(IDENTITY_CHECK.STATE.eq("OPEN")))
                .getId();
        new KeepCode(api.sql())
                .keep(
                        api.sql()
                                .fetchSingle(MAIL, MAIL.OPERATION.eq(check.toString()))
                                .getId(),
                        code);
    }

    private static int kept() {
        return api.sql().fetchCount(IDEMPOTENCY);
    }
}
