package dev.baton.activities.insight;

import dev.baton.activities.insight.StepTried.Outcome;
import dev.baton.activities.knowledge.ProposedSteps;
import dev.baton.activities.knowledge.Turn;
import dev.baton.activities.knowledge.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the pieces of a handoff brief from the transcript alone, so that a person never waits for a language model.
 * Everything with content is quoted from the transcript, so no number, name or date can be invented; only the frames
 * around the quotes are ours. The same transcript gives the same text.
 */
public final class Summaries {

    private static final int SUBJECT = 80;
    private static final int QUOTE = 220;

    /** Customer turns from the beginning in which the matter is looked for: it is said early. */
    private static final int OPENING = 100;

    /** Turns from the end in which the last answer and the last words are looked for. */
    private static final int ENDING = 20;

    /** Turns from the end whose steps are listed. */
    private static final int STEPS = 500;

    private static final Pattern FAILED = Pattern.compile(
            "\\b(?:did ?nt work|does ?nt work|did not work|does not work|not working"
                    + "|still (?:not|no|does|did|the same|nothing|broken|missing|is|cant|wont)|no luck|already (?:tried|did|done)|tried (?:that|it|this|already)"
                    + "|didnt help|did not help|no change|nothing happen\\w*|same (?:problem|error|issue|thing)|funktioniert nicht|hat nicht (?:geholfen|geklappt)"
                    + "|immer noch nicht|ne (?:marche|fonctionne) (?:pas|toujours)|toujours pas|no funciona|sigue sin|no funciono)\\b");
    private static final Pattern WORKED = Pattern.compile(
            "\\b(?:that worked|it worked|works now|working now|that works|that helped|solved"
                    + "|fixed|perfect|all good|got it working|that did it|hat geklappt|funktioniert jetzt|hat geholfen|ca marche|c est regle|ya funciona|funciono|resuelto)\\b");

    private final Map<String, String> frames = new HashMap<>();

    public Summaries() {
        for (String line : Words.list("/insight/brief-phrases.txt")) {
            String[] parts = line.split(" = ", 2);
            frames.put(parts[0], parts[1]);
        }
    }

    /**
     * Writes subject, summary and steps.
     *
     * @param transcript all public turns, oldest first; may be empty
     * @param language the conversation's language
     */
    public BriefText of(List<Turn> transcript, String language) {
        String framed = frames.containsKey("asks." + language) ? language : "en";
        List<String> written = transcript.stream()
                .filter(Turn::byCustomer)
                .limit(OPENING)
                .flatMap(t -> QuotableText.sentences(t.text()).stream())
                .toList();
        Optional<String> issue = IssueSentence.of(written);
        return new BriefText(
                issue.map(i -> QuotableText.cut(i, SUBJECT)).orElseGet(() -> frame("noSubject", framed, "")),
                summary(transcript, issue, framed),
                steps(transcript),
                framed);
    }

    private String summary(List<Turn> transcript, Optional<String> issue, String language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(issue.map(i -> frame("asks", language, i)).orElseGet(() -> frame("noMessage", language, "")));
        Optional<String> answer = lastAnswer(transcript, language);
        sentences.add(answer.orElseGet(() -> frame("noAnswer", language, "")));
        lastWords(transcript)
                .filter(last -> issue.isPresent() && !last.equals(issue.get()))
                .ifPresent(last -> sentences.add(frame("last", language, last)));
        return String.join(language.equals("zh") ? "" : " ", sentences);
    }

    private Optional<String> lastAnswer(List<Turn> transcript, String language) {
        return lastThatSaysSomething(
                        transcript.stream().filter(t -> !t.byCustomer()).toList())
                .map(said -> frame(
                        said.turn().speaker() == Turn.Speaker.AI ? "answeredAi" : "answeredHuman",
                        language,
                        said.text()));
    }

    private static Optional<String> lastWords(List<Turn> transcript) {
        return lastThatSaysSomething(
                        transcript.stream().filter(Turn::byCustomer).toList())
                .map(Said::text);
    }

    private record Said(Turn turn, String text) {}

    /** The main sentence of the last turn that has a telling one; else that of the last turn with any. */
    private static Optional<Said> lastThatSaysSomething(List<Turn> turns) {
        List<Said> mains = turns.reversed().stream()
                .limit(ENDING)
                .flatMap(turn ->
                        IssueSentence.of(QuotableText.sentences(turn.text())).map(s -> new Said(turn, s)).stream())
                .toList();
        return mains.stream()
                .filter(said -> IssueSentence.weight(said.text()) >= IssueSentence.SAYS_SOMETHING)
                .findFirst()
                .or(() -> mains.stream().findFirst());
    }

    private String frame(String name, String language, String quoted) {
        return frames.getOrDefault(name + "." + language, "{text}").replace("{text}", QuotableText.cut(quoted, QUOTE));
    }

    private static List<StepTried> steps(List<Turn> transcript) {
        List<StepTried> steps = new ArrayList<>();
        for (int i = Math.max(0, transcript.size() - STEPS); i < transcript.size(); i++) {
            if (transcript.get(i).byCustomer()) {
                continue;
            }
            Outcome outcome = outcome(transcript, i);
            for (String sentence :
                    ProposedSteps.in(Words.sentences(transcript.get(i).text()))) {
                steps.add(new StepTried(sentence, outcome, i));
            }
        }
        return steps;
    }

    private static Outcome outcome(List<Turn> transcript, int proposedAt) {
        String next = transcript.stream()
                .skip(proposedAt + 1L)
                .filter(Turn::byCustomer)
                .map(t -> Words.folded(t.text()))
                .findFirst()
                .orElse("");
        if (FAILED.matcher(next).find()) {
            return Outcome.FAILED;
        }
        return WORKED.matcher(next).find() ? Outcome.WORKED : Outcome.NOT_TRIED;
    }
}
