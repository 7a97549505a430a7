package dev.baton.domain.mail;

/** What a mail tells. A kind needs a text of its own in the room that writes letters; nothing else asks for it by name. */
public enum MailKind {
    /** The case is logged: its number, why a person is needed, and when the answer comes. Once an episode. */
    ESCALATION_LOGGED("the case is logged"),
    /** The answer comes at another time than was written. Once a promise. */
    PROMISE_MOVED("the promised time has moved"),
    /** What a person wrote and the customer has not seen in the chat. */
    UNSEEN_REPLY("a reply that was not seen"),
    /** A one-time code. Once a check; the code is made when the letter is written. */
    IDENTITY_CODE("a one-time code");

    private final String words;

    MailKind(String words) {
        this.words = words;
    }

    /** For operations: "a reply that was not seen". */
    public String words() {
        return words;
    }
}
