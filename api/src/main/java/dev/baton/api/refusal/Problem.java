package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of every error, RFC 9457, as {@code application/problem+json}; further members depend on the code.
 *
 * @param code name of the refusal, stable for ever
 * @param errors the fields that are wrong, for INVALID_INPUT
 * @param takenBy display name of who was faster, for ALREADY_TAKEN
 * @param triesLeft for CODE_WRONG
 * @param incident what to quote to operations, for INTERNAL
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        Refusal code,
        @Nullable List<FieldProblem> errors,
        @Nullable String takenBy,
        @Nullable Integer triesLeft,
        @Nullable String incident) {}
