package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Control;
import java.util.ArrayList;
import java.util.List;

/** What the outside has said and the story has not acted upon, in the order in which it came. */
final class Inbox {
    private sealed interface Item {}

    private record Written(int seq) implements Item {}

    private record Asked(Commands.Command command) implements Item {}

    private final List<Item> items = new ArrayList<>();

    Inbox(List<Integer> messages) {
        messages.forEach(this::add);
    }

    void add(int seq) {
        items.add(new Written(seq));
    }

    void add(Commands.Command command) {
        items.add(new Asked(command));
    }

    void addFirst(List<Integer> messages) {
        List<Integer> known = messages();
        items.addAll(
                0,
                messages.stream()
                        .filter(seq -> !known.contains(seq))
                        .map(Written::new)
                        .toList());
    }

    void remove(int count) {
        items.subList(0, count).clear();
    }

    /** The commands of this one, after the given messages instead of its own. */
    Inbox withMessages(List<Integer> messages) {
        Inbox other = new Inbox(messages);
        items.stream().filter(Asked.class::isInstance).forEach(other.items::add);
        return other;
    }

    /** What to do about the first command, or about the messages before it. */
    Step first(Control control) {
        if (items.getFirst() instanceof Asked asked) {
            return new Step.Act(asked.command());
        }
        List<Integer> seqs = leadingMessages();
        return switch (control) {
            case AI -> new Step.Check(seqs);
            case WAITING_FOR_HUMAN -> new Step.RenewBrief(seqs);
            case CLOSED -> new Step.Reopen(seqs);
            case HUMAN -> throw new IllegalStateException("messages under HUMAN are the person's: " + seqs);
        };
    }

    List<Integer> messages() {
        return items.stream()
                .filter(Written.class::isInstance)
                .map(item -> ((Written) item).seq())
                .toList();
    }

    boolean hasCommands() {
        return items.stream().anyMatch(Asked.class::isInstance);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    private List<Integer> leadingMessages() {
        return items.stream()
                .takeWhile(Written.class::isInstance)
                .map(item -> ((Written) item).seq())
                .toList();
    }
}
