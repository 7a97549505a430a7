package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception of a request into problem details with a code, and never into a stack trace. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused e) {
        return answer(e.refusal(), Map.of(), 0);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedWith e) {
        return answer(e.refusal(), e.more(), e.retryAfterSeconds());
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException e) {
        return invalid(e.getConstraintViolations().stream()
                .map(v -> new FieldProblem(lastOf(v.getPropertyPath().toString()), v.getMessage()))
                .toList());
    }

    /** A record's constructor said no to a value that came from outside. */
    @ExceptionHandler
    ResponseEntity<Object> impossible(IllegalArgumentException e) {
        log.debug("impossible input", e);
        return answer(Causes.refusalOfUnreadable(e), Map.of(), 0);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> other(Exception e, HttpServletResponse response) {
        Refusal refusal = Causes.refusalOf(e);
        if (response.isCommitted() || (refusal == Refusal.INTERNAL && Causes.clientLeft(e))) {
            return null;
        }
        if (refusal != Refusal.INTERNAL) {
            log.debug("{}", refusal, e);
            return answer(refusal, Map.of(), 0);
        }
        String incident = UUID.randomUUID().toString();
        log.error("incident {}", incident, e);
        return answer(Refusal.INTERNAL, Map.of("incident", incident), 0);
    }

    /** Spring's own exceptions: unreadable or invalid bodies, wrong methods and media types, unknown addresses. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof BindingResult binding) {
            return invalid(fieldsOf(binding));
        }
        if (e instanceof HandlerMethodValidationException validation) {
            return invalid(fieldsOf(validation));
        }
        if (e instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equals("Idempotency-Key")) {
            return answer(Refusal.KEY_MISSING, Map.of(), 0);
        }
        Refusal refusal = refusalOf(status, e);
        if (refusal == Refusal.INTERNAL) {
            log.error("unexpected {}", status, e);
        }
        ResponseEntity<Object> answer = answer(refusal, Map.of(), 0);
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(answer.getHeaders());
        return ResponseEntity.status(answer.getStatusCode()).headers(all).body(answer.getBody());
    }

    private static Refusal refusalOf(HttpStatusCode status, Exception e) {
        return switch (HttpStatus.resolve(status.value())) {
            case NOT_FOUND -> Refusal.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> Refusal.METHOD_NOT_ALLOWED;
            case UNSUPPORTED_MEDIA_TYPE -> Refusal.MEDIA_TYPE_UNSUPPORTED;
            case NOT_ACCEPTABLE -> Refusal.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> Refusal.BODY_TOO_LARGE;
            case BAD_REQUEST -> Causes.refusalOfUnreadable(e);
            case null, default -> status.is4xxClientError() ? Refusal.INVALID_INPUT : Refusal.INTERNAL;
        };
    }

    private static List<FieldProblem> fieldsOf(BindingResult binding) {
        return binding.getFieldErrors().stream()
                .map(f -> new FieldProblem(f.getField(), String.valueOf(f.getDefaultMessage())))
                .toList();
    }

    private static List<FieldProblem> fieldsOf(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    private static ResponseEntity<Object> invalid(List<FieldProblem> errors) {
        return answer(Refusal.INVALID_INPUT, Map.of("errors", errors), 0);
    }

    private static ResponseEntity<Object> answer(Refusal refusal, Map<String, Object> more, int retryAfterSeconds) {
        HttpStatus status = RefusalStatus.of(refusal);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        int seconds = retryAfterSeconds > 0 ? retryAfterSeconds : RefusalStatus.retryAfter(refusal);
        if (seconds > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        }
        return ResponseEntity.status(status).headers(headers).body(detail(refusal, more));
    }

    static ProblemDetail detail(Refusal refusal, Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatus(RefusalStatus.of(refusal));
        problem.setType(URI.create(
                "urn:baton:refusal:" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(refusal.sentence());
        problem.setProperty("code", refusal.name());
        more.forEach(problem::setProperty);
        return problem;
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
