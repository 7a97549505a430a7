package dev.baton.workflows.mail;

import dev.baton.domain.mail.MailState;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What is done with a mail; regular activities on the task queue {@code mail}. Key of both: the mail's id. */
@ActivityInterface
public interface MailSteps {
    /**
     * Reads the mail's row again, sends what is still to be told, and marks the row. A repetition of what has ended returns its
     * end. The letter's Message-ID is the row's: who gets it twice can tell.
     *
     * @return how it ended; never DUE
     * @throws io.temporal.failure.ApplicationFailure MailNotTaken, retryable: nobody knows whether it was taken, or the server
     *     asks to come back later
     */
    @ActivityMethod(name = "DeliverMail")
    MailState deliver(MailStart mail);

    /** It was tried for long enough: a person must know. */
    @ActivityMethod(name = "ParkMail")
    MailState park(MailStart mail);
}
