package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Progress;
import java.util.Optional;

/** A place from which the Temporal program may be had. */
interface TemporalSource {
    /** Looks, and says on the way what takes long. Never throws because something is not there. */
    Optional<TemporalBinary> find(Progress progress);
}
