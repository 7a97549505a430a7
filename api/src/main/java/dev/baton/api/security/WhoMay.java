package dev.baton.api.security;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The inner wall: each endpoint says on its method for whom it is, and one that says nothing is for nobody. What belongs to
 * another customer does not exist (404, never 403).
 */
@Component
class WhoMay implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("dev.baton.")) {
            check(method, request);
        }
        return true;
    }

    private static void check(HandlerMethod method, HttpServletRequest request) {
        if (method.hasMethodAnnotation(ForAnyone.class)) {
            return;
        }
        Object who = principal();
        ForTeam forTeam = method.getMethodAnnotation(ForTeam.class);
        if (forTeam != null) {
            if (!(who instanceof TeamMember member)) {
                throw new Refused(Refusal.NOT_SIGNED_IN);
            }
            if (!member.may(forTeam.value())) {
                throw new Refused(Refusal.NOT_ALLOWED);
            }
            return;
        }
        if (!method.hasMethodAnnotation(ForCustomer.class)) {
            throw new Refused(Refusal.NOT_ALLOWED);
        }
        if (!(who instanceof CustomerOf customer)) {
            throw new Refused(Refusal.NOT_SIGNED_IN);
        }
        if (!customer.conversationId().toString().equalsIgnoreCase(idInPath(request))) {
            throw new Refused(Refusal.NOT_FOUND);
        }
    }

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private static String idInPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("id"))
                : "";
    }
}
