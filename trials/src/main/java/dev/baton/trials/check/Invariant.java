package dev.baton.trials.check;

/** Something that must hold whatever was killed, cut or raced. */
interface Invariant {
    Finding check(Evidence evidence);
}
