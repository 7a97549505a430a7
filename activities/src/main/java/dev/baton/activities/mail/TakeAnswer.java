package dev.baton.activities.mail;

import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.mail.EndSending;
import dev.baton.store.mail.FindReplyToken;
import dev.baton.store.mail.FindReplyToken.Answered;
import dev.baton.store.mail.RecordReceived;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** Makes an answer a message of the conversation, exactly once, or says why it is none. */
final class TakeAnswer {
    private static final int MOST_AN_HOUR = 60;

    /** What has become of a mail. */
    enum Outcome {
        MESSAGE,
        /** It was taken before. */
        KNOWN,
        UNKNOWN_TOKEN,
        OTHER_SENDER,
        AUTOMATIC,
        BOUNCE,
        EMPTY,
        /** The conversation takes no more, or not this. */
        REFUSED,
        TOO_MANY
    }

    private final FindReplyToken tokens;
    private final RecordReceived received;
    private final AppendCustomerMessage append;
    private final EndSending endSending;
    private final InstantSource time;

    TakeAnswer(DSLContext dsl, InstantSource time) {
        this.tokens = new FindReplyToken(dsl);
        this.received = new RecordReceived(dsl);
        this.append = new AppendCustomerMessage(dsl);
        this.endSending = new EndSending(dsl);
        this.time = time;
    }

    Outcome take(IncomingMail mail) {
        byte[] hash = ReplyToken.hash(mail.messageId());
        if (received.known(hash)) {
            return Outcome.KNOWN;
        }
        Optional<Answered> answered = mail.tokens().stream()
                .map(token -> tokens.byHash(ReplyToken.hash(token)))
                .flatMap(Optional::stream)
                .findFirst();
        Outcome outcome = answered.map(to -> taken(mail, to, hash)).orElse(Outcome.UNKNOWN_TOKEN);
        received.record(
                hash, outcome.name(), answered.map(Answered::conversationId).orElse(null), time.instant());
        return outcome;
    }

    private Outcome taken(IncomingMail mail, Answered to, byte[] hash) {
        Instant now = time.instant();
        if (mail.bounce()) {
            endSending.bounced(to.conversationId(), to.mailId(), now);
            return Outcome.BOUNCE;
        }
        if (mail.automatic()) {
            return Outcome.AUTOMATIC;
        }
        if (!mail.from().equals(to.address().toLowerCase(Locale.ROOT))) {
            return Outcome.OTHER_SENDER;
        }
        String answer = mail.text() == null ? "" : AnswerText.of(mail.text());
        if (answer.isEmpty() && mail.files() == 0) {
            return Outcome.EMPTY;
        }
        if (received.messages(to.conversationId(), now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            return Outcome.TOO_MANY;
        }
        String text = AnswerText.whole(
                answer,
                mail.files(),
                MailWords.in(Locale.forLanguageTag(to.locale()).getLanguage()));
        try {
            append.append(new AppendCustomerMessage.Words(
                    to.conversationId(), "mail/" + HexFormat.of().formatHex(hash), text, now));
            return Outcome.MESSAGE;
        } catch (Refused e) {
            return Outcome.REFUSED;
        }
    }
}
