package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Answer;
import dev.baton.domain.escalation.TurnFacts.Before;
import dev.baton.domain.escalation.TurnFacts.Purchases;
import dev.baton.domain.escalation.TurnFacts.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts for tests: nothing was said, unless it is. */
public final class Facts {
    private boolean asked;
    private boolean accepts;
    private List<String> health = List.of();
    private List<String> keywords = List.of();
    private String category = "unsorted";
    private List<Double> confidences = List.of();
    private boolean outsideBefore;
    private boolean offered;
    private @Nullable Duration sinceAway;
    private List<String> settled = List.of();
    private @Nullable BigDecimal total;
    private @Nullable String currency;
    private @Nullable Integer previous;
    private String language = "en";

    public static Facts nothing() {
        return new Facts();
    }

    public Facts asked() {
        asked = true;
        return this;
    }

    public Facts accepts() {
        accepts = true;
        return this;
    }

    public Facts health(String... words) {
        health = List.of(words);
        return this;
    }

    public Facts keywords(String... phrases) {
        keywords = List.of(phrases);
        return this;
    }

    public Facts category(String its) {
        category = its;
        return this;
    }

    public Facts language(String its) {
        language = its;
        return this;
    }

    public Facts before(Double... earlier) {
        confidences = List.of(earlier);
        return this;
    }

    public Facts outsideBefore(boolean personOffered) {
        outsideBefore = true;
        offered = personOffered;
        return this;
    }

    public Facts lastAway(Duration ago) {
        sinceAway = ago;
        return this;
    }

    public Facts settled(String... facts) {
        settled = List.of(facts);
        return this;
    }

    public Facts order(String amount, String in) {
        total = new BigDecimal(amount);
        currency = in;
        return this;
    }

    public Facts previous(int purchases) {
        previous = purchases;
        return this;
    }

    public TurnFacts message() {
        return TurnFacts.message(language, reading(), earlier(), purchases());
    }

    public TurnFacts answered(double confidence) {
        return TurnFacts.turn(language, reading(), new Answer(confidence, false, null), earlier(), purchases());
    }

    public TurnFacts answeredOutside(double confidence) {
        return TurnFacts.turn(language, reading(), new Answer(confidence, true, null), earlier(), purchases());
    }

    public TurnFacts failed(String failure) {
        return TurnFacts.turn(language, reading(), new Answer(null, false, failure), earlier(), purchases());
    }

    private Reading reading() {
        return new Reading(asked, asked ? "a person, please" : null, accepts, health, keywords, null, category, 0.9);
    }

    private Before earlier() {
        return new Before(confidences, outsideBefore, offered, sinceAway, settled);
    }

    private Purchases purchases() {
        return new Purchases(total == null ? null : "FH-1002", total, currency, previous);
    }
}
