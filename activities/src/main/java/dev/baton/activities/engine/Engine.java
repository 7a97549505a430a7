package dev.baton.activities.engine;

import dev.baton.workflows.edge.EdgeInterceptor;
import dev.baton.workflows.payload.Payloads;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.interceptors.WorkerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How values become bytes in histories, and what stands between the engine and the stories. */
@Configuration(proxyBeanMethods = false)
class Engine {
    @Bean
    DataConverter mainDataConverter(HistorySettings settings) {
        return Payloads.converter(settings.payloadKeys());
    }

    @Bean
    WorkerInterceptor edge() {
        return new EdgeInterceptor();
    }
}
