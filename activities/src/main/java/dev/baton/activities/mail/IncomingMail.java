package dev.baton.activities.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came to the address for answers.
 *
 * @param messageId as its sender's server made it; if it has none, something made of its content
 * @param from the sender's address in small letters; empty: there is none
 * @param tokens that stand in the addresses it was sent to
 * @param automatic written by a machine
 * @param bounce says that a mail of ours was not delivered, for good
 * @param text its plain text, quotes and all
 * @param files how many came with it
 */
record IncomingMail(
        String messageId,
        String from,
        List<String> tokens,
        boolean automatic,
        boolean bounce,
        @Nullable String text,
        int files) {
    IncomingMail {
        tokens = List.copyOf(tokens);
    }
}
