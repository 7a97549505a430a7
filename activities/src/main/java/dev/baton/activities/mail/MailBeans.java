package dev.baton.activities.mail;

import dev.baton.store.mail.CountLateMails;
import dev.baton.store.mail.MailService;
import dev.baton.store.mail.MailService.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;

/** The worker's side of mail: the letters, the server that takes them, and what is said of it to all others. */
@Configuration(proxyBeanMethods = false)
class MailBeans {
    private static final Logger LOG = LoggerFactory.getLogger(MailBeans.class);
    private static final Duration LATE = Duration.ofMinutes(5);

    @Bean
    Postbox postbox(MailSettings settings, InstantSource time) {
        return new SmtpPostbox(settings, time);
    }

    @Bean
    Letters letters(List<LetterText> texts, MailSettings settings) {
        return new Letters(texts, settings);
    }

    @Bean
    ApplicationListener<ContextRefreshedEvent> sayThatMailsCanBeSent(
            MailSettings settings, IncomingSettings incoming, MailService service, InstantSource time) {
        return ready -> {
            service.say(
                    new Service(settings.sends(), settings.answerable() && incoming.reads(), settings.unseen()),
                    time.instant());
            LOG.info(
                    settings.sends() ? "mails go to {}:{}" : "no mails: no server is set",
                    settings.host(),
                    settings.port());
        };
    }

    /** Sent late: a mail server that is away, or mails that it does not take. */
    @Bean
    MeterBinder lateMails(CountLateMails count, InstantSource time) {
        return registry -> Gauge.builder(
                        "baton.mail.late", () -> count.dueBefore(time.instant().minus(LATE)))
                .description("Mails that were due more than five minutes ago and are not sent")
                .register(registry);
    }
}
