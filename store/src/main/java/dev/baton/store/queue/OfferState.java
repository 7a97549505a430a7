package dev.baton.store.queue;

/** What became of an offer. */
public enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    TIMED_OUT,
    WITHDRAWN
}
