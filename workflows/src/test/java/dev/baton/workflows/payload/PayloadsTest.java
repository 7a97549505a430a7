package dev.baton.workflows.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.Outlook;
import dev.baton.workflows.conversation.Commands;
import dev.baton.workflows.conversation.ConversationSnapshot;
import dev.baton.workflows.conversation.ConversationStart;
import dev.baton.workflows.sla.ClockSteps;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.payload.context.WorkflowSerializationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadsTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final DataConverter converter = Payloads.converter(keys("2026-11", "2026-11", "2026-10"));

    static Stream<Object> values() {
        ConversationSnapshot snapshot = new ConversationSnapshot(
                Control.WAITING_FOR_HUMAN,
                4,
                2,
                AT,
                Cause.TRIGGER_FIRED,
                ReasonCode.HEALTH_SAFETY,
                Urgency.IMMEDIATE,
                "care",
                null,
                3,
                17,
                List.of(17),
                List.of(),
                AT,
                "TIME_TO_HUMAN",
                null,
                List.of(ID));
        return Stream.of(
                snapshot,
                ConversationStart.restored(ID, "chat", Duration.ofMinutes(30), snapshot),
                new Commands.OfferAccepted(ID, ID, ID),
                new Commands.LookAgain(ID, "offer made", AT),
                new Commands.Release(ID, ID, null, null),
                new ClockSteps.Looked(
                        List.of(new ClockSteps.Due(ClockSteps.Kind.IDLE, "idle/4", Cause.IDLE)), Outlook.nothing()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenIsReadAgain(Object value) {
        Payload payload = converter.toPayload(value).orElseThrow();

        assertThat((Object) converter.fromPayload(payload, value.getClass(), value.getClass()))
                .isEqualTo(value);
    }

    @Test
    void whatIsStoredCannotBeReadWithoutTheKey() {
        Payload payload =
                converter.toPayloads("my face is burning").orElseThrow().getPayloads(0);

        assertThat(encoding(payload)).isEqualTo("binary/encrypted");
        assertThat(payload.getMetadataOrThrow("encryption-key-id").toStringUtf8())
                .isEqualTo("2026-11");
        assertThat(payload.toString()).doesNotContain("burning");
        DataConverter stranger = Payloads.converter(keys("other", "other"));
        assertThatThrownBy(() -> stranger.fromPayload(payload, String.class, String.class))
                .isInstanceOf(DataConverterException.class)
                .hasMessageContaining("no key has the id 2026-11");
    }

    @Test
    void whatWasChangedOnTheWayIsNotRead() {
        Payload payload = converter.toPayloads("a decision").orElseThrow().getPayloads(0);
        byte[] data = payload.getData().toByteArray();
        data[data.length - 1] ^= 1;
        Payload changed = payload.toBuilder()
                .setData(com.google.protobuf.ByteString.copyFrom(data))
                .build();

        assertThatThrownBy(() -> converter.fromPayload(changed, String.class, String.class))
                .isInstanceOf(DataConverterException.class);
    }

    @Test
    void anOlderKeyStillReads() {
        Payload old = Payloads.converter(keys("2026-10", "2026-10"))
                .toPayloads("kept")
                .orElseThrow()
                .getPayloads(0);

        assertThat(converter.fromPayload(old, String.class, String.class)).isEqualTo("kept");
    }

    @Test
    void summariesAndCurrentDetailsAreReadableWithoutAKey() {
        Payload summary = converter.toPayload("turn 12").orElseThrow();
        Payload details = converter
                .toPayloads(new RawValue(DefaultDataConverter.STANDARD_INSTANCE
                        .toPayload(WorkflowMetadata.newBuilder()
                                .setCurrentDetails("**AI** since 10:00")
                                .build())
                        .orElseThrow()))
                .orElseThrow()
                .getPayloads(0);

        assertThat(summary.getData().toStringUtf8()).isEqualTo("\"turn 12\"");
        assertThat(details.getData().toStringUtf8()).contains("**AI** since 10:00");
    }

    @Test
    void inAConversationTheSameIsReadableAndTheSameIsNot() {
        DataConverter within = converter.withContext(new WorkflowSerializationContext("baton", "conversation-1"));

        assertThat(encoding(within.toPayload("turn 12").orElseThrow())).isEqualTo("json/plain");
        assertThat(encoding(within.toPayloads("a word").orElseThrow().getPayloads(0)))
                .isEqualTo("binary/encrypted");
    }

    @Test
    void plainPayloadsPassThrough() {
        Payload plain =
                DefaultDataConverter.STANDARD_INSTANCE.toPayload("plain").orElseThrow();

        assertThat(converter.fromPayload(plain, String.class, String.class)).isEqualTo("plain");
    }

    @Test
    void failuresAreEncryptedAndReadAgain() {
        Failure failure =
                converter.exceptionToFailure(ApplicationFailure.newFailure("order 1007 of Maya", "ModelUnavailable"));

        assertThat(failure.toString()).doesNotContain("Maya").contains("ModelUnavailable");
        assertThat(((ApplicationFailure) converter.failureToException(failure)).getOriginalMessage())
                .isEqualTo("order 1007 of Maya");
    }

    @Test
    void whatALaterReleaseAddsIsIgnored() throws Exception {
        assertThat(Payloads.mapper()
                        .readValue("{\"nextLook\":null,\"awaited\":\"x\",\"later\":{\"a\":[1]}}", Outlook.class))
                .isEqualTo(new Outlook(null, "x"));
    }

    @Test
    void instantsAndDurationsAreIsoTexts() throws Exception {
        assertThat(Payloads.mapper().writeValueAsString(new Outlook(AT, "x")))
                .isEqualTo("{\"nextLook\":\"2026-11-21T10:00:00.123456Z\",\"awaited\":\"x\"}");
        assertThat(Payloads.mapper().writeValueAsString(Duration.ofMinutes(30))).isEqualTo("\"PT30M\"");
    }

    @Test
    void keysAreNeverPrinted() {
        assertThat(keys("2026-11", "2026-11").toString()).isEqualTo("PayloadKeys[current=2026-11, ids=[2026-11]]");
        assertThatThrownBy(() -> PayloadKeys.ofBase64("a", Map.of("a", "AAAA")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key a has 3 bytes instead of 32");
    }

    private static String encoding(Payload payload) {
        return payload.getMetadataOrThrow("encoding").toStringUtf8();
    }

    private static PayloadKeys keys(String current, String... ids) {
        Map<String, String> keys = Stream.of(ids)
                .collect(java.util.stream.Collectors.toMap(
                        id -> id, id -> Base64.getEncoder().encodeToString(bytes(id.hashCode()))));
        return PayloadKeys.ofBase64(current, keys);
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[32];
        new java.util.Random(seed).nextBytes(bytes);
        return bytes;
    }
}
