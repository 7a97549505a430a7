package dev.baton.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.refusal.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table as a client sees it: a refusal that is added must be given its status here as well, on purpose. */
class RefusalStatusTest {
    private static final String TABLE = """
            400 INVALID_INPUT MESSAGE_TOO_LONG MESSAGE_EMPTY CHARACTER_REFUSED KEY_MISSING REASON_MISSING FILE_EMPTY
            400 FILE_NAME_TOO_LONG
            401 NOT_SIGNED_IN SIGN_IN_FAILED IDENTITY_REFUSED
            403 NOT_ALLOWED CSRF_TOKEN_INVALID NOT_ELIGIBLE
            404 NOT_FOUND
            405 METHOD_NOT_ALLOWED
            406 NOT_ACCEPTABLE
            409 KEY_REUSED KEY_IN_USE CONVERSATION_CLOSED CONVERSATION_OPEN NOT_IN_CONTROL ALREADY_TAKEN ALREADY_ASKED
            409 NOT_WAITING CONTACT_MISSING MAIL_OFF NOT_WITH_PERSON STALE_EPOCH AT_CAPACITY OFFER_GONE NOT_LISTENING EDIT_CONFLICT
            409 PASSKEY_GONE FILE_GONE FILES_USED_UP
            409 ALREADY_VERIFIED NO_ADDRESS CODE_EXPIRED CODE_SPENT
            409 REOPEN_WINDOW_PASSED
            413 BODY_TOO_LARGE FILE_TOO_LARGE
            415 MEDIA_TYPE_UNSUPPORTED FILE_TYPE_REFUSED
            422 POLICY_INVALID CODE_WRONG
            429 RATE_LIMITED TOO_MANY_STREAMS
            500 INTERNAL
            503 ENGINE_AWAY STORE_AWAY DRAINING
            """;

    @Test
    void everyRefusalHasTheStatusOfTheTable() {
        Map<Refusal, Integer> answered = new EnumMap<>(Refusal.class);
        Arrays.stream(Refusal.values())
                .forEach(refusal ->
                        answered.put(refusal, RefusalStatus.of(refusal).value()));

        assertThat(answered).isEqualTo(table());
    }

    @Test
    void whereTryingAgainMakesSenseItIsSaidWhen() {
        assertThat(Arrays.stream(Refusal.values())
                        .filter(refusal -> RefusalStatus.of(refusal).value() == 429
                                || RefusalStatus.of(refusal).value() == 503))
                .allMatch(refusal -> RefusalStatus.retryAfter(refusal) > 0);
    }

    private static Map<Refusal, Integer> table() {
        Map<Refusal, Integer> table = new EnumMap<>(Refusal.class);
        TABLE.lines().forEach(line -> {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                table.put(Refusal.valueOf(words[i]), Integer.valueOf(words[0]));
            }
        });
        return table;
    }
}
