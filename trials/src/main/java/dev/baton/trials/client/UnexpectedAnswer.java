package dev.baton.trials.client;

/** The API answered, and not with a success. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public UnexpectedAnswer(Answer answer) {
        super(answer.asked() + " -> " + answer.status() + " " + shortened(answer.text()));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    public String code() {
        return answer.code();
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + " ...";
    }
}
