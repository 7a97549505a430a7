package dev.baton.workflows.mail;

import dev.baton.domain.mail.MailKind;
import java.time.Instant;
import java.util.UUID;

/**
 * Which mail: the row knows the rest, the address above all.
 *
 * @param due sent no sooner
 */
public record MailStart(UUID mailId, UUID conversationId, MailKind kind, Instant due) {}
