package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an exception means from the chain of its causes. */
final class Causes {
    /**
     * SQLSTATE classes that say that the database is not there, or not now: connection, rolled back for another's sake,
     * resources, not in the state for it (so speaks the driver of what a broken connection has closed), operator, system.
     */
    private static final Set<String> AWAY = Set.of("08", "40", "53", "55", "57", "58");

    /** The server only reads, since another has taken its place; it was idle in a transaction for too long. */
    private static final Set<String> NOT_NOW = Set.of("25006", "25P03");

    private Causes() {}

    /** INTERNAL if nothing better is known. */
    static Refusal refusalOf(Throwable e) {
        for (Throwable at = e; at != null; at = next(at)) {
            switch (at) {
                case Refused refused -> {
                    return refused.refusal();
                }
                case BodyTooLarge ignored -> {
                    return Refusal.BODY_TOO_LARGE;
                }
                case SQLTransientConnectionException ignored -> {
                    return Refusal.STORE_AWAY;
                }
                case SQLException sql -> {
                    return refusalOf(sql);
                }
                default -> {}
            }
        }
        return Refusal.INTERNAL;
    }

    /** A body or parameter that could not be read is the asker's fault, unless a cause says more. */
    static Refusal refusalOfUnreadable(Throwable e) {
        Refusal refusal = refusalOf(e);
        return refusal == Refusal.INTERNAL ? Refusal.INVALID_INPUT : refusal;
    }

    static boolean clientLeft(Throwable e) {
        for (Throwable at = e; at != null; at = next(at)) {
            if (at instanceof IOException && !(at instanceof BodyTooLarge)) {
                return true;
            }
        }
        return false;
    }

    private static Refusal refusalOf(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String kind = state.length() >= 2 ? state.substring(0, 2) : "";
        // without a state it is not the database that speaks: the pool says that it has closed a broken connection
        if (kind.isEmpty() || AWAY.contains(kind) || NOT_NOW.contains(state)) {
            return Refusal.STORE_AWAY;
        }
        // 22: a value that the database cannot hold
        return kind.equals("22") ? Refusal.INVALID_INPUT : Refusal.INTERNAL;
    }

    private static @Nullable Throwable next(Throwable e) {
        return e.getCause() == e ? null : e.getCause();
    }
}
