package dev.baton.workflows.payload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.payload.codec.PayloadCodec;
import java.util.List;

/**
 * The one data converter of worker, api, tests, replays and codec endpoint. Its JSON is its own and never the web's: unknown
 * properties are ignored, what is new has a default, nothing is ever renamed.
 */
public final class Payloads {
    private Payloads() {}

    /**
     * Arguments, results, failure messages and stack traces are encrypted; summaries and current details, which are written
     * for people in the Temporal UI, are not.
     */
    public static DataConverter converter(PayloadKeys keys) {
        return new ReadableSummaries(new CodecDataConverter(
                DefaultDataConverter.newDefaultInstance()
                        .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(mapper())),
                List.of(codec(keys)),
                true));
    }

    /** For the endpoint that decodes histories for people. */
    public static PayloadCodec codec(PayloadKeys keys) {
        return new AesGcmCodec(keys);
    }

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }
}
