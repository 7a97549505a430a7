package dev.baton.domain.escalation;

import dev.baton.domain.escalation.PolicyProblem.Code;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.PreChatQuestion.Choice;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.prechat.QuestionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands against the questions that a policy asks before a chat. */
final class QuestionCheck {
    private static final int MOST_SETS = 20;
    private static final int MOST_CHOICES = 12;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 120;
    private static final int LONGEST_CATEGORY = 100;
    private static final Pattern KEY = Pattern.compile("(?=.{1,40}$)[a-z0-9]+([ _-][a-z0-9]+)*");

    private final EscalationPolicy policy;
    private final Map<String, QuestionKind> kinds = new HashMap<>();
    private final List<PolicyProblem> problems = new ArrayList<>();

    private QuestionCheck(EscalationPolicy policy) {
        this.policy = policy;
    }

    static List<PolicyProblem> problems(EscalationPolicy policy) {
        QuestionCheck check = new QuestionCheck(policy);
        if (policy.questions().size() > MOST_SETS) {
            check.found(Code.QUESTION_COUNT, "questions", "There are at most " + MOST_SETS + " sets of questions.");
        }
        Set<String> names = new HashSet<>();
        for (QuestionSet set : policy.questions()) {
            if (!names.add(set.name())) {
                check.found(Code.QUESTION_TWICE, set.name(), "Two sets of questions have this name.");
            }
            check.set(set);
        }
        return check.problems;
    }

    private void set(QuestionSet set) {
        if (tooLongOrEmpty(set.name(), LONGEST_NAME)) {
            found(
                    Code.QUESTION_WORDS,
                    set.name(),
                    "A set of questions has a name of at most " + LONGEST_NAME + " characters.");
        }
        if (set.categories().stream().anyMatch(category -> tooLongOrEmpty(category, LONGEST_CATEGORY))) {
            found(Code.QUESTION_WORDS, set.name(), "A category has 1 to " + LONGEST_CATEGORY + " characters.");
        }
        int count = set.questions().size();
        if (count < 1 || count > QuestionSet.MOST) {
            found(Code.QUESTION_COUNT, set.name(), "A set has 1 to " + QuestionSet.MOST + " questions.");
        }
        Set<String> keys = new HashSet<>();
        for (PreChatQuestion question : set.questions()) {
            if (!keys.add(question.key())) {
                found(Code.QUESTION_TWICE, where(set, question.key()), "This key is in the set twice.");
            }
            question(set, question);
        }
    }

    private void question(QuestionSet set, PreChatQuestion question) {
        String where = where(set, question.key());
        if (!KEY.matcher(question.key()).matches()) {
            found(
                    Code.QUESTION_KEY_REFUSED,
                    where,
                    "A key has small letters and digits, words parted by a space or a hyphen, 40 characters at most.");
        }
        QuestionKind kind = kinds.putIfAbsent(question.key(), question.kind());
        if (kind != null && kind != question.kind()) {
            found(Code.QUESTION_TWICE, where, "Another set asks for something else under this key.");
        }
        worded(where, question.words());
        boolean chosen = question.kind() == QuestionKind.CHOICE;
        int count = question.choices().size();
        if (chosen ? count < 2 || count > MOST_CHOICES : count > 0) {
            found(
                    Code.CHOICES_MISSING,
                    where,
                    chosen ? "There are 2 to " + MOST_CHOICES + " choices." : "Only a choice has choices.");
        }
        Set<String> keys = new HashSet<>();
        for (Choice choice : question.choices()) {
            if (!KEY.matcher(choice.key()).matches() || !keys.add(choice.key())) {
                found(Code.QUESTION_KEY_REFUSED, where, "Each choice has a key of its own, written as a question's.");
            }
            worded(where + ", " + choice.key(), choice.words());
        }
    }

    private void worded(String where, Map<String, String> words) {
        for (String language : policy.languages()) {
            if (tooLongOrEmpty(words.getOrDefault(language, ""), LONGEST_WORDS)) {
                found(
                        Code.QUESTION_WORDS,
                        where + " " + language,
                        "Customers read 1 to " + LONGEST_WORDS + " characters in each language.");
            }
        }
    }

    private static boolean tooLongOrEmpty(String text, int longest) {
        return text.isBlank() || text.codePointCount(0, text.length()) > longest;
    }

    private static String where(QuestionSet set, String key) {
        return set.name() + ", " + key;
    }

    private void found(Code code, String where, String sentence) {
        problems.add(new PolicyProblem(code, where, sentence));
    }
}
