package dev.baton.domain.agent;

import static dev.baton.domain.agent.Right.ANSWER;
import static dev.baton.domain.agent.Right.EDIT_ARTICLES;
import static dev.baton.domain.agent.Right.READ_CONVERSATIONS;
import static dev.baton.domain.agent.Right.READ_ENGINE;
import static dev.baton.domain.agent.Right.REASSIGN;
import static dev.baton.domain.agent.Right.TAKE_OVER;
import static dev.baton.domain.agent.Right.USE_DESK;

import java.util.EnumSet;
import java.util.Set;

/** Who may do what: the whole table. Each role may do all that the one before it may. */
public enum Role {
    AGENT(EnumSet.of(USE_DESK, READ_CONVERSATIONS, ANSWER, TAKE_OVER)),
    LEAD(EnumSet.of(USE_DESK, READ_CONVERSATIONS, ANSWER, TAKE_OVER, REASSIGN, READ_ENGINE, EDIT_ARTICLES)),
    ADMIN(EnumSet.allOf(Right.class)),
    /** As ADMIN; only an owner makes owners. */
    OWNER(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** True if a person of this role may give {@code other} to somebody, or take it away. */
    public boolean mayGive(Role other) {
        return may(Right.MANAGE_PEOPLE) && other.compareTo(this) <= 0;
    }
}
