package dev.baton.domain.attachment;

import java.util.UUID;

/**
 * A file that comes with a message.
 *
 * @param id made by whoever sends it, before the first try; once in a conversation
 * @param name as {@link FileName} keeps it
 * @param mediaType as its content says
 * @param size in bytes
 */
public record Attachment(UUID id, String name, String mediaType, long size) {}
