package dev.baton.activities.mail;

import dev.baton.domain.mail.MailKind;
import dev.baton.store.mail.ReadyMail;

/**
 * What a kind of mail says. One bean a kind. A text that carries a secret, as a one-time code, makes the secret here, stores its
 * hash, and never the secret: a letter is written anew for each attempt.
 */
public interface LetterText {
    MailKind kind();

    /** The subject and the paragraphs between greeting and signature. */
    Draft draft(ReadyMail mail, MailWords words);
}
