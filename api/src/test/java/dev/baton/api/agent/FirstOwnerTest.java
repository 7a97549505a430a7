package dev.baton.api.agent;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.POLICY;
import static dev.baton.store.generated.Tables.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.escalation.PolicyCheck;
import dev.baton.store.TestPostgres;
import dev.baton.store.generated.enums.Role;
import dev.baton.store.generated.tables.records.AgentRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.shop.OpenShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class FirstOwnerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);
    private TestPostgres postgres;

    @TempDir
    Path secrets;

    @BeforeEach
    void anEmptyDesk() {
        postgres = TestPostgres.fresh();
    }

    @AfterEach
    void gone() {
        postgres.close();
    }

    @Test
    void anEmptyDeskGetsAnOwnerAQueueAndAPolicyThatFits() throws IOException {
        start("grace", password("correct horse battery\n"));

        AgentRecord owner = postgres.sql().fetchSingle(AGENT);
        assertThat(owner.getLogin()).isEqualTo("grace");
        assertThat(owner.getRole()).isEqualTo(Role.owner);
        assertThat(passwords.matches("correct horse battery", owner.getPasswordHash()))
                .isTrue();
        Set<String> queues = Set.copyOf(postgres.sql().fetchValues(QUEUE.KEY));
        assertThat(PolicyCheck.problems(new CurrentPolicy(postgres.sql()).read(), queues))
                .isEmpty();
    }

    @Test
    void aDeskThatIsOpenIsLeftAlone() throws IOException {
        start("grace", password("correct horse battery"));

        start("mallory", password("another long password"));
        start("mallory", "");

        assertThat(postgres.sql().fetchValues(AGENT.LOGIN)).containsExactly("grace");
        assertThat(postgres.sql().fetchCount(POLICY)).isEqualTo(1);
    }

    @Test
    void nobodyIsMadeWithoutALogin() {
        start("", "");

        assertThat(postgres.sql().fetchCount(AGENT)).isZero();
        assertThat(postgres.sql().fetchCount(POLICY)).isZero();
    }

    @Test
    void thereIsNoPasswordThatEverybodyKnows() throws IOException {
        assertThatThrownBy(() -> start("grace", "")).hasMessageContaining("BATON_OWNER_PASSWORD_FILE");
        assertThatThrownBy(() -> start("grace", secrets.resolve("missing").toString()))
                .hasMessageContaining("cannot be read");
        String empty = password("");
        assertThatThrownBy(() -> start("grace", empty)).hasMessageContaining("at least 12 characters");
        String shortOne = password("elevenchars");
        assertThatThrownBy(() -> start("grace", shortOne)).hasMessageNotContaining("elevenchars");

        assertThat(postgres.sql().fetchCount(AGENT)).isZero();
    }

    private void start(String login, String file) {
        new FirstOwner(new FirstOwnerSettings(login, file), new OpenShop(postgres.sql()), passwords, () -> NOW)
                .run(new DefaultApplicationArguments());
    }

    private String password(String content) throws IOException {
        return Files.writeString(secrets.resolve("password-" + content.length()), content)
                .toString();
    }
}
