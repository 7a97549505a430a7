package dev.baton.api.engine;

import dev.baton.workflows.payload.Payloads;
import io.temporal.common.converter.DataConverter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How values become bytes in histories: as the worker does it. */
@Configuration(proxyBeanMethods = false)
class Histories {
    @Bean
    DataConverter mainDataConverter(HistorySettings settings) {
        return Payloads.converter(settings.payloadKeys());
    }
}
