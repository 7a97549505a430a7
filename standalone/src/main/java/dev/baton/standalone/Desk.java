package dev.baton.standalone;

import dev.baton.standalone.machine.Progress;
import dev.baton.standalone.shop.Fernhill;
import dev.baton.store.shop.OpenShop;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The database before anybody works with it: its tables, and at the first start a shop that lives. */
public final class Desk {
    private Desk() {}

    /** Doing it again changes nothing. */
    public static void prepare(String jdbcUrl, String user, String password, Progress progress) {
        Flyway.configure().dataSource(jdbcUrl, user, password).load().migrate();
        try (var sql = DSL.using(jdbcUrl, user, password)) {
            Instant now = Instant.now();
            BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();
            if (new OpenShop(sql).open(() -> Fernhill.at(now, passwords::encode), now)) {
                progress.say("The shop opens: 40 customers with orders, 42 articles, a policy and five people");
            }
        }
    }
}
