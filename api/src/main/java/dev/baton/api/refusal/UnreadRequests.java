package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the server itself refuses before any filter sees it, such as an address with %00: the same form as everything else. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnreadRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final JsonMapper json;

    UnreadRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // else the host adds the page of its own
                host.setErrorReportValveClass(AsProblem.class.getName());
                host.getPipeline().addValve(new AsProblem(json));
            }
        });
    }

    private static final class AsProblem extends ErrorReportValve {
        private final JsonMapper json;

        AsProblem(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Refusal refusal =
                    status == 404 ? Refusal.NOT_FOUND : status >= 500 ? Refusal.INTERNAL : Refusal.INVALID_INPUT;
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding("UTF-8");
                Writer body = response.getReporter();
                if (body != null) {
                    body.write(json.writeValueAsString(Problems.detail(refusal, Map.of())));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                // whoever asked has left
                container.getLogger().debug("no answer to an unread request", e);
            }
        }
    }
}
