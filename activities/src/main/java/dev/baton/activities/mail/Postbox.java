package dev.baton.activities.mail;

/** Takes letters. */
public interface Postbox {
    /**
     * Returns when the letter is taken.
     *
     * @throws Refused for good
     * @throws NotTaken the server asks to come back later, or nobody knows whether it was taken
     */
    void send(Letter letter) throws Refused, NotTaken;

    /** No repetition can heal it. The message is a code without an address. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String code) {
            super(code);
        }
    }

    /** To be tried again. The message is a code without an address. */
    final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;

        NotTaken(String code, Throwable cause) {
            super(code, cause);
        }
    }
}
