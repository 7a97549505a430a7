package dev.baton.domain.agent;

/** One thing that a person of the team may or may not do. Every endpoint of the team names exactly one. */
public enum Right {
    /** Sign in, see oneself. */
    USE_DESK,
    /** Read conversations, briefs, decisions, the queue and who is there. */
    READ_CONVERSATIONS,
    /** Accept, reply, hand back, close: what the assigned person does. */
    ANSWER,
    /** Take a conversation over from the AI or out of the queue. */
    TAKE_OVER,
    /** Assign to others, take from others, look over shoulders. */
    REASSIGN,
    /** Follow a story in the engine's own UI. */
    READ_ENGINE,
    MANAGE_PEOPLE,
    MANAGE_QUEUES,
    MANAGE_HOURS,
    PUBLISH_POLICY,
    EDIT_ARTICLES,
    READ_AUDIT
}
