package dev.baton.workflows;

/** Names of the task queues; a worker must be configured for each. */
public final class TaskQueues {
    /** Stories and their short database steps. */
    public static final String CONVERSATION = "conversation";
    /** Calls of the model, which may take seconds. */
    public static final String LLM = "llm";

    /** Sending mails, which may take as long as the mail server likes. */
    public static final String MAIL = "mail";

    private TaskQueues() {}
}
