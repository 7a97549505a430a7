package dev.baton.trials.agent;

import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Teammate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The scripted people of the desk, and who plays what in which conversation. */
public final class Cast implements AutoCloseable {
    /** Demo logins; the password is the login and "-baton". */
    private static final List<String> LOGINS = List.of("sam", "lena");

    private final Map<UUID, Part> parts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private final List<ScriptedAgent> agents;

    private Cast(Baton baton, List<String> logins) {
        agents = logins.stream()
                .map(login -> new ScriptedAgent(baton.signIn(login, login + "-baton"), this))
                .toList();
    }

    /** Signs the people in and lets them listen. */
    public static Cast onStage(Baton baton) {
        Cast cast = new Cast(baton, LOGINS);
        cast.agents.forEach(ScriptedAgent::start);
        return cast;
    }

    public void play(UUID conversation, Part part) {
        parts.put(conversation, part);
    }

    Part part(UUID conversation) {
        return parts.getOrDefault(conversation, new Courtesy());
    }

    /** Anyone of the team, for reading a conversation from the desk's side. */
    public Teammate reader() {
        return agents.getFirst().teammate();
    }

    void trouble(String what) {
        troubles.add(what);
    }

    /** What the people could not do. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        agents.forEach(ScriptedAgent::close);
    }
}
