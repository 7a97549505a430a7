package dev.baton.api.security;

import dev.baton.store.session.ReadSession;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Asked again and again by streams, which outlive the request that was checked. */
@Component
public class StillSignedIn {
    private final ReadSession sessions;
    private final InstantSource time;

    StillSignedIn(ReadSession sessions, InstantSource time) {
        this.sessions = sessions;
        this.time = time;
    }

    /** False once the person has signed out, was disabled, or has another role. */
    public boolean still(TeamMember member) {
        return sessions.read(HexFormat.of().parseHex(member.session()), time.instant())
                .filter(session -> session.role() == member.role())
                .isPresent();
    }
}
