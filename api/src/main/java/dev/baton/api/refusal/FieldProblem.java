package dev.baton.api.refusal;

/** @param field name of the member or parameter, with its path: {@code hours.weekly} */
public record FieldProblem(String field, String message) {}
