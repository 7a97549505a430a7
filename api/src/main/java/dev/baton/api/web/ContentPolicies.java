package dev.baton.api.web;

import dev.baton.api.security.Tokens;
import dev.baton.api.site.SiteSettings;
import dev.baton.store.queue.ReadQueues;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what each page may load and who may frame it. No page runs inline scripts or evaluates text; style elements need the
 * page's nonce, which is another one with each answer.
 */
@Component
class ContentPolicies extends OncePerRequestFilter {
    /** Request attribute with the nonce of this answer. */
    static final String NONCE = ContentPolicies.class.getName() + ".nonce";

    private static final String HEADER = "Content-Security-Policy";
    private static final String OWN_FILES =
            "default-src 'none'; base-uri 'none'; object-src 'none'; script-src 'self'; "
                    + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; ";

    private final SiteSettings sites;
    private final ReadQueues queues;

    ContentPolicies(SiteSettings sites, ReadQueues queues) {
        this.sites = sites;
        this.queues = queues;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Pages.mayBePage(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String nonce = Tokens.random();
        request.setAttribute(NONCE, nonce);
        response.setHeader(HEADER, policy(request, nonce));
        if (request.getServletPath().startsWith("/widget/")) {
            // pages of other origins include the loader
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        chain.doFilter(request, response);
    }

    private String policy(HttpServletRequest request, String nonce) {
        String styles = "style-src 'self' 'nonce-" + nonce + "'; ";
        String path = request.getServletPath();
        if (path.startsWith("/widget/")) {
            return OWN_FILES + styles + "form-action 'none'; frame-ancestors "
                    + embedders(request.getParameter("site"));
        }
        if (path.startsWith("/shop/")) {
            return OWN_FILES + "style-src 'self'; frame-src 'self'; form-action 'none'; frame-ancestors 'none'";
        }
        return OWN_FILES + styles
                + "media-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; " + "frame-src "
                + panels();
    }

    /** A site that nobody knows may be framed by anyone: all it shows is that nobody knows it. */
    private String embedders(@Nullable String siteKey) {
        return sites.byKey(siteKey)
                .map(site -> site.origins().isEmpty() ? "'self'" : "'self' " + String.join(" ", site.origins()))
                .orElse("*");
    }

    /** Pages that administrators have put beside the chat. */
    private String panels() {
        try {
            String origins = queues.all().stream()
                    .map(ReadQueues.Queue::frameUrl)
                    .map(ContentPolicies::origin)
                    .filter(origin -> !origin.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
            return origins.isEmpty() ? "'none'" : origins;
        } catch (DataAccessException e) {
            // the console says itself that the store is away
            return "'none'";
        }
    }

    /** Of a template such as https://crm.example/c/{customer.key}; empty if it is none. */
    static String origin(@Nullable String template) {
        if (template == null) {
            return "";
        }
        if (template.startsWith("/")) {
            return "'self'";
        }
        try {
            URI uri = URI.create(template.replaceAll("[{}]", "_"));
            String scheme = uri.getScheme();
            boolean web = "https".equals(scheme) || "http".equals(scheme);
            String host = uri.getHost();
            if (!web || host == null) {
                return "";
            }
            return scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
