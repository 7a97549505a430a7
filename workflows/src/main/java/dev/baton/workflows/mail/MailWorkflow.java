package dev.baton.workflows.mail;

import dev.baton.domain.mail.MailState;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One mail, until it is sent, has become needless, or a person must look at it. The workflow id is {@code mail-<mail id>}. */
@WorkflowInterface
public interface MailWorkflow {
    /** Prefix of the workflow id; the mail's id follows. */
    String ID_PREFIX = "mail-";

    @WorkflowMethod(name = "SendMail")
    MailState run(MailStart start);
}
