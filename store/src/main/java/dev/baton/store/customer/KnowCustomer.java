package dev.baton.store.customer;

import static dev.baton.store.generated.Tables.CUSTOMER;

import dev.baton.domain.prechat.QuestionSet.Known;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The customer behind the merchant's key. */
public final class KnowCustomer {
    private final DSLContext dsl;

    public KnowCustomer(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Empty if there is no such customer. */
    public Optional<UUID> byKey(String key) {
        return dsl.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.KEY.eq(key))
                .fetchOptional(CUSTOMER.ID);
    }

    /** What nobody needs to ask a customer of this key; nothing if there is none. */
    public Known knownOf(String key) {
        return dsl.select(CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.PHONE)
                .from(CUSTOMER)
                .where(CUSTOMER.KEY.eq(key))
                // somebody written down without a name is called by the key
                .fetchOptional(row ->
                        new Known(!key.equals(row.value1()), row.value2() != null, row.value3() != null, Set.of()))
                .orElse(Known.NOTHING);
    }

    /** As {@link #byKey}; one whom the merchant vouches for and whom we have never met is written down. */
    public UUID vouchedFor(String key, @Nullable String name, @Nullable String email, @Nullable String phone) {
        dsl.insertInto(CUSTOMER, CUSTOMER.ID, CUSTOMER.KEY, CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.PHONE)
                .values(UUID.randomUUID(), key, name == null ? key : name, email, phone)
                .onConflict(CUSTOMER.KEY)
                .doNothing()
                .execute();
        return byKey(key).orElseThrow();
    }
}
