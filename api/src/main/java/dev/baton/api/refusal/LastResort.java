package dev.baton.api.refusal;

import dev.baton.api.security.ForAnyone;
import dev.baton.domain.refusal.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that no controller saw: refused by the firewall, or thrown by a filter. */
@Controller
@Hidden
class LastResort implements ErrorController {
    private final ProblemWriter problems;

    LastResort(ProblemWriter problems) {
        this.problems = problems;
    }

    @ForAnyone
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(response, refusalOf(request));
    }

    private static Refusal refusalOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Causes.refusalOf(thrown);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (HttpStatus.resolve(status)) {
            case UNAUTHORIZED -> Refusal.NOT_SIGNED_IN;
            case FORBIDDEN -> Refusal.NOT_ALLOWED;
            case NOT_FOUND -> Refusal.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> Refusal.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> Refusal.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> Refusal.MEDIA_TYPE_UNSUPPORTED;
            case CONTENT_TOO_LARGE -> Refusal.BODY_TOO_LARGE;
            case SERVICE_UNAVAILABLE -> Refusal.STORE_AWAY;
            case null, default -> status >= 500 ? Refusal.INTERNAL : Refusal.INVALID_INPUT;
        };
    }
}
