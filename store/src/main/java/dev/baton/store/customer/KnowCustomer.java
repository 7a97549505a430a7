package dev.baton.store.customer;

import static dev.baton.store.generated.Tables.CUSTOMER;

import java.util.Optional;
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
