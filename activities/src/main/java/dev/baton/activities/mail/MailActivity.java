package dev.baton.activities.mail;

import dev.baton.domain.mail.MailState;
import dev.baton.store.mail.BeginSending;
import dev.baton.store.mail.BeginSending.Begun;
import dev.baton.store.mail.EndSending;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.mail.MailStart;
import dev.baton.workflows.mail.MailSteps;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import io.temporal.spring.boot.ActivityImpl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Sends one mail and writes down how that went. */
@Component
@ActivityImpl(taskQueues = TaskQueues.MAIL)
public final class MailActivity implements MailSteps {
    private static final int LONGEST_PAUSE_SECONDS = 300;
    private static final int DOUBLINGS = 9;

    private final BeginSending begin;
    private final EndSending end;
    private final Letters letters;
    private final Postbox postbox;
    private final MeterRegistry meters;
    private final InstantSource time;

    MailActivity(DSLContext dsl, Letters letters, Postbox postbox, MeterRegistry meters, InstantSource time) {
        this.begin = new BeginSending(dsl);
        this.end = new EndSending(dsl);
        this.letters = letters;
        this.postbox = postbox;
        this.meters = meters;
        this.time = time;
    }

    @Override
    public MailState deliver(MailStart mail) {
        String token = ReplyToken.fresh();
        Begun begun = begin.begin(mail.conversationId(), mail.mailId(), ReplyToken.hash(token), time.instant());
        if (begun.ready() == null) {
            count(mail, begun.state());
            return begun.state();
        }
        try {
            postbox.send(letters.write(begun.ready(), token));
            end.sent(mail.conversationId(), mail.mailId(), time.instant());
            return count(mail, MailState.SENT);
        } catch (Postbox.Refused e) {
            return refused(mail, String.valueOf(e.getMessage()));
        } catch (Postbox.NotTaken e) {
            end.failed(mail.mailId(), String.valueOf(e.getMessage()));
            throw ApplicationFailure.newBuilder()
                    .setType("MailNotTaken")
                    .setMessage(String.valueOf(e.getMessage()))
                    .setNextRetryDelay(
                            pause(Activity.getExecutionContext().getInfo().getAttempt()))
                    .build();
        }
    }

    @Override
    public MailState park(MailStart mail) {
        return refused(mail, "GAVE_UP");
    }

    private MailState refused(MailStart mail, String because) {
        end.refused(mail.conversationId(), mail.mailId(), because, time.instant());
        return count(mail, MailState.REFUSED);
    }

    /** 1, 2, 4 ... 300 s, give or take a tenth: a server that comes back is not met by all at once. */
    static Duration pause(int attempt) {
        long seconds = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(attempt - 1, DOUBLINGS));
        return Duration.ofMillis(
                (long) (seconds * 1000 * ThreadLocalRandom.current().nextDouble(0.9, 1.1)));
    }

    private MailState count(MailStart mail, MailState state) {
        meters.counter("baton.mail", "kind", mail.kind().name(), "state", state.name())
                .increment();
        return state;
    }
}
