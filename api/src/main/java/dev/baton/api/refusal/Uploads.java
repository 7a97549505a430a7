package dev.baton.api.refusal;

import jakarta.servlet.http.HttpServletRequest;

/** The one kind of request whose body is a file: it has a limit of its own, and is never held in memory. */
public final class Uploads {
    private Uploads() {}

    public static boolean is(HttpServletRequest request) {
        return request.getMethod().equals("PUT")
                && request.getServletPath().startsWith("/api/v1/")
                && request.getServletPath().contains("/attachments/");
    }
}
