package dev.baton.domain.prechat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are asked together, and when.
 *
 * @param name for administrators
 * @param categories the chat's category must be one of these; empty: any, and none
 */
public record QuestionSet(String name, Hours hours, List<String> categories, List<PreChatQuestion> questions) {
    /** Most questions that anybody is asked. */
    public static final int MOST = 5;

    public enum Hours {
        ALWAYS,
        /** While people answer. */
        OPEN,
        CLOSED
    }

    public QuestionSet {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hours, "hours");
        categories = List.copyOf(categories);
        questions = List.copyOf(questions);
    }

    /**
     * The moment at which somebody opens the chat.
     *
     * @param category what it is to be about; null: not known
     * @param known what nobody needs to be asked any more
     */
    public record Moment(boolean open, @Nullable String category, Known known) {}

    /**
     * What is known of somebody.
     *
     * @param names of whatever else is known, as the page calls it: "orderNumber" is "order number"
     */
    public record Known(boolean name, boolean email, boolean phone, Set<String> names) {
        public static final Known NOTHING = new Known(false, false, false, Set.of());

        public Known {
            names = names.stream().map(QuestionSet::plain).collect(Collectors.toUnmodifiableSet());
        }

        boolean answers(PreChatQuestion question) {
            boolean told = switch (question.kind()) {
                case EMAIL -> email || names.contains("email");
                case PHONE -> phone || names.contains("phone");
                case TEXT -> question.asksForName() && name;
                case CHOICE, ORDER_NUMBER -> false;
            };
            return told || names.contains(plain(question.key()));
        }
    }

    /** Of several sets the first that fits is asked, but for what is known. */
    public static List<PreChatQuestion> asked(List<QuestionSet> sets, Moment moment) {
        return sets.stream()
                .filter(set -> set.fits(moment))
                .findFirst()
                .map(set -> set.questions.stream()
                        .filter(question -> !moment.known().answers(question))
                        .toList())
                .orElse(List.of());
    }

    private boolean fits(Moment moment) {
        boolean now = hours == Hours.ALWAYS || (hours == Hours.OPEN) == moment.open();
        String about = moment.category();
        return now
                && (categories.isEmpty()
                        || (about != null && categories.stream().anyMatch(about::equalsIgnoreCase)));
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
