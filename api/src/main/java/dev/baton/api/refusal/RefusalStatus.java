package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import org.springframework.http.HttpStatus;

/** The one table from a refusal to its HTTP status. */
final class RefusalStatus {
    private RefusalStatus() {}

    static HttpStatus of(Refusal refusal) {
        return switch (refusal) {
            case INVALID_INPUT,
                    MESSAGE_TOO_LONG,
                    MESSAGE_EMPTY,
                    FILE_EMPTY,
                    FILE_NAME_TOO_LONG,
                    CHARACTER_REFUSED,
                    KEY_MISSING,
                    REASON_MISSING -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN, SIGN_IN_FAILED, IDENTITY_REFUSED -> HttpStatus.UNAUTHORIZED;
            case NOT_ALLOWED, CSRF_TOKEN_INVALID, NOT_ELIGIBLE -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case BODY_TOO_LARGE, FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case MEDIA_TYPE_UNSUPPORTED, FILE_TYPE_REFUSED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case POLICY_INVALID, CODE_WRONG -> HttpStatus.UNPROCESSABLE_CONTENT;
            case RATE_LIMITED, TOO_MANY_STREAMS -> HttpStatus.TOO_MANY_REQUESTS;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case ENGINE_AWAY, STORE_AWAY, DRAINING -> HttpStatus.SERVICE_UNAVAILABLE;
            // The request is good, but not in the state that things are in, or that another request has brought about.
            case KEY_REUSED,
                    KEY_IN_USE,
                    FILE_GONE,
                    FILES_USED_UP,
                    CONVERSATION_CLOSED,
                    CONVERSATION_OPEN,
                    NOT_IN_CONTROL,
                    ALREADY_TAKEN,
                    ALREADY_ASKED,
                    NOT_WAITING,
                    CONTACT_MISSING,
                    MAIL_OFF,
                    NOT_WITH_PERSON,
                    STALE_EPOCH,
                    AT_CAPACITY,
                    ALREADY_VERIFIED,
                    NO_ADDRESS,
                    CODE_EXPIRED,
                    CODE_SPENT,
                    OFFER_GONE,
                    PASSKEY_GONE,
                    NOT_LISTENING,
                    EDIT_CONFLICT,
                    REOPEN_WINDOW_PASSED -> HttpStatus.CONFLICT;
        };
    }

    /** Seconds after which trying again makes sense, where the refusal itself does not say. */
    static int retryAfter(Refusal refusal) {
        return switch (refusal) {
            case RATE_LIMITED -> 60;
            case TOO_MANY_STREAMS -> 15;
            case STORE_AWAY, ENGINE_AWAY, DRAINING, KEY_IN_USE -> 2;
            default -> 0;
        };
    }
}
