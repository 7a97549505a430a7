package dev.baton.workflows.conversation;

import java.util.TreeSet;

/**
 * Which customer messages the story was told of. The relay tells them in order; should one come late all the same, it is
 * recognised as new as long as it is among the last 200.
 */
final class Heard {
    private static final int WINDOW = 200;

    private final TreeSet<Integer> recent = new TreeSet<>();
    private int all;

    /** @param all every number up to this one was heard */
    Heard(int all) {
        this.all = all;
    }

    /** True if it is new. */
    boolean add(int seq) {
        if (seq <= all || !recent.add(seq)) {
            return false;
        }
        if (recent.size() > WINDOW) {
            all = recent.removeFirst();
        }
        return true;
    }

    boolean contains(int seq) {
        return seq <= all || recent.contains(seq);
    }

    int last() {
        return recent.isEmpty() ? all : recent.last();
    }
}
