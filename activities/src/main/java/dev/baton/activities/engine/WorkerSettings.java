package dev.baton.activities.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param patience how long running activities may take to end when the worker stops
 * @param lookForMissingStories how often conversations are looked for that have no running story, and tickets that nobody was offered
 * @param statusPort port on which the state of this process is told by HTTP; 0: none
 */
@ConfigurationProperties("baton.worker")
public record WorkerSettings(Duration patience, Duration lookForMissingStories, int statusPort, String statusAddress) {
    public WorkerSettings {
        if (patience.isNegative() || lookForMissingStories.toSeconds() < 1) {
            throw new IllegalArgumentException("baton.worker: " + patience + ", " + lookForMissingStories);
        }
    }
}
