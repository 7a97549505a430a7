package dev.baton.activities.mail;

import dev.baton.domain.mail.MailKind;
import dev.baton.store.mail.ReadyMail;
import dev.baton.store.mail.ReadyMail.Reply;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person wrote in the chat to somebody who was not there. Of the customer's own words it repeats none. */
@Component
class UnseenReplyText implements LetterText {
    @Override
    public MailKind kind() {
        return MailKind.UNSEEN_REPLY;
    }

    @Override
    public Draft draft(ReadyMail mail, MailWords words) {
        Draft draft = new Draft(words.say(
                        "reply.subject",
                        Map.of(
                                "agent",
                                Inert.line(mail.replies().getLast().agent()),
                                "case",
                                String.valueOf(mail.caseNumber()))))
                .byAPerson()
                .say(words.say("reply.lead"));
        String from = "";
        for (Reply reply : mail.replies()) {
            if (!reply.agent().equals(from)) {
                draft.say(words.say("reply.from", Map.of("agent", reply.agent())));
                from = reply.agent();
            }
            if (!reply.text().isEmpty()) {
                draft.quote(reply.text());
            }
            if (reply.files() > 0) {
                draft.say(words.say(
                        reply.files() == 1 ? "reply.file" : "reply.files",
                        Map.of("files", String.valueOf(reply.files()))));
            }
        }
        return draft.say(words.say(mail.answerable() ? "reply.answerable" : "reply.chat"));
    }
}
