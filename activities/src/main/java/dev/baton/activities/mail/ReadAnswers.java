package dev.baton.activities.mail;

import dev.baton.activities.engine.Rounds;
import dev.baton.store.mail.OneReader;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox for answers again and again; of several workers one at a time. */
@Component
class ReadAnswers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAnswers.class);

    private final MailSettings mail;
    private final IncomingSettings settings;
    private final OneReader reader;
    private final TakeAnswer take;
    private final MeterRegistry meters;
    private final Rounds rounds = new Rounds("mailbox", this::look);
    private boolean away;

    ReadAnswers(
            MailSettings mail, IncomingSettings settings, DSLContext dsl, MeterRegistry meters, InstantSource time) {
        this.mail = mail;
        this.settings = settings;
        this.reader = new OneReader(dsl);
        this.take = new TakeAnswer(dsl, time);
        this.meters = meters;
    }

    @Override
    public void start() {
        if (mail.answerable() && settings.reads()) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }

    private void look() throws InterruptedException {
        readAlone();
        TimeUnit.NANOSECONDS.sleep(settings.every().toNanos());
    }

    private void readAlone() {
        Mailbox mailbox = new Mailbox(settings, new ReadMail(mail.replyAddress()));
        try {
            reader.alone(() -> {
                try {
                    mailbox.look(take::take, outcome -> count(outcome == null ? "UNREADABLE" : outcome.name()));
                } catch (MessagingException e) {
                    throw new IllegalStateException(e.getClass().getSimpleName(), e);
                }
            });
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("the mailbox for answers cannot be read: {}", String.valueOf(e.getMessage()));
            }
            away = true;
            count("AWAY");
        }
    }

    private void count(String outcome) {
        meters.counter("baton.mail.received", "outcome", outcome).increment();
    }
}
