package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.QUEUE;
import static org.jooq.impl.DSL.val;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.audit.Act;
import dev.baton.store.generated.enums.Role;
import dev.baton.store.generated.tables.records.AgentRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.queue.OfferNext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A person joins the team or is changed. A new password, role or activity ends the person's sessions. Whoever listens is
 * offered at once what the new teams, skills, languages or capacity allow.
 */
public final class SavePerson {
    private final DSLContext dsl;
    private final OfferNext offerNext;

    public SavePerson(DSLContext dsl) {
        this.dsl = dsl;
        this.offerNext = new OfferNext(dsl);
    }

    /**
     * @param passwordHash null: as it was
     * @param queues keys of the queues that the person serves
     */
    public record Person(
            UUID id,
            String login,
            String displayName,
            dev.baton.domain.agent.Role role,
            @Nullable String passwordHash,
            List<String> languages,
            List<String> skills,
            List<String> queues,
            int capacity,
            boolean active) {
        /** As it is written down: without the password. */
        Shown shown() {
            return new Shown(displayName, role, languages, skills, queues, capacity, active, passwordHash != null);
        }
    }

    private record Shown(
            String displayName,
            dev.baton.domain.agent.Role role,
            List<String> languages,
            List<String> skills,
            List<String> queues,
            int capacity,
            boolean active,
            boolean newPassword) {}

    /** Refused: EDIT_CONFLICT if the login is taken, NOT_FOUND if there is no such queue. */
    public void add(Person person, Act act) {
        dsl.transaction(c -> {
            DSLContext tx = c.dsl();
            AgentRecord row = tx.newRecord(AGENT);
            row.setId(person.id());
            row.setLogin(person.login());
            fill(row, person);
            int added = tx.insertInto(AGENT)
                    .set(row)
                    .onConflict(AGENT.LOGIN)
                    .doNothing()
                    .execute();
            if (added == 0) {
                throw new Refused(Refusal.EDIT_CONFLICT);
            }
            serve(tx, person);
            act.write(tx, "person.added", person.login(), null, person.shown());
            Hints.send(tx, Hints.Kind.AGENT, person.id());
        });
    }

    /** The login stays. Refused: NOT_FOUND without such a person or queue. */
    public void change(Person person, Act act) {
        dsl.transaction(c -> {
            DSLContext tx = c.dsl();
            AgentRecord row = tx.selectFrom(AGENT)
                    .where(AGENT.ID.eq(person.id()))
                    .forUpdate()
                    .fetchOne();
            if (row == null) {
                throw new Refused(Refusal.NOT_FOUND);
            }
            Shown before = before(tx, row);
            boolean over = person.passwordHash() != null
                    || row.getActive() != person.active()
                    || before.role() != person.role();
            fill(row, person);
            if (over) {
                row.setSessionEpoch(row.getSessionEpoch() + 1);
            }
            row.update();
            tx.deleteFrom(AGENT_QUEUE)
                    .where(AGENT_QUEUE.AGENT_ID.eq(person.id()))
                    .execute();
            serve(tx, person);
            act.write(tx, "person.changed", row.getLogin(), before, person.shown());
            Hints.send(tx, Hints.Kind.AGENT, person.id());
        });
        offerNext.toAgent(person.id(), act.at());
    }

    private static Shown before(DSLContext tx, AgentRecord row) {
        return new Shown(
                row.getDisplayName(),
                dev.baton.domain.agent.Role.valueOf(row.getRole().getLiteral().toUpperCase(Locale.ROOT)),
                List.of(row.getLanguages()),
                List.of(row.getSkills()),
                tx.selectFrom(AGENT_QUEUE)
                        .where(AGENT_QUEUE.AGENT_ID.eq(row.getId()))
                        .fetch(AGENT_QUEUE.QUEUE_KEY),
                row.getCapacity(),
                row.getActive(),
                false);
    }

    private static void fill(AgentRecord row, Person person) {
        row.setDisplayName(person.displayName());
        row.setRole(Role.valueOf(person.role().name().toLowerCase(Locale.ROOT)));
        if (person.passwordHash() != null) {
            row.setPasswordHash(person.passwordHash());
        }
        row.setLanguages(person.languages().toArray(String[]::new));
        row.setSkills(person.skills().toArray(String[]::new));
        row.setCapacity(person.capacity());
        row.setActive(person.active());
        if (!person.active()) {
            row.setListening(false);
            row.setListeningSince(null);
        }
    }

    private static void serve(DSLContext tx, Person person) {
        for (String queue : person.queues()) {
            int serves = tx.insertInto(AGENT_QUEUE, AGENT_QUEUE.AGENT_ID, AGENT_QUEUE.QUEUE_KEY)
                    .select(tx.select(val(person.id()), QUEUE.KEY).from(QUEUE).where(QUEUE.KEY.eq(queue)))
                    .execute();
            if (serves == 0) {
                throw new Refused(Refusal.NOT_FOUND);
            }
        }
    }
}
