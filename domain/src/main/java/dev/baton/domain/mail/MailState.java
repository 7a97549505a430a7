package dev.baton.domain.mail;

/** What has become of a mail. All but DUE are final. */
public enum MailState {
    DUE,
    /** The mail server has taken it. */
    SENT,
    /** Its content was read in the chat before it was due. */
    SEEN,
    /** There was nothing left to tell. */
    SKIPPED,
    /** It could not be sent, and a person must know. */
    REFUSED
}
