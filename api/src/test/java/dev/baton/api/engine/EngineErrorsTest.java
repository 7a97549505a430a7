package dev.baton.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineErrorsTest {
    @ParameterizedTest
    @EnumSource(names = {"FAILED_PRECONDITION", "DEADLINE_EXCEEDED", "RESOURCE_EXHAUSTED", "ABORTED"})
    void aStoryThatCannotBeToldNowSaysNothingAboutTheOthers(Status.Code code) {
        assertThat(EngineErrors.read(thrown(code))).isEqualTo(new Told.Unknown(code.name()));
    }

    @Test
    void anEngineThatCannotBeReachedIsAway() {
        assertThat(EngineErrors.read(thrown(Status.Code.UNAVAILABLE))).isEqualTo(new Told.Away("UNAVAILABLE"));
    }

    private static Exception thrown(Status.Code code) {
        return new IllegalStateException(new StatusRuntimeException(Status.fromCode(code)));
    }
}
