package dev.baton.activities.mail;

import dev.baton.domain.customer.OneTimeCode;
import dev.baton.domain.mail.MailKind;
import dev.baton.store.identity.KeepCode;
import dev.baton.store.mail.ReadyMail;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A one-time code: made here, written into the letter, and kept only as what it can be known again by. */
@Component
class CodeText implements LetterText {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final KeepCode keep;

    CodeText(KeepCode keep) {
        this.keep = keep;
    }

    @Override
    public MailKind kind() {
        return MailKind.IDENTITY_CODE;
    }

    /** The subject is without the code: a locked screen shows it to anybody. */
    @Override
    public Draft draft(ReadyMail mail, MailWords words) {
        String code = OneTimeCode.of(RANDOM.nextInt(CODES));
        keep.keep(mail.id(), code);
        return new Draft(words.say("code.subject", Map.of("case", String.valueOf(mail.caseNumber()))))
                .say(words.say("code.lead"))
                .stress(code)
                .say(words.say("code.until", Map.of("minutes", String.valueOf(OneTimeCode.LIFE.toMinutes()))))
                .say(words.say("code.stranger"));
    }
}
