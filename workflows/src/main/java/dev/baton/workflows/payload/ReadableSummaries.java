package dev.baton.workflows.payload;

import io.temporal.api.common.v1.Payload;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.RawValue;
import io.temporal.payload.context.SerializationContext;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts everything but what is written for people in the Temporal UI: summaries of workflows, steps and timers, and the
 * current details. They hold codes, numbers and instants only, and operations must be able to read them without a key.
 *
 * <p>The SDK hands summaries over one by one, as texts; arguments and results come as lists and are always encrypted. The
 * current details come wrapped, as the answer to a query.
 */
final class ReadableSummaries implements DataConverter {
    private static final DataConverter CLEAR = DefaultDataConverter.STANDARD_INSTANCE;

    private final CodecDataConverter sealed;

    ReadableSummaries(CodecDataConverter sealed) {
        this.sealed = sealed;
    }

    @Override
    public <T> Optional<Payload> toPayload(@Nullable T value) {
        return value instanceof String summary ? CLEAR.toPayload(summary) : sealed.toPayload(value);
    }

    @Override
    public Optional<io.temporal.api.common.v1.Payloads> toPayloads(@Nullable Object... values) {
        return values.length == 1 && values[0] instanceof RawValue details
                ? CLEAR.toPayloads(details)
                : sealed.toPayloads(values);
    }

    @Override
    public <T> T fromPayload(Payload payload, Class<T> type, Type generic) {
        return sealed.fromPayload(payload, type, generic);
    }

    @Override
    public <T> T fromPayloads(
            int index, Optional<io.temporal.api.common.v1.Payloads> content, Class<T> type, Type generic) {
        return sealed.fromPayloads(index, content, type, generic);
    }

    @Override
    public Object[] fromPayloads(
            Optional<io.temporal.api.common.v1.Payloads> content, Class<?>[] types, Type[] generics) {
        return sealed.fromPayloads(content, types, generics);
    }

    @Override
    public RuntimeException failureToException(Failure failure) {
        return sealed.failureToException(failure);
    }

    @Override
    public Failure exceptionToFailure(Throwable throwable) {
        return sealed.exceptionToFailure(throwable);
    }

    @Override
    public DataConverter withContext(SerializationContext context) {
        return new ReadableSummaries(sealed.withContext(context));
    }
}
