package dev.baton.domain.refusal;

/** The catalogue of things that the product says no to. The name is the stable code that every client sees. */
public enum Refusal {
    INVALID_INPUT("The request is not valid."),
    MESSAGE_TOO_LONG("The message is longer than 10,000 characters."),
    MESSAGE_EMPTY("The message has no text."),
    CHARACTER_REFUSED("The text contains a character that cannot be stored."),
    BODY_TOO_LARGE("The request is too large."),
    FILE_TOO_LARGE("The file is too large."),
    FILE_EMPTY("The file is empty."),
    FILE_TYPE_REFUSED("Files of this kind are not taken."),
    FILE_NAME_TOO_LONG("The file's name is longer than 200 characters."),
    FILE_GONE("A file of the message is not there any more, or was sent with another one."),
    FILES_USED_UP("This conversation takes no more files."),
    NOT_FOUND("There is no such thing, or it is not yours to see."),
    METHOD_NOT_ALLOWED("This address does not take that method."),
    MEDIA_TYPE_UNSUPPORTED("The request's content type is not supported."),
    NOT_ACCEPTABLE("None of the accepted content types can be served."),
    NOT_SIGNED_IN("Sign in first."),
    SIGN_IN_FAILED("The login or the password is wrong."),
    IDENTITY_REFUSED("The token that says who the customer is is not good."),
    NOT_ALLOWED("Your role may not do this."),
    CSRF_TOKEN_INVALID("The request lacks a valid CSRF token."),
    KEY_REUSED("The same key was used before with other content."),
    KEY_IN_USE("The same request is still being worked on; try again."),
    KEY_MISSING("The request needs an Idempotency-Key header."),
    RATE_LIMITED("Too many requests; try again later."),
    CONVERSATION_CLOSED("The conversation is closed."),
    CONVERSATION_OPEN("The conversation is still open."),
    NOT_IN_CONTROL("Only who has control of the conversation can do this."),
    ALREADY_TAKEN("Somebody else has taken this."),
    ALREADY_ASKED("A person has been asked for already."),
    NOT_WAITING("Nobody waits for a person in this conversation."),
    CONTACT_MISSING("There is no address or number yet to answer to."),
    MAIL_OFF("No e-mail can be sent here."),
    NOT_WITH_PERSON("No person holds this conversation."),
    STALE_EPOCH("Control has changed since."),
    NOT_ELIGIBLE("You cannot take tickets of this queue."),
    AT_CAPACITY("Your capacity is used up."),
    ALREADY_VERIFIED("Who the customer is is known already."),
    NO_ADDRESS("The customer has given no e-mail address."),
    CODE_WRONG("This is not the code."),
    CODE_EXPIRED("There is no code that is good now; ask for a new one."),
    CODE_SPENT("This code is used up; ask for a new one."),
    OFFER_GONE("The offer is no longer open."),
    PASSKEY_GONE("There is no Shared Passkey any more."),
    NOT_LISTENING("Start listening first."),
    EDIT_CONFLICT("Somebody else has changed this meanwhile."),
    REASON_MISSING("This change needs a written reason."),
    POLICY_INVALID("The policy cannot be published."),
    REOPEN_WINDOW_PASSED("More than 48 hours have passed; a new conversation begins."),
    TOO_MANY_STREAMS("Too many live streams are open."),
    ENGINE_AWAY("The workflow engine does not answer; try again."),
    STORE_AWAY("The database does not answer; try again."),
    DRAINING("The conversation is continuing in a new run; try again."),
    INTERNAL("Something went wrong on our side.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** One plain English sentence for people who see no translated text. */
    public String sentence() {
        return sentence;
    }
}
