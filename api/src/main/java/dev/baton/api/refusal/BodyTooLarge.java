package dev.baton.api.refusal;

import java.io.IOException;

/** Thrown while reading a body that turned out to be too long. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
}
