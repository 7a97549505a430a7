package dev.baton.activities.mail;

import java.util.UUID;

/**
 * A mail as it is handed to the mail server.
 *
 * @param id of the mail's row; the Message-ID is made of it, the same at each attempt
 * @param conversationId letters of one conversation stand together in the customer's mailbox
 * @param replyTo where an answer goes; empty: to the sender, where nobody reads it
 * @param automatic written by the desk, not by a person: other machines do not answer it
 */
public record Letter(
        UUID id,
        UUID conversationId,
        String to,
        String replyTo,
        String subject,
        String text,
        String html,
        String language,
        boolean automatic) {}
