package dev.baton.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
    @ParameterizedTest
    @CsvSource({
        "USE_DESK,           true,  true,  true, true, everybody of the team signs in",
        "READ_CONVERSATIONS, true,  true,  true, true, everybody of the team may help",
        "ANSWER,             true,  true,  true, true, the least-privileged role answers",
        "TAKE_OVER,          true,  true,  true, true, a person may always step in",
        "REASSIGN,           false, true,  true, true, other people's work is the lead's",
        "READ_ENGINE,        false, true,  true, true, operations need the story",
        "EDIT_ARTICLES,      false, true,  true, true, the lead reviews knowledge",
        "MANAGE_PEOPLE,      false, false, true, true, roles are the administrator's",
        "MANAGE_QUEUES,      false, false, true, true, routing is the administrator's",
        "MANAGE_HOURS,       false, false, true, true, hours are promises",
        "PUBLISH_POLICY,     false, false, true, true, a policy reaches every customer",
        "READ_AUDIT,         false, false, true, true, the audit names people",
    })
    void theTableSaysWhoMayWhat(Right right, boolean agent, boolean lead, boolean admin, boolean owner, String why) {
        assertThat(Role.AGENT.may(right)).as(why).isEqualTo(agent);
        assertThat(Role.LEAD.may(right)).as(why).isEqualTo(lead);
        assertThat(Role.ADMIN.may(right)).as(why).isEqualTo(admin);
        assertThat(Role.OWNER.may(right)).as(why).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD,  AGENT, false, a lead manages no people",
        "ADMIN, ADMIN, true,  an administrator makes another",
        "ADMIN, OWNER, false, nobody rises above the one who lifts",
        "OWNER, OWNER, true,  an owner makes another",
    })
    void rolesAreGivenDownwards(Role giver, Role given, boolean may, String why) {
        assertThat(giver.mayGive(given)).as(why).isEqualTo(may);
    }
}
