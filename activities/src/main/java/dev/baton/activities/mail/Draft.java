package dev.baton.activities.mail;

import java.util.ArrayList;
import java.util.List;

/** A letter's subject and paragraphs, as plain words of anybody: {@link Letters} makes them harmless. */
public final class Draft {
    private final String subject;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private boolean byAPerson;

    Draft(String subject) {
        this.subject = subject;
    }

    /**
     * @param quoted somebody's own words, set apart
     * @param strong what the reader looks for
     */
    record Paragraph(String text, boolean quoted, boolean strong) {}

    Draft say(String text) {
        paragraphs.add(new Paragraph(text, false, false));
        return this;
    }

    Draft stress(String text) {
        paragraphs.add(new Paragraph(text, false, true));
        return this;
    }

    Draft quote(String text) {
        paragraphs.add(new Paragraph(text, true, false));
        return this;
    }

    /** Its content is a person's own words. */
    Draft byAPerson() {
        byAPerson = true;
        return this;
    }

    String subject() {
        return subject;
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    boolean automatic() {
        return !byAPerson;
    }
}
