package dev.baton.activities.mail;

import dev.baton.domain.mail.MailKind;
import dev.baton.store.mail.ReadyMail;
import dev.baton.store.mail.ReadyMail.Promised;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is promised, in writing: the case, why a person is needed, by when, and what happens next. */
@Configuration(proxyBeanMethods = false)
class PromiseTexts {
    @Bean
    LetterText escalationLogged() {
        return new PromiseText(MailKind.ESCALATION_LOGGED, "logged");
    }

    @Bean
    LetterText promiseMoved() {
        return new PromiseText(MailKind.PROMISE_MOVED, "moved");
    }

    private record PromiseText(MailKind kind, String keys) implements LetterText {
        @Override
        public Draft draft(ReadyMail mail, MailWords words) {
            Map<String, String> values = Map.of("case", String.valueOf(mail.caseNumber()));
            Draft draft = new Draft(words.say(keys + ".subject", values)).say(words.say(keys + ".lead", values));
            if (mail.reason() != null && kind == MailKind.ESCALATION_LOGGED) {
                draft.say(mail.reason());
            }
            Promised promise = Objects.requireNonNull(mail.promise());
            return draft.stress(words.say(
                            promise.kind().equals("CALL_BACK") ? "promise.call" : "promise.answer",
                            Map.of("time", promise.words())))
                    .say(words.say(mail.answerable() ? "next.answerable" : "next.chat"));
        }
    }
}
